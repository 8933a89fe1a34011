import { readAnswer, type Reading } from '../../src/domain/scoring/text/parse-answer';
import type { Tag } from '../../src/domain/scoring/scorecard';
import type { BorderWeights } from '../../src/domain/scoring/text/segments';
import type { LabelledSentence } from './corpus';

/** Joined by one space, as an answer is given to the scorer; `starts` says where each sentence begins. */
export function joined(sentences: readonly string[]): { text: string; bounds: { start: number; end: number }[] } {
  let text = '';
  const bounds = sentences.map((sentence) => {
    if (text) text += ' ';
    const start = text.length;
    text += sentence;
    return { start, end: text.length };
  });
  return { text, bounds };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The element of `spans` that shares the most characters with `target`; −1 when none does. */
export function mostOverlapping(
  target: { start: number; end: number },
  spans: readonly { start: number; end: number }[],
): number {
  let best = -1;
  let most = 0;
  spans.forEach((span, index) => {
    const shared = overlap(target, span);
    if (shared > most) {
      most = shared;
      best = index;
    }
  });
  return best;
}

/** The text as a recognizer without punctuation would give it. */
export function unpunctuated(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}'’$£€%\s]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

export type ReadExample = { readings: Reading[]; tags: Tag[]; bounds: { start: number; end: number }[] };

type Known = { borders: BorderWeights; whole?: ReadExample; plain?: ReadExample };
/** Every step of training reads the same answers. */
const known = new WeakMap<readonly LabelledSentence[], Known>();

/** Reads sentences the way the app does and gives every unit the tag of the sentence it mostly is. */
export function readSentences(
  sentences: readonly LabelledSentence[],
  borders: BorderWeights,
  plain = false,
): ReadExample {
  const before = known.get(sentences);
  const read: Known = before?.borders === borders ? before : { borders };
  known.set(sentences, read);
  return (read[plain ? 'plain' : 'whole'] ??= readOnce(sentences, borders, plain));
}

function readOnce(sentences: readonly LabelledSentence[], borders: BorderWeights, plain: boolean): ReadExample {
  const texts = sentences.map(({ text }) => (plain ? unpunctuated(text) : text));
  const { text, bounds } = joined(texts);
  const readings = readAnswer([{ text }], borders);
  return {
    readings,
    bounds,
    tags: readings.map((unit) => sentences[Math.max(0, mostOverlapping(unit, bounds))]?.tag ?? 'O'),
  };
}
