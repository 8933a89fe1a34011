import type { Slot } from '../../questions/slot';
import type { Told } from '../model/part-presence';
import type { Story } from '../model/tagged-answer';
import type { Findings } from '../rubric/criteria/all';
import type { CapId, ChangeKind, FirstChange } from '../scorecard';
import type { Facts } from './facts';
import type { AskedFor } from './question/question-asks';
import { quoteFrom } from './quotes';
import type { Step } from './steps';

/** What an answer and its question look like to an adviser. `texts`: the raw words of each turn. */
export type Seen = {
  story: Story;
  facts: Facts;
  findings: Findings;
  asked: AskedFor;
  texts: readonly string[];
  caps: readonly CapId[];
  told: Told;
};

/** A change that could be the first. `points`: how useful it would be, 0–100, times how sure it is. */
export type Candidate = FirstChange & { points: number };

/** The kinds that are offered; the others stand in scorecards of before. */
type Offered = Exclude<
  ChangeKind,
  'headline' | 'learning' | 'moment' | 'so-what' | 'end-first' | 'keep' | 'room' | 'follow-up'
>;

/**
 * How useful each kind is to somebody whose answer has that fault, 0–100, as readers saw it who judged first advices blind: no story at
 * all before no end, no end before a half of the question, that before a vague end, a vague claim or a long setup.
 */
const worth: Readonly<Record<Offered, number>> = {
  'star-words': 100,
  repeated: 99,
  plan: 96,
  example: 96,
  would: 95,
  habit: 95,
  role: 95,
  occasion: 94,
  explain: 89,
  'in-general': 87,
  'no-i': 90,
  'off-topic': 90,
  difference: 90,
  learned: 88,
  differently: 88,
  reaction: 88,
  outcome: 88,
  alternatives: 88,
  why: 88,
  measure: 82,
  others: 88,
  feeling: 88,
  afterwards: 88,
  'own-fault': 91,
  we: 88,
  'no-end': 86,
  'no-step': 84,
  'run-up': 85,
  'too-long': 80,
  'who-first': 79,
  lesson: 75,
  how: 74,
  mend: 68,
  persuade: 68,
  talk: 65,
  picture: 62,
  setup: 71,
  'other-side': 70,
  'vague-end': 69,
  number: 68,
  'one-step': 67,
  reason: 66,
  second: 72,
  option: 58,
  compared: 58,
  'too-brief': 57,
  context: 56,
  stakes: 54,
  obstacle: 52,
  'no-number': 53,
  long: 40,
  lengthy: 38,
  nobody: 50,
  'other-gone': 73,
  'step-list': 72,
  'same-again': 63,
  hedged: 47,
  proof: 44,
  'probe-number': 24,
  apology: 46,
  'not-refused': 90,
  taken: 67,
  'if-no': 30,
  'if-against': 29,
  decided: 26,
  silence: 25,
  'their-view': 14,
  'next-time': 8,
  'when-not': 6,
};

type Words = { quote?: string; asked?: string; sure?: number };

/** A candidate for the first change. `sure`: 0–1. */
export const change = (kind: Offered, slot: Slot, { quote, asked, sure = 1 }: Words = {}): Candidate => ({
  kind,
  slot,
  quote: quote ?? null,
  asked: asked ?? null,
  points: worth[kind] * sure,
});

/** A step in the candidate's words. */
export const quoteStep = ({ unit, from, to }: Step, texts: readonly string[]): string =>
  quoteFrom(unit, from, to, texts);
