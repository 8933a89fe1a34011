import { readPosting } from '../../src/domain/postings/read-posting';
import { somePostings } from '../../tests/domain/postings/some-postings';

/** How long a page and the longest posting take: `npm run bench:postings`. */
const page = somePostings
  .slice(0, 4)
  .map(({ text }) => text)
  .join('\n\n');
const longest = page.repeat(Math.floor(99_000 / page.length));

function medianMs(text: string, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const before = performance.now();
    readPosting(text);
    return performance.now() - before;
  }).toSorted((one, other) => one - other);
  return taken[Math.floor(times / 2)] ?? 0;
}

const first = performance.now();
readPosting(page);
console.log(`first page  ${(performance.now() - first).toFixed(1)} ms (${page.length} characters)`);
console.log(`a page      ${medianMs(page, 25).toFixed(1)} ms`);
console.log(`the longest ${medianMs(longest, 5).toFixed(0)} ms (${longest.length} characters)`);
