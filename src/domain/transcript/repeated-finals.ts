const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}']/gu, ''))
    .filter(Boolean);

/**
 * The final results of one recognizer, each once: some tell the same result again, or again with more behind it. A
 * single word that comes twice was said twice.
 */
export function withoutRepeats(finals: readonly string[]): string[] {
  const kept: string[] = [];
  for (const final of finals) {
    const words = wordsIn(final);
    const last = wordsIn(kept.at(-1) ?? '');
    const goesOn = last.length > 1 && words.length >= last.length && last.every((word, index) => word === words[index]);
    if (goesOn) kept[kept.length - 1] = final;
    else if (words.length > 0) kept.push(final);
  }
  return kept;
}

/** So many words at a joint are the same only when they were told twice. */
const leastOverlap = 3;
const mostOverlap = 40;

/** `next` without the words that a recognizer which was started again repeats from the end of `before`. */
export function continued(before: string, next: string): string {
  const ended = wordsIn(before);
  const runs = Array.from(next.matchAll(/\S+/gu)).filter(([run]) => wordsIn(run).length > 0);
  const begins = runs.map(([run]) => wordsIn(run)[0]);
  for (let count = Math.min(ended.length, begins.length, mostOverlap); count >= leastOverlap; count -= 1) {
    const tail = ended.slice(-count);
    if (!tail.every((word, index) => word === begins[index])) continue;
    const last = runs[count - 1];
    return last ? next.slice(last.index + last[0].length).trim() : next;
  }
  return next;
}
