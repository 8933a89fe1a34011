import { readCorpus } from './corpus';

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Texts of 400 and 5,000 words, put together from different answers of the corpus. */
export function benchTexts(): Record<'400' | '5000', string> {
  const sentences = readCorpus()
    .filter(({ style }) => style === 'written')
    .flatMap((answer) => answer.sentences.map(({ text }) => text));
  const upTo = (most: number) => {
    const chosen: string[] = [];
    let words = 0;
    for (const sentence of sentences) {
      if (words >= most) break;
      chosen.push(sentence);
      words += sentence.split(' ').length;
    }
    return chosen.join(' ');
  };
  return { '400': upTo(400), '5000': upTo(5_000) };
}
