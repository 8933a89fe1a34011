import { expect, it } from 'vitest';
import { snippetOf, type Snippet } from '../../../src/domain/progress/snippet';

const shown = (snippet: Snippet | null) => snippet?.map(({ text, match }) => (match ? `[${text}]` : text)).join('');

it.each([
  ['the start of a word finds it', ['I asked the manager first.'], 'mana', 'I asked the [manager] first.'],
  ['accents and capitals do not matter', ['The Café was closed.'], 'cafe', 'The [Café] was closed.'],
  ['every searched word is marked', ['I called Ana and Bo.'], 'bo ana', 'I called [Ana] and [Bo].'],
  ['the first text that has it', ['Nothing.', 'I fixed the pump.'], 'pump', 'I fixed the [pump].'],
])('%s', (_, texts, search, expected) => {
  expect(shown(snippetOf(texts, search))).toBe(expected);
});

it('a long answer is cut at words on both sides, and says so', () => {
  const words = (word: string) => `${word} `.repeat(40);
  const found = shown(snippetOf([`${words('before')}needle ${words('after')}`], 'needle'));
  expect(found).toMatch(/^… (before )+\[needle\]( after)+ …$/u);
  expect(found!.length).toBeLessThan(150);
});

it('words that stand only in the question or a name have no place to show', () => {
  expect(snippetOf(['I fixed the pump.'], 'bridge')).toBeNull();
  expect(snippetOf(['I fixed the pump.'], '')).toBeNull();
});
