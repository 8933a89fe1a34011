import type { Slot } from '../questions/slot';
import { isThinEnd, type BoxId, type CapId, type Rating, type Scorecard } from '../scoring/scorecard';
import { changeText } from './change/change-text';
import type { Comparison } from './self-score';

/** Where the debrief of one answer stands: the words first, then the own marks, and only then what was heard. */
export type DebriefStep = 'skipped' | 'words' | 'self-score' | 'reveal';

type AnswerSoFar = {
  /** The candidate passed the question. */
  skipped: boolean;
  /** A turn was spoken whose words are not known, or known from captions only and not looked at yet. */
  wordsOpen: boolean;
  /** The candidate chose to go on without the words. */
  wordsSkipped: boolean;
  /** The candidate has marked the answer, or has chosen not to. */
  marked: boolean;
};

/** The next thing to do with an answer. Once it was marked, the words stay correctable but are not asked for again. */
export function debriefStep({ skipped, wordsOpen, wordsSkipped, marked }: AnswerSoFar): DebriefStep {
  if (skipped) return 'skipped';
  if (marked) return 'reveal';
  return wordsOpen && !wordsSkipped ? 'words' : 'self-score';
}

/** What to do differently in the next take: one thing, so that it can be done. */
export type Change = { slot: Slot | CapId; text: string };

/** What to do differently where a cap holds the rating down. */
export const changeForCap: Readonly<Record<CapId, string>> = {
  'no-episode': 'Tell one real occasion. Start with when and where: “Last March, at …”.',
  'no-own-action': 'Say what you did yourself. Start three sentences with “I” and a verb.',
  'no-result': 'Don’t stop before the end. Say what was different on the last day.',
  'only-we': 'Keep the team in it, and say which part was yours alone.',
  'nothing-measured': 'Put one thing at the end that somebody could check: a number, a date, a reaction.',
  'star-words': 'Leave the words “situation, task, action, result” out and tell what happened.',
  repeated: 'Say each thing once.',
  'too-long': 'Cut it in half. Keep the setting to two sentences and get to what you did.',
  'too-brief': 'Take a full minute: two sentences of setting, then three steps of what you did, then the end.',
};

const changeForSlot: Readonly<Record<Slot, string>> = {
  episode: changeForCap['no-episode'],
  context: 'Open with two sentences of setting: where it was, and what was going wrong.',
  stakes: 'Say early what would have happened if nobody had acted.',
  'own-task': 'Say what was asked of you before you say what you did.',
  role: 'Say your role in a few words at the start: “I was the shift lead.”',
  people: 'Name one other person by their role, and what they wanted.',
  actions: 'Give the action half of your time: three steps, in order.',
  how: 'Take one step and say how you did it, so that somebody else could repeat it.',
  'own-part': changeForCap['only-we'],
  reason: 'At the turning point, say why you chose this way and what you ruled out.',
  result: changeForCap['no-result'],
  'how-much': 'Say one number about the result. No number fits? Say what changed and how you knew.',
  'so-what': 'End on who was better off for it.',
  learning: 'Close with one thing you’ve done differently since.',
  baseline: 'Put the number beside what it was before: from what, to what, over what time.',
};

/**
 * What to do differently where something of it was heard: to ask for an end, or for a part of one's own, as if there were none
 * would contradict the candidate's own words.
 */
export const changeForThin: Readonly<Partial<Record<Slot, string>>> = {
  result: 'Make the end say what came of it: what was different afterward, for whom, and how you knew.',
  'own-part': 'Name one more step that was yours alone.',
};

/** Some of it was heard, and little; of a result also an end with nothing in it that came of the work. */
const isThin = (slot: Slot, findings: Scorecard['findings']): boolean =>
  findings.some((finding) => finding.id === slot && (finding.credit === 'partial' || isThinEnd(finding)));

/**
 * What to do differently where a question asks for a plan and a plan was told: one real occasion backs the plan up and does not replace it.
 */
export const changeForPlan =
  'Say what you would look at first and why, then tell one time you did so: “Last March, at …”.';

/** "What would you do", "You must choose", "Imagine": asks for a plan, not for something that happened. */
const asksForPlan = (question: string): boolean =>
  /\b(?:what|how) (?:do|would|will|should|might) you\b|\b(?:imagine|suppose|you must|you have to)\b/i.test(question) &&
  !/\b(?:did|was|were|(?:a|the|one|last|any) time|example|situation|occasion)\b/i.test(question);

/** What to do differently where one slot is missing. */
export const changeFor = (slot: Slot): Change => ({ slot, text: changeForSlot[slot] });

/** The same, with an eye to what was heard of it. */
function changeHere(slot: Slot, findings: Scorecard['findings']): Change {
  const thin = changeForThin[slot];
  return thin !== undefined && isThin(slot, findings) ? { slot, text: thin } : changeFor(slot);
}

