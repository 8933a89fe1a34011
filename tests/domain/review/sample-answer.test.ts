import { describe, expect, it } from 'vitest';
import { sampleAnswer, sampleMs, typedBy } from '../../../src/domain/review/sample-answer';
import { scoreAnswer } from '../../../src/domain/scoring/score-answer';

const { text } = sampleAnswer;

describe('the sample answer of the first visit', () => {
  it('is a complete story to the checklist that reads it', () => {
    const { rating, spans } = scoreAnswer({ turns: [{ text, probeSlot: null }], question: null });
    expect(rating).toMatchObject({ kind: 'rated' });
    expect(rating.kind === 'rated' && rating.likely).toBeGreaterThanOrEqual(4);
    expect(new Set(spans.map(({ likely }) => likely))).toEqual(new Set(['S', 'T', 'A', 'R']));
  });

  it('is typed letter by letter, whole at the end, and never backwards', () => {
    const at = (ms: number) => typedBy(text, ms);
    expect([at(0), at(sampleMs), at(sampleMs * 2)]).toEqual([0, text.length, text.length]);
    for (let ms = 0; ms < sampleMs; ms += 250) expect(at(ms + 250)).toBeGreaterThanOrEqual(at(ms));
    expect(at(sampleMs / 2)).toBeLessThan(text.length);
  });
});
