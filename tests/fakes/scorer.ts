import type { Scorer } from '../../src/platform/workers/scorer';
import type { AnswerToScore } from '../../src/domain/scoring/inputs';
import { boxIds, type BoxId, type Scorecard, type TaggedSpan } from '../../src/domain/scoring/scorecard';

/** The word that ticks a box. */
const ticks: Readonly<Record<BoxId, RegExp>> = {
  S: /When/gu,
  T: /task/gu,
  A: /built/gu,
  R: /In the end/gu,
  who: /manager/gu,
  why: /because/gu,
  'how-much': /\d+/gu,
};

const tags = ['S', 'T', 'A', 'R'] as const;

/** Ticks a box for a word and tags a sentence by the box it ticks; the same words always give the same scorecard. */
export function scorecardOf({ turns, corrections = [], overrules = [] }: AnswerToScore): Scorecard {
  const spans: TaggedSpan[] = turns.flatMap(({ text }, turn) =>
    [...text.matchAll(/[^.]+\.?/gu)].map((sentence) => {
      const [start, end] = [sentence.index, sentence.index + sentence[0].length];
      const tag = tags.find((part) => new RegExp(ticks[part].source, 'u').test(sentence[0])) ?? 'A';
      const corrected = corrections.find((one) => one.turn === turn && one.start === start);
      return { turn, start, end, tag, likely: corrected?.part ?? tag, probability: corrected ? 1 : 0.7 };
    }),
  );
  const boxes = boxIds.map((id) => {
    const evidence = turns.flatMap(({ text }, turn) =>
      [...text.matchAll(ticks[id])].map((hit) => ({ turn, start: hit.index, end: hit.index + hit[0].length })),
    );
    const credit = overrules.find(({ box }) => box === id)?.credit ?? (evidence.length > 0 ? 'full' : 'none');
    const note = credit === 'none' ? `Nothing of ${id} was heard.` : null;
    const probe = credit === 'none' ? ({ slot: 'how-much', text: `What about ${id}?` } as const) : null;
    return { id, credit, evidence, note, probe } as const;
  });
  const full = boxes.filter(({ credit }) => credit === 'full').length;
  const mark = Math.max(1, Math.min(5, full - 1));
  return {
    rubricVersion: 1,
    modelVersion: 'fake',
    // Of German it knows one word.
    rating: turns.some(({ text }) => text.startsWith('Ich '))
      ? { kind: 'unrated', reason: 'not-english' }
      : { kind: 'rated', low: Math.max(1, mark - 1), high: mark, likely: mark },
    caps: full < 4 ? [{ id: 'no-result', atMost: 3 }] : [],
    boxes,
    findings: [],
    spans,
    notes: boxes
      .filter(({ id }) => id === 'how-much')
      .flatMap(({ evidence }) => evidence.map((words) => ({ kind: 'number' as const, ...words }))),
    relevance: null,
    echoes: { words: [], evidence: [] },
    gaps: full < 7 ? ['how-much'] : [],
  };
}

export type FakeScorer = Scorer & {
  /** What it was asked to score, in order. */
  asked: AnswerToScore[];
};

export function createFakeScorer(): FakeScorer {
  const asked: AnswerToScore[] = [];
  return {
    asked,
    async score(answer) {
      asked.push(answer);
      return scorecardOf(answer);
    },
    close: () => undefined,
  };
}