/**
 * The one change for the next take, as the scorer chose it. Scorecards from before it did so: the tightest cap on the rating first,
 * since nothing else lifts it, then the most telling gap, and brevity last; an end that is there and was not recognized is a gap
 * among others. null when nothing is missing.
 */
export function oneChange(
  { caps, gaps, findings, change }: Pick<Scorecard, 'caps' | 'gaps' | 'findings' | 'change'>,
  question: string | null,
): Change | null {
  if (change === null) return null;
  if (change) return { slot: change.slot, text: changeText(change) };
  const held = caps.filter(({ id }) => id !== 'no-result' || !isThin('result', findings));
  // Of two that hold the rating equally low, the one that the words bear out most plainly; and more words alone make no story.
  const doubt = (id: CapId) => (id === 'too-brief' ? 1 : 0);
  const [tightest] = held.toSorted((one, other) => one.atMost - other.atMost || doubt(one.id) - doubt(other.id));
  if (tightest?.id === 'no-episode' && question !== null && asksForPlan(question))
    return { slot: 'episode', text: changeForPlan };
  if (tightest && tightest.atMost < 4 && tightest.id !== 'too-brief')
    return { slot: tightest.id, text: changeForCap[tightest.id] };
  const [gap] = gaps;
  if (gap) return changeHere(gap, findings);
  return tightest ? { slot: tightest.id, text: changeForCap[tightest.id] } : null;
}

/** A cap in the candidate's words: why the rating cannot be higher as the answer stands. */
export const capSentences: Readonly<Record<CapId, string>> = {
  'no-episode': 'No single occasion was told, so it can’t score above 2.',
  'no-own-action': 'Nothing that you did yourself was heard, so it can’t score above 2.',
  'no-result': 'What came of it was not heard, so it can’t score above 3.',
  'only-we': 'Everything was done by “we”, so it can’t score above 3.',
  'nothing-measured': 'Nothing was measured or described so that it could be checked, so it can’t score above 4.',
  'star-words': 'The STAR words were named, not the story told, so it can’t score above 1.',
  repeated: 'The same text came again and again, so it can’t score above 2.',
  'too-long': 'It was longer than 900 words, so it can’t score above 4.',
  'too-brief': 'Under about 45 seconds an interviewer can’t follow a story, so it can’t score above 3.',
};

/** Ceilings for how a story is told, whatever is in it. */
const ofTelling: readonly CapId[] = ['star-words', 'repeated', 'too-long', 'too-brief'];

/**
 * The ceiling that says better than the anchor why the rating is what it is: a whole story told too briefly is held at 3 and
 * misses nothing of what the anchor of 3 says is missing. null: the anchor fits.
 */
export function capForAnchor({ rating, caps }: Pick<Scorecard, 'rating' | 'caps'>): CapId | null {
  if (rating.kind !== 'rated') return null;
  return caps.find(({ id, atMost }) => ofTelling.includes(id) && atMost === rating.likely)?.id ?? null;
}

/** Why there is no rating, in the candidate's words. */
export const unratedSentences: Readonly<Record<Extract<Rating, { kind: 'unrated' }>['reason'], string>> = {
  empty: 'There are no words to rate.',
  'too-short': 'Under 25 words there is too little to rate. What was heard is marked anyway.',
  'not-words': 'This does not read as words, so it is not rated.',
  'not-english': 'The checklist only understands English, so this is not rated.',
};

const illusions: Readonly<Record<BoxId, string>> = {
  S: 'You thought you set the scene: no setting was heard.',
  T: 'You thought you said what was yours to do: no task was heard.',
  A: 'You thought you said what you did: no action of yours was heard.',
  R: 'You thought you told how it ended: no result was heard.',
  who: 'You thought you said who: no role and no other person was heard.',
  why: 'You thought you said why: no stake and no reason was heard.',
  'how-much': 'You thought you gave a number: none was heard in the result.',
};

const misses: Readonly<Record<BoxId, string>> = {
  S: 'You did set the scene, and gave yourself no credit for it.',
  T: 'You did say what was yours to do, and gave yourself no credit for it.',
  A: 'You did say what you did, and gave yourself no credit for it.',
  R: 'You did tell how it ended, and gave yourself no credit for it.',
  who: 'You did say who, and gave yourself no credit for it.',
  why: 'You did say why, and gave yourself no credit for it.',
  'how-much': 'You did say how much, and gave yourself no credit for it.',
};

/** What the difference on one box means; null where the candidate and the machine agree. */
export function comparisonSentence({ box, agreement }: Comparison): string | null {
  switch (agreement) {
    case 'hit':
      return null;
    case 'illusion':
      return illusions[box];
    case 'missed':
      return misses[box];
    default:
      return agreement satisfies never;
  }
}

/** `3` or `3–4`; null when there is no rating. */
export function ratingText(rating: Rating): string | null {
  if (rating.kind === 'unrated') return null;
  return rating.low === rating.high ? String(rating.low) : `${rating.low}–${rating.high}`;
}
