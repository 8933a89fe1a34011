import type { BoxId } from '../scoring/scorecard';
import { boxesOverTime, lately } from './progress';
import type { AnswerSummary } from './answer-summary';

/** What is worth working on in the latest answers. `box` is the one that is missing most often; null when none is. */
export type StateOfPractice = { text: string; box: BoxId | null };

const lacks: Readonly<Record<BoxId, string>> = {
  S: 'don’t say where and when it was',
  T: 'don’t say what was yours to do',
  A: 'don’t say what you did, step by step',
  R: 'stop before the end',
  who: 'don’t say who else was there, and who you were',
  why: 'don’t say why you did it that way',
  'how-much': 'have no number in the result',
};

/**
 * One sentence on the last five judged answers: the box that was missing most often, the later one on a tie, since
 * endings are what listeners remember. null before there is a judged answer.
 */
export function stateOfPractice(summaries: readonly AnswerSummary[]): StateOfPractice | null {
  const over = boxesOverTime(summaries).map(({ box, credits }) => {
    const latest = credits.slice(-lately);
    return { box, of: latest.length, missing: latest.filter((credit) => credit === 'none').length };
  });
  const of = over[0]?.of ?? 0;
  if (of === 0) return null;
  const worst = over.reduce((most, one) => (one.missing >= most.missing ? one : most));
  const last = of === 1 ? 'your last answer' : `your last ${of} answers`;
  if (worst.missing === 0) return { text: `Nothing was missing in ${last}.`, box: null };
  if (of === 1) return { text: `Your last answer: ${oneLacks[worst.box]}`, box: worst.box };
  return {
    text: `${worst.missing} of ${last} ${worst.missing === 1 ? singular(lacks[worst.box]) : lacks[worst.box]}.`,
    box: worst.box,
  };
}

const oneLacks: Readonly<Record<BoxId, string>> = {
  S: 'no where and when yet.',
  T: 'no task of your own yet.',
  A: 'no step that you took yet.',
  R: 'no ending yet.',
  who: 'no people in it yet.',
  why: 'no reason yet.',
  'how-much': 'no number in the result yet.',
};

const singular = (words: string) =>
  words
    .replace(/^don’t/u, 'doesn’t')
    .replace(/^stop/u, 'stops')
    .replace(/^have/u, 'has');
