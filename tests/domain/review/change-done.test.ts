import { expect, it } from 'vitest';
import { changeDone } from '../../../src/domain/review/change-done';
import { changeFor, oneChange } from '../../../src/domain/review/debrief';
import { scoreAnswer } from '../../../src/domain/scoring/score-answer';

const score = (text: string) => scoreAnswer({ turns: [{ text, probeSlot: null }], question: null });

const first =
  'Last March I ran the returns desk of a library, and the line at lunch was long. I asked the head of lending whether I could ' +
  'drop the third form. I tried it on one counter, and then I took it away everywhere. After that the line was gone.';

it('a take that gives the number it was asked for has done it, the one before has not', () => {
  const { text } = changeFor('how-much');
  expect(changeDone(text, score(first))).not.toBe('full');
  expect(changeDone(text, score(`${first} People waited four minutes, not twenty.`))).toBe('full');
});

it('whatever one change is, the take that it was asked of had not done it', () => {
  const card = score(first);
  expect(changeDone(oneChange(card)!.text, card)).not.toBe('full');
});

it('words of another version are not judged', () => {
  expect(changeDone('Stand up straight.', score(first))).toBeNull();
});
