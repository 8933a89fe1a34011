import { readCorpus } from './corpus';

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * Texts of 400 and 5,000 words, put together from different answers of the corpus: several of each, as nobody gives the same
 * answer a hundred times, and a scorer may remember what it knows of a text.
 */
export function benchTexts(): Record<'400' | '5000', string[]> {
  const sentences = readCorpus()
    .filter(({ style }) => style === 'written')
    .flatMap((answer) => answer.sentences.map(({ text }) => text));
  let at = 0;
  const upTo = (most: number) => {
    const chosen: string[] = [];
    for (let words = 0; words < most && at < sentences.length; at += 1) {
      const sentence = sentences[at] as string;
      chosen.push(sentence);
      words += sentence.split(' ').length;
    }
    return chosen.join(' ');
  };
  return {
    '400': Array.from({ length: 20 }, () => upTo(400)),
    '5000': Array.from({ length: 6 }, () => upTo(5_000)),
  };
}
