import { describe, expect, it } from 'vitest';
import { partPresence } from '../../../src/domain/scoring/model/part-gates';
import type { Correction } from '../../../src/domain/scoring/scorecard';
import { shippedTagger } from '../../../src/domain/scoring/model/tagger';
import { tell } from '../../../src/domain/scoring/model/tag-answer';
import { openings, signs, signsOf, toldBy } from '../../../src/domain/scoring/model/part-presence';
import { padding, stories, textOf } from '../../samples/answers';

const whole = textOf(stories[0]!);
const nothingTold = padding.join(' ');
const tellOf = (text: string, corrections: Correction[] = []) =>
  tell({ turns: [{ text, probeSlot: null }], corrections }, shippedTagger).story;
const chances = (text: string, corrections: Correction[] = []) =>
  toldBy(tellOf(text, corrections), shippedTagger.model);

describe('what the answer tells as a whole', () => {
  it('is a chance for each part, and nothing where nothing is told', () => {
    for (const chance of Object.values(chances(whole))) {
      expect(chance).toBeGreaterThan(0.5);
      expect(chance).toBeLessThanOrEqual(1);
    }
    expect(toldBy([], shippedTagger.model)).toEqual({ S: 0, T: 0, R: 0 });
  });

  it('is the candidate’s word where there is one', () => {
    const { turn, start, end } = tellOf(nothingTold)[0]!;
    for (const part of partPresence) {
      expect(chances(nothingTold, [{ turn, start, end, part }])[part]).toBe(1);
    }
  });

  it('is what a probe asked for where one was answered', () => {
    const turns = [
      { text: stories[0]!.sentences.slice(0, 4).join(' '), probeSlot: null },
      { text: 'The queue was half as long.', probeSlot: 'result' as const },
    ];
    expect(toldBy(tell({ turns }, shippedTagger).story, shippedTagger.model).R).toBe(1);
  });

  it('sees a Result that is told first as if it were told last', () => {
    const story = tellOf(whole);
    const begins = story.findIndex(({ likely }) => likely === 'R');
    const turned = [...story.slice(begins), ...story.slice(0, begins)];
    expect(signsOf('R', turned)).toEqual(signsOf('R', story));
  });

  it('has a weight for every sign that can change, by the same names', () => {
    const { S, T, R } = shippedTagger.model.wholes;
    // How an answer opens says nothing of its Task or its Result.
    const ofAll = signs.filter((sign) => !openings.some((opening) => opening === sign));
    expect(Object.keys(S)).toEqual([...signs]);
    for (const weights of [T, R])
      expect(Object.keys(weights)).toEqual(ofAll.filter((sign) => weights[sign] !== undefined));
    for (const weights of [S, T, R]) {
      for (const weight of Object.values(weights)) expect(Number.isSafeInteger(weight)).toBe(true);
    }
  });

  it('does not count what was said before', () => {
    expect(chances(`${whole} ${whole}`)).toEqual(chances(whole));
  });
});
