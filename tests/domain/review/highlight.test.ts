import { array, assert, constantFrom, double, integer, nat, property, record, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { highlightsOf } from '../../../src/domain/review/highlight';
import { boxIds, type Box, type TaggedSpan } from '../../../src/domain/scoring/scorecard';

const nothing = { credit: 'full', note: null, probe: null } as const;
const anEvidence = record({ turn: integer({ min: 0, max: 1 }), start: nat(60), end: nat(60) });
const aPart = constantFrom('S', 'A', 'R');
const aSpan = tuple(anEvidence, aPart, double({ min: 0, max: 1, noNaN: true })).map(
  ([evidence, part, probability]): TaggedSpan => ({ ...evidence, tag: part, likely: part, probability }),
);

it('highlights together are the candidate’s text, character by character, whatever the evidence', () => {
  assert(
    property(string({ maxLength: 50 }), array(aSpan), array(anEvidence), (text, spans, evidence) => {
      const boxes = boxIds.map((id) => ({ id, evidence, ...nothing }));
      const stretches = highlightsOf(text, 0, { spans, boxes }).flatMap((highlight) => highlight.stretches);
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      let at = 0;
      for (const { start, end } of stretches) {
        expect(start).toBe(at);
        at = end;
      }
    }),
  );
});

it('a stroke begins and ends exactly where its evidence does', () => {
  const text = 'I asked my manager why.';
  const spans: TaggedSpan[] = [{ turn: 0, start: 0, end: text.length, tag: 'A', likely: 'A', probability: 0.9 }];
  const boxes: Box[] = [{ id: 'who', evidence: [{ turn: 0, start: 8, end: 18 }], ...nothing }];
  const [highlight] = highlightsOf(text, 0, { spans, boxes });
  expect(highlight?.stretches.map(({ start, end, strokes, ends }) => [text.slice(start, end), strokes, ends])).toEqual([
    ['I asked ', [], []],
    ['my manager', ['who'], ['who']],
    [' why.', [], []],
  ]);
});

it('a run of sentences of the same part shows its letter once', () => {
  const span = (start: number, likely: 'A' | 'R'): TaggedSpan => ({
    turn: 0,
    start,
    end: start + 2,
    tag: likely,
    likely,
    probability: 1,
  });
  const highlights = highlightsOf('a.b.c.', 0, { spans: [span(0, 'A'), span(2, 'A'), span(4, 'R')], boxes: [] });
  expect(highlights.map(({ opensRun }) => opensRun)).toEqual([true, false, true]);
});
