import { describe, expect, it } from 'vitest';
import measured from '../../../src/domain/scoring/model/measured.json';
import { shippedTagger } from '../../../src/domain/scoring/model/tagger';

describe('what the page says of the scorer', () => {
  it('was measured with the shipped model', () => {
    expect(measured.model).toBe(shippedTagger.model.version);
  });

  it('beats position and keywords on voices it never heard', () => {
    const best = Math.max(...Object.values(measured.baselines).map(({ accuracy }) => accuracy));
    expect(measured.heldOut.accuracy).toBeGreaterThan(best);
    expect(measured.heldOut.macroF1).toBeGreaterThan(
      Math.max(...Object.values(measured.baselines).map(({ macroF1 }) => macroF1)),
    );
  });

  it('knows deleted Actions and a deleted Result from told ones', () => {
    for (const { recall, falselyFound } of [measured.deletion.A, measured.deletion.R]) {
      expect(recall).toBeGreaterThanOrEqual(0.9);
      expect(falselyFound).toBeLessThanOrEqual(0.1);
    }
  });

  it('mostly knows a deleted Situation and a deleted Task from told ones', () => {
    const { S, T } = measured.deletion;
    expect(S.recall).toBeGreaterThanOrEqual(0.9);
    expect(S.falselyFound).toBeLessThanOrEqual(0.14);
    expect(T.recall).toBeGreaterThanOrEqual(0.8);
    expect(T.falselyFound).toBeLessThanOrEqual(0.15);
  });

  it('finds a Result of one sentence more often than not', () => {
    expect(measured.deletion.R.oneSentence).toBeGreaterThan(0.6);
  });

  it('loses at most four points without punctuation on voices it never heard', () => {
    expect(measured.heldOutWritten.accuracy - measured.heldOutUnpunctuated.accuracy).toBeLessThanOrEqual(0.04);
  });

  it('agrees with strangers on who and how much', () => {
    expect(measured.strangers.checklist.who.kappa).toBeGreaterThanOrEqual(0.8);
    expect(measured.strangers.checklist.howMuch.kappa).toBeGreaterThanOrEqual(0.8);
  });

  it('beats both on strangers, and loses at most four points there without punctuation', () => {
    const { strangers } = measured;
    expect(strangers.accuracy).toBeGreaterThan(
      Math.max(...Object.values(strangers.baselines).map(({ accuracy }) => accuracy)),
    );
    expect(strangers.accuracy - strangers.unpunctuated.accuracy).toBeLessThanOrEqual(0.04);
  });
});
