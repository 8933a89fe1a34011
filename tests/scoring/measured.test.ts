import { describe, expect, it } from 'vitest';
import measured from '../../src/scoring/tagger/measured.json';
import { shippedTagger } from '../../src/scoring/tagger/tagger';

describe('what the page says of the scorer', () => {
  it('was measured with the shipped model', () => {
    expect(measured.model).toBe(shippedTagger.model.version);
  });

  it('beats position and keywords on voices it never heard', () => {
    const best = Math.max(...Object.values(measured.baselines).map(({ accuracy }) => accuracy));
    expect(measured.heldOut.accuracy).toBeGreaterThan(best);
    expect(measured.heldOut.macroF1).toBeGreaterThan(Math.max(...Object.values(measured.baselines).map(({ macroF1 }) => macroF1)));
  });

  it('finds a Result in nine answers of ten, and a deleted one in one of ten at most', () => {
    expect(measured.deletion.R.recall).toBeGreaterThanOrEqual(0.9);
    expect(measured.deletion.R.falselyFound).toBeLessThanOrEqual(0.1);
  });

  it('loses at most four points without punctuation', () => {
    expect(measured.heldOutWritten.accuracy - measured.heldOutUnpunctuated.accuracy).toBeLessThanOrEqual(0.04);
  });
});
