import { describe, expect, it } from 'vitest';
import { characterTimings } from '../../../src/domain/transcript/character-timings';
import { evidenceTimes, missingPlaces, ribbonOf, type PlacedTurn } from '../../../src/domain/review/ribbon';
import type { TaggedSpan } from '../../../src/domain/scoring/scorecard';

const text = '0123456789';
const turns: PlacedTurn[] = [
  {
    turn: 0,
    startMs: 1000,
    durationMs: 1000,
    times: characterTimings({ text, words: [], keystrokes: [], durationMs: 1000 }),
  },
];
const span = (start: number, end: number, likely: 'S' | 'A'): TaggedSpan => ({
  turn: 0,
  start,
  end,
  tag: likely,
  likely,
  probability: 1,
});

describe('the ribbon', () => {
  it('shows which part was told when, the pause after a part with it', () => {
    expect(ribbonOf({ spans: [span(0, 2, 'S'), span(3, 5, 'S'), span(6, 9, 'A')] }, turns)).toEqual([
      { part: 'S', fromMs: 1000, toMs: 1600 },
      { part: 'A', fromMs: 1600, toMs: 2000 },
    ]);
  });

  it('leads from evidence to its moment', () => {
    expect(evidenceTimes({ turn: 0, start: 5, end: 10 }, turns)).toEqual({ fromMs: 1500, toMs: 2000 });
    expect(evidenceTimes({ turn: 3, start: 5, end: 10 }, turns)).toBeNull();
  });

  it('shows where a missing part should have come: after its own part, or where it usually stands', () => {
    const ribbon = [
      { part: 'S' as const, fromMs: 0, toMs: 300 },
      { part: 'A' as const, fromMs: 300, toMs: 1000 },
    ];
    const boxes = [
      { id: 'S', credit: 'full' },
      { id: 'who', credit: 'none' },
      { id: 'how-much', credit: 'none' },
      { id: 'T', credit: 'partial' },
    ] as const;
    expect(missingPlaces(boxes, ribbon, 1000)).toEqual([
      { box: 'who', atMs: 300 },
      { box: 'how-much', atMs: 1000 },
    ]);
  });
});
