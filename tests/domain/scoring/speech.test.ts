import { describe, expect, it } from 'vitest';
import { withoutDisfluencies } from '../../../src/domain/scoring/text/disfluencies';
import { tokensOf } from '../../../src/domain/scoring/text/lexicon/tokens';
import { unitsOf } from '../../../src/domain/scoring/text/sentences';
import { spokennessOf } from '../../../src/domain/scoring/text/spokenness';
import { shippedTagger } from '../../../src/domain/scoring/model/tagger';
import { tell } from '../../../src/domain/scoring/model/tag-answer';
import { stories, textOf } from '../../samples/answers';

const meant = (text: string) =>
  withoutDisfluencies(tokensOf(text))
    .map((token) => token.text)
    .join(' ');
const words = (text: string) => tokensOf(text).map((token) => token.text);
const unitsOfText = (text: string) => unitsOf([{ text }], shippedTagger.model.borders);

const rambling =
  'Um, so, like, last fall I was, I was the treasurer of our rowing club and, uh, the trailer, you know, it failed its inspection and the regatta was in nine days, ' +
  'and so I, I called, um, every club on the river and I asked whether anybody could take two boats, and in the end the, uh, the school across the water took all four and we, we rowed on Saturday.';

describe('what was meant', () => {
  it('is what is left when the "um" and the "you know" are taken out', () => {
    expect(meant('So, um, I called, you know, the uh the yard.')).toBe('so i called the yard');
    expect(meant('I kind of I mean I counted them and was like okay')).toBe('i counted them and was okay');
  });

  it('keeps the words that only look idle', () => {
    for (const kept of [
      'i would like to know what kind of bolt it was',
      'as you know it looked like rain',
      'she said what i mean',
      'we had had that that week',
      'it took 9 9 millimeter bolts',
    ])
      expect(meant(kept)).toBe(kept);
  });

  it('keeps the second try of a restart, and where it stands in the raw text', () => {
    const text = 'I was, I was on nights.';
    expect(meant(text)).toBe('i was on nights');
    expect(withoutDisfluencies(tokensOf(text))[0]?.start).toBe(7);
  });

  it('leaves nothing of pure hesitation', () => {
    expect(withoutDisfluencies(tokensOf('Um, uh… you know.'))).toEqual([]);
    expect(unitsOfText('Um, uh… you know.')).toEqual([]);
  });
});

describe('how spoken an answer is', () => {
  it('shows in its words, with or without punctuation', () => {
    expect(spokennessOf(words(rambling))).toBeGreaterThan(0.95);
    const plain = rambling.toLowerCase().replaceAll(/[^a-z' ]/g, '');
    expect(spokennessOf(words(plain))).toBeCloseTo(spokennessOf(words(rambling)), 6);
    for (const story of stories) expect(spokennessOf(words(textOf(story)))).toBeLessThan(0.2);
    expect(spokennessOf([])).toBeLessThan(0.1);
  });
});

describe('a short answer without punctuation', () => {
  it('is cut into its clauses, and is one unit no longer', () => {
    const text =
      'our oven broke on a saturday morning so i called the baker next door and we baked sixty loaves in his kitchen';
    const units = unitsOfText(text);
    expect(units.length).toBeGreaterThan(1);
    expect(units.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
    expect(unitsOfText('I called the baker')).toHaveLength(1);
  });
});

describe('a run-on sentence of a speaker', () => {
  it('is cut into clauses that cover it from end to end', () => {
    const units = unitsOfText(rambling);
    expect(units.length).toBeGreaterThan(2);
    expect(units[0]?.start).toBe(0);
    expect(units.at(-1)?.end).toBe(rambling.length);
    units.slice(1).forEach((unit, at) => expect(unit.start).toBeGreaterThanOrEqual(units[at]!.end));
  });

  it('holds Situation, Action and Result at once', () => {
    const { story } = tell({ turns: [{ text: rambling, probeSlot: null }] }, shippedTagger);
    expect(story[0]?.likely).toBe('S');
    expect(story.map(({ likely }) => likely)).toContain('A');
    expect(story.at(-1)?.likely).toBe('R');
  });
});
