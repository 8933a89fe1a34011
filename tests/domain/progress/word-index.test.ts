import { expect, it } from 'vitest';
import {
  addAnswer,
  findStep,
  headOf,
  packOf,
  wordsByHead,
  type WordIndex,
} from '../../../src/domain/progress/word-index';

/** The numbers of the texts in which every word begins a word, by way of the packs. */
function found(texts: readonly string[], ...search: string[]): number[] {
  const index: WordIndex = new Map();
  for (const [number, text] of texts.entries()) addAnswer(index, number, text.split(' '));
  const steps = new Uint32Array(texts.length);
  for (const [step, word] of search.entries()) {
    for (const [head, words] of wordsByHead(index)) {
      if (head.startsWith(headOf(word))) findStep(steps, step, packOf(index, words), word);
    }
  }
  return [...steps.keys()].filter((number) => steps[number] === search.length);
}

it('an answer is found by the beginning of a word and not by its middle', () => {
  const texts = ['bridge bright', 'abridged', 'brisk bridges', 'br'];
  expect(found(texts, 'bridge')).toEqual([0, 2]);
  expect(found(texts, 'br')).toEqual([0, 2, 3]);
  expect(found(texts, 'bri')).toEqual([0, 2]);
  expect(found(texts, 'bridges')).toEqual([2]);
  expect(found(texts, 'bu')).toEqual([]);
});

it('of several words all must be there, each for itself', () => {
  const texts = ['ten bridges', 'ten boats', 'bridge tender', 'tent'];
  expect(found(texts, 'ten', 'bridge')).toEqual([0, 2]);
  expect(found(texts, 'bridge', 'ten')).toEqual([0, 2]);
  expect(found(texts, 'te', 'ten')).toEqual([0, 1, 2, 3]);
});

it('a digit alone finds the numbers that begin with it', () => {
  expect(found(['5', '50 people', '15 people', '5th'], '5')).toEqual([0, 1, 3]);
});

it('answers far apart, many to a word, and letters of every script are found', () => {
  const texts = Array.from({ length: 70_000 }, (_, at) => (at % 35_000 === 17 ? 'мост 橋を' : 'quay'));
  expect(found(texts, 'мос')).toEqual([17, 35_017]);
  expect(found(texts, '橋')).toEqual([17, 35_017]);
  expect(found(texts, 'quay')).toHaveLength(69_998);
});
