import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxesOfMarks,
  earAgainstWords,
  missingInMarks,
  moveMark,
  ribbonOfMarks,
  sharesOfMarks,
  toggleMark,
} from '../../../src/domain/review/ear-marks';
import type { EarMark } from '../../../src/domain/review/ear-mark-schema';
import { boxIds } from '../../../src/domain/scoring/scorecard';

const marks: EarMark[] = [
  { atMs: 0, box: 'S' },
  { atMs: 9_000, box: 'who' },
  { atMs: 10_000, box: 'A' },
  { atMs: 30_000, box: 'R' },
];

describe('marks set by ear', () => {
  it('fill the boxes of the self-score', () => {
    expect(boxesOfMarks(marks)).toMatchObject({ S: 'full', T: 'none', A: 'full', R: 'full', who: 'full', why: 'none' });
  });

  it('give the ribbon, each part until the next one begins', () => {
    expect(ribbonOfMarks(marks, 40_000)).toEqual([
      { part: 'S', fromMs: 0, toMs: 10_000 },
      { part: 'A', fromMs: 10_000, toMs: 30_000 },
      { part: 'R', fromMs: 30_000, toMs: 40_000 },
    ]);
    expect(sharesOfMarks(marks, 40_000)).toEqual({ S: 0.25, T: 0, A: 0.5, R: 0.25 });
    expect(sharesOfMarks([{ atMs: 5, box: 'why' }], 40_000)).toBeNull();
  });

  it('are lifted by the same key at the same place, and by no other', () => {
    expect(toggleMark(marks, { atMs: 10_200, box: 'A' })).toEqual(marks.filter(({ box }) => box !== 'A'));
    expect(toggleMark(marks, { atMs: 10_200, box: 'T' })).toHaveLength(5);
    expect(toggleMark(marks, { atMs: 12_000, box: 'A' })).toHaveLength(5);
  });

  it('move with the pointer, never out of the answer', () => {
    expect(moveMark(marks, 3, 99_000, 40_000).at(-1)).toEqual({ atMs: 40_000, box: 'R' });
    expect(moveMark(marks, 3, -5, 40_000)[1]).toEqual({ atMs: 0, box: 'R' });
  });

  it('name what is missing, what an interviewer would miss most first', () => {
    expect(missingInMarks(marks)).toEqual(['how-much', 'why', 'T']);
    expect(missingInMarks([])[0]).toBe('A');
  });

  it('stand beside the words when those come, differences first', () => {
    const rows = earAgainstWords(
      marks,
      boxIds.map((id) => ({ id, credit: id === 'why' || id === 'S' ? 'full' : 'none' })),
    );
    expect(rows.slice(0, 4).every(({ differs }) => differs)).toBe(true);
    expect(rows.filter(({ differs }) => differs).map(({ box }) => box)).toEqual(['A', 'R', 'who', 'why']);
    expect(rows).toHaveLength(7);
  });

  it('stay in order and inside the answer, whatever is pressed', () => {
    const mark = fc.record({ atMs: fc.double({ min: 0, max: 60_000, noNaN: true }), box: fc.constantFrom(...boxIds) });
    fc.assert(
      fc.property(fc.array(mark), (pressed) => {
        const all = pressed.reduce<EarMark[]>(toggleMark, []);
        expect(all.map(({ atMs }) => atMs)).toEqual(all.map(({ atMs }) => atMs).toSorted((one, other) => one - other));
        const shares = sharesOfMarks(all, 60_000);
        if (shares) expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      }),
    );
  });
});
