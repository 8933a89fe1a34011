import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { partOfTag, type Tag } from '../../src/domain/scoring/scorecard';
import { readCorpus, type LabelledAnswer } from './corpus';
import { kappaOf } from './rates';

export const secondFolder = join(import.meta.dirname, '../../corpus/second-reader');

export type ReadersAgreement = {
  answers: number;
  sentences: number;
  /** Cohen's kappa over S, T, A, R (learning counts as R) and O. */
  sentenceKappa: number;
  /** Share of sentences with the same label. */
  sentenceAgreement: number;
  whoKappa: number;
  whyKappa: number;
  howMuchKappa: number;
};

const kindOf = (tag: Tag) => partOfTag(tag) ?? 'O';

/** How far two labelings of the same answers agree. Answers that only one reader has do not count. */
export function agreementOf(first: readonly LabelledAnswer[], second: readonly LabelledAnswer[]): ReadersAgreement {
  const pairs = second.flatMap((theirs) => {
    const ours = first.find(({ id }) => id === theirs.id);
    if (!ours) throw new Error(`${theirs.id} is not in the corpus.`);
    if (ours.sentences.length !== theirs.sentences.length)
      throw new Error(`${theirs.id} has another number of sentences.`);
    return [[ours, theirs] as const];
  });
  const labels = pairs.flatMap(([ours, theirs]) =>
    ours.sentences.map(({ tag }, at) => [kindOf(tag), kindOf(theirs.sentences[at]?.tag ?? 'O')] as const),
  );
  const marks = (key: 'who' | 'why' | 'howMuch') =>
    kappaOf(pairs.map(([ours, theirs]) => [ours[key], theirs[key]] as const));
  return {
    answers: pairs.length,
    sentences: labels.length,
    sentenceKappa: kappaOf(labels),
    sentenceAgreement: labels.filter(([one, other]) => one === other).length / Math.max(1, labels.length),
    whoKappa: marks('who'),
    whyKappa: marks('why'),
    howMuchKappa: marks('howMuch'),
  };
}

/** The second labeling, where there is one. */
export function readSecond(folder = secondFolder): LabelledAnswer[] {
  return existsSync(folder) ? readCorpus(folder) : [];
}
