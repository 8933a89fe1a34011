import { readFileSync } from 'node:fs';
import type { PostingProblem } from '../../src/domain/postings/posting-text';
import { readPosting } from '../../src/domain/postings/read-posting';
import { decodeText } from '../../src/platform/files/decode-text';
import type { Outcome } from './read-questions-file';

export const usage = `Usage: npm run --silent read-posting -- FILE [--as posting|resume]

Counts the words of a job posting or a résumé as the app does and prints what follows from them as JSON:

  {"kind", "title", "level", "domain", "principles": [{"principle", "points", "share", "words": [{"text", "sentence", "start", "end"}]}],
   "stories": [{"title", "when", "action", "result", "numbers", "people", "principles", "line"}]}

  FILE  plain text or copied HTML, in any encoding. "kind" is "posting" or "resume"; "level" and "domain" come with the
        words they were guessed from. Offsets are of the text with its markup taken out.
        What cannot be read prints {"problem": …} and ends with 1.`;

/** What the command prints for these arguments, or what is wrong with them. */
export function readPostingFile(args: readonly string[]): Outcome {
  const [path, flag, as, ...more] = args;
  if (path === '--help' || path === '-h') return { ok: true, output: usage };
  const kind = flag === undefined ? null : flag === '--as' && (as === 'posting' || as === 'resume') ? as : undefined;
  if (path === undefined || kind === undefined || more.length > 0) {
    return { ok: false, problem: `Name one file.\n\n${usage}` };
  }
  let text: string;
  try {
    text = decodeText(new Uint8Array(readFileSync(path)));
  } catch {
    return { ok: false, problem: `${path} could not be read. Check the name and the folder.` };
  }
  const result = readPosting(text, kind);
  if (!result.ok) return { ok: false, problem: JSON.stringify({ problem: problemText(result.problem) }) };
  const { reading } = result;
  const principles = reading.ranked.map(({ principle, points, share, evidence }) => ({
    principle,
    points: Math.round(points * 100) / 100,
    share: Math.round(share * 1000) / 1000,
    words: evidence.map(({ start, end, lineStart, lineEnd }) => ({
      text: reading.text.slice(start, end),
      sentence: reading.text.slice(lineStart, lineEnd),
      start,
      end,
    })),
  }));
  const { kind: read, title, level, domain, stories } = reading;
  return { ok: true, output: JSON.stringify({ kind: read, title, level, domain, principles, stories }, null, 1) };
}

function problemText(problem: PostingProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'There is no text.';
    case 'too-short':
      return `There are ${problem.words} words, too few to count.`;
    case 'too-long':
      return `There are ${problem.characters} characters; the limit is 100,000. Take out what is not the posting.`;
    case 'not-text':
      return 'This is not text. Open it, copy the posting and save it as text.';
    case 'other-language':
      return 'This is not English. Only English words are counted.';
    default:
      return problem satisfies never;
  }
}
