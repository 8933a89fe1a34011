import { describe, expect, it } from 'vitest';
import { habitsOf, wordsSaidMost } from '../../../src/domain/review/habits';
import { talkOf } from '../../../src/domain/review/delivery';
import type { TurnTalk } from '../../../src/domain/review/pace';
import { wordsOf } from '../../../src/domain/transcript/word-timings';

function aTurn(text: string, change: Partial<TurnTalk> = {}): TurnTalk {
  const words = wordsOf(text).map((word, index) => ({ ...word, fromMs: index * 500, toMs: index * 500 + 400 }));
  return { turn: 0, text, words, source: 'recogniser', spoken: true, speech: null, ...change };
}

describe('the words said most', () => {
  const text =
    'The team was late. I told the Team what the team’s plan was, and the plan held. The team agreed, so I wrote the plan.';

  it('come with every place and its time, whatever their case', () => {
    const [first, ...others] = wordsSaidMost([aTurn(text)]);
    expect(first?.text).toBe('team');
    expect(first?.said.map(({ start, end }) => text.slice(start, end))).toEqual(['team', 'Team', 'team’s', 'team']);
    expect(first?.said[0]).toEqual({ turn: 0, start: 4, end: 8, atMs: 500 });
    expect(others).toEqual([]);
  });

  it('have no times where the words have none', () => {
    const [first] = wordsSaidMost([aTurn(text, { words: [] })]);
    expect(first?.said.map(({ atMs }) => atMs)).toEqual([null, null, null, null]);
  });

  it('are gathered over the reply and its follow-ups', () => {
    const turns = [aTurn('The vendor left. The vendor paid.'), aTurn('The vendor came. My vendor.', { turn: 1 })];
    expect(wordsSaidMost(turns)[0]?.said.map(({ turn }) => turn)).toEqual([0, 0, 1, 1]);
  });

  it.each([
    ['words of grammar', 'and then we did it and then we did it and then we did it and then we did it'],
    ['numbers', 'Line 40 and 40 and 40 and 40 and 40.'],
    ['fillers', 'um um um um um uh uh uh uh uh'],
    ['nothing', ''],
  ])('are not %s', (_, said) => {
    expect(wordsSaidMost([aTurn(said)])).toEqual([]);
  });
});

describe('fillers and hedges', () => {
  it('are gathered by what was said, most often first, with their times', () => {
    const turn = aTurn('Um, you know, I led it. Um. It was, um, maybe late.');
    const talk = talkOf([turn], []);
    expect(habitsOf([turn], talk.fillers ?? []).map(({ text, said }) => [text, said.map(({ atMs }) => atMs)])).toEqual([
      ['um', [0, 3000, 4500]],
      ['you know', [500]],
    ]);
    expect(habitsOf([turn], talk.hedges).map(({ text }) => text)).toEqual(['maybe']);
  });
});
