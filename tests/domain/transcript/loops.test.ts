import { describe, expect, it } from 'vitest';
import { withoutCrowds, withoutInventions } from '../../../src/domain/transcript/loops';

const heard = (text: string, everyMs = 300, fromMs = 0) =>
  text
    .split(' ')
    .map((word, index) => ({ text: word, fromMs: fromMs + index * everyMs, toMs: fromMs + (index + 1) * everyMs }));
const textOf = (words: readonly { text: string }[]) => words.map(({ text }) => text).join(' ');
const times = (count: number, text: string) => Array.from({ length: count }, () => text).join(' ');

describe('a recognizer that loops', () => {
  it.each([
    ['a phrase', `I cut ${times(12, 'a little bit of')} the cost.`, 'I cut a little bit of the cost.'],
    ['a phrase, two hundred times', times(200, 'and then we'), 'and then we'],
    ['a word', `It was ${times(40, 'very')} late.`, 'It was very late.'],
    ['a phrase that breaks off', `We shipped ${times(9, 'on the')} on`, 'We shipped on the'],
    ['a phrase whose case and commas change', `${times(6, 'So, I went. so i went')} home.`, 'So, I went. home.'],
  ])('is cut to what it says once: %s', (_, text, once) => {
    expect(textOf(withoutInventions(heard(text)))).toBe(once);
  });

  it('is cut where it puts many words at one moment', () => {
    const words = [
      ...heard('I led the move.'),
      ...heard('the team of the team and more of it', 0, 1200),
      ...heard('It held.', 300, 4000),
    ];
    expect(textOf(withoutCrowds(words))).toBe('I led the move. It held.');
  });

  it('keeps the times of what stays', () => {
    const words = withoutInventions(heard(`I ${times(50, 'waited')} there.`));
    expect(words.map(({ fromMs }) => fromMs)).toEqual([0, 300, 15_300]);
  });
});

describe('what people do say twice', () => {
  it.each([
    'No, no, no, I said, we ship on Monday.',
    'It was very, very, very late.',
    'I asked why, and I asked why, and I asked why again.',
    'We had had enough of it.',
  ])('stays: %s', (text) => {
    expect(textOf(withoutInventions(heard(text)))).toBe(text);
  });
});

describe('silence', () => {
  it.each(['Thank you for watching!', 'Thanks for watching.', 'you', 'Thank you.', 'Please subscribe to my channel.'])(
    'does not say: %s',
    (text) => {
      expect(withoutInventions(heard(text))).toEqual([]);
    },
  );

  it('may end an answer with thanks', () => {
    const text = 'The wait fell by half. Thank you.';
    expect(textOf(withoutInventions(heard(text)))).toBe(text);
  });
});
