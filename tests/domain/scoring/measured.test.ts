import { describe, expect, it } from 'vitest';
import measured from '../../../src/domain/scoring/model/measured.json';
import { shippedTagger } from '../../../src/domain/scoring/model/tagger';

describe('what the page says of the scorer', () => {
  it('was measured with the shipped model', () => {
    expect(measured.model).toBe(shippedTagger.model.version);
  });

  it('beats position and keywords on voices it never heard, written and spoken', () => {
    for (const figures of [measured.heldOut, measured.heldOutWritten, measured.heldOutSpoken]) {
      for (const baseline of Object.values(figures.baselines)) {
        expect(figures.accuracy).toBeGreaterThan(baseline.accuracy);
        expect(figures.macroF1).toBeGreaterThan(baseline.macroF1);
      }
    }
  });

  it('knows deleted Actions and a deleted Result from told ones', () => {
    for (const { recall, falselyFound } of [measured.deletion.A, measured.deletion.R]) {
      // The goal is .9; a Result misses it since speech and short answers are measured, too (README, "What is not reached").
      expect(recall).toBeGreaterThanOrEqual(0.87);
      expect(falselyFound).toBeLessThanOrEqual(0.1);
    }
  });

  it('mostly knows a deleted Situation and a deleted Task from told ones', () => {
    const { S, T } = measured.deletion;
    expect(S.recall).toBeGreaterThanOrEqual(0.88);
    expect(S.falselyFound).toBeLessThanOrEqual(0.18);
    expect(T.recall).toBeGreaterThanOrEqual(0.74);
    expect(T.falselyFound).toBeLessThanOrEqual(0.15);
  });

  it('finds a Result of one sentence more often than not', () => {
    expect(measured.deletion.R.oneSentence).toBeGreaterThan(0.55);
  });

  it('loses at most four points without punctuation on voices it never heard', () => {
    expect(measured.heldOutPunctuated - measured.heldOutUnpunctuated).toBeLessThanOrEqual(0.04);
  });

  it('beats position and keywords on strangers, and loses at most eight points there without punctuation', () => {
    for (const strangers of [measured.strangers.written, measured.strangers.spoken]) {
      for (const baseline of Object.values(strangers.baselines)) {
        expect(strangers.accuracy).toBeGreaterThan(baseline.accuracy);
        expect(strangers.merged.accuracy).toBeGreaterThan(baseline.merged.accuracy);
      }
      expect(strangers.accuracy - strangers.unpunctuated.accuracy).toBeLessThanOrEqual(0.08);
    }
  });

  it('tells the parts of strangers’ speech well above place alone', () => {
    const { spoken } = measured.strangers;
    expect(spoken.accuracy).toBeGreaterThanOrEqual(0.68);
    expect(spoken.merged.accuracy).toBeGreaterThanOrEqual(0.78);
  });

  it('agrees with strangers on every box better than a rule that always says yes', () => {
    for (const { checklist } of [measured.strangers.written, measured.strangers.spoken]) {
      for (const { kappa } of Object.values(checklist)) expect(kappa).toBeGreaterThan(0);
    }
  });
});
