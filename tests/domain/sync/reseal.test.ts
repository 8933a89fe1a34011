import { expect, test } from 'vitest';
import { nextResealStep, type ResealStanding } from '../../../src/domain/sync/reseal';

const read = (upTo: number) => ({ upTo, beyond: [], known: upTo, retired: false });

/** In the middle of it: everything was sent, and read back. */
const standing = (change: Partial<ResealStanding> = {}): ResealStanding => ({
  reseal: 'due',
  clearTo: 40,
  newerFrom: null,
  chain: 'laptop',
  chains: { laptop: read(9) },
  sent: 9,
  ...change,
});

test('after a change of the phrase everything is sent, told, read back, and only then what was there before goes', () => {
  expect(nextResealStep(standing({ clearTo: undefined }))).toBe('gather');
  expect(nextResealStep(standing({ holds: {} }))).toBe('tell');
  expect(nextResealStep(standing({ chains: { laptop: read(8) } }))).toBe('wait');
  expect(nextResealStep(standing({ chains: {} }))).toBe('wait');
  expect(nextResealStep(standing())).toBe('clear');
  expect(nextResealStep(standing({ reseal: 'cleared' }))).toBe('leftovers');
  expect(nextResealStep(standing({ reseal: { at: 1 }, clearTo: undefined }))).toBe('none');
});

test('a late word under the old key has it done once more', () => {
  expect(nextResealStep(standing({ reseal: { at: 1 }, olderAt: 50, clearTo: undefined }))).toBe('gather');
});

test('a device that did not change the phrase leaves it to the one that did', () => {
  expect(nextResealStep(standing({ reseal: undefined, olderAt: 3 }))).toBe('none');
  expect(nextResealStep(standing({ reseal: 'elsewhere', olderAt: 3 }))).toBe('none');
});

test('rows that only a newer version understands are not taken off the server', () => {
  for (const clearTo of [undefined, 40]) {
    expect(nextResealStep(standing({ newerFrom: 12, clearTo }))).toBe('blocked');
  }
});
