import { briefWords } from '../rubric/rubric';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import type { TaggedReading } from '../model/tagged-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import type { Facts } from './facts';
import { beginningOf } from './quotes';
import {
  concrete,
  isComing,
  isComingWord,
  isOneOf,
  isPlain,
  isSaying,
  namesItsDoer,
  tellsNow,
  type Step,
} from './steps';

const seconds = phraseBook([
  'another time|example|instance|occasion|situation|story, a second example|time|story, there was also a|another time, also one time, other example, one more example, better one|example, two situations|examples|stories',
]);
/** Where a second story begins, behind the first quarter. */
const secondStory = ({ units }: Facts): TaggedReading | null =>
  units.find((unit, at) => at >= units.length / 4 && hitsOf(seconds, unit.words).length > 0) ?? null;

const inOrder = (steps: readonly Step[]) => steps.toSorted((one, other) => one.before - other.before);

/** Shares of an answer as people say them, the largest first. */
const shareWords = [
  { from: 0.72, said: 'Three quarters' },
  { from: 0.62, said: 'Almost two thirds' },
  { from: 0.5, said: 'Half' },
];

const longSetup = { share: 0.5, words: 80 };
/** Something is told there as done, in whatever tense. */
const acts = (unit: TaggedReading) =>
  unit.likely === 'A' &&
  (tellsNow(unit) || unit.acts.some(({ by, to }) => by !== 'we' && !isComingWord(unit.words[to - 1] ?? '')));

/** From this share on. */
const worstSetup = 0.6;

/** Half of the answer is over before anybody does anything. */
export function setup({ facts: { own, shared, units, words }, texts }: Seen): Candidate | null {
  const [first] = inOrder([...own, ...shared].filter((step) => !isComing(step)));
  if (
    !first?.quotable ||
    !namesItsDoer(first) ||
    isSaying(first) ||
    words < longSetup.words ||
    first.before / words < longSetup.share
  )
    return null;
  const at = units.indexOf(first.unit);
  if (units.length < 4 || units.slice(0, at).some(acts)) return null;
  const asked = shareWords.find(({ from }) => first.before / words >= from)?.said;
  // So much of it is said before a missing lesson is.
  const sure = first.before / words >= worstSetup ? 1.1 : 1;
  return asked ? change('setup', 'context', { quote: quoteStep(first, texts), asked, sure }) : null;
}

/** So many words of scene in one stretch, behind something the speaker did once ("I studied architecture"). */
const longStretch = { words: 90, share: 0.5 };

/** A scene goes on for half of the answer, whatever the speaker did before it. */
export function longScene({ facts: { own, units, words }, texts }: Seen): Candidate | null {
  const last = units.findLastIndex(({ likely }) => likely === 'S');
  const from = units.slice(0, last).findLastIndex(({ likely }) => likely !== 'S') + 1;
  const length = (all: readonly TaggedReading[]) => all.reduce((sum, unit) => sum + unit.words.length, 0);
  const first = own.find(
    (step) =>
      units.indexOf(step.unit) > last &&
      step.unit.likely === 'A' &&
      isPlain(step) &&
      concrete(step) &&
      !isOneOf(step, sayings),
  );
  const share = length(units.slice(0, last + 1)) / words;
  if (!first || from === 0 || length(units.slice(from, last + 1)) < longStretch.words || share < longStretch.share)
    return null;
  const asked = shareWords.find((one) => share >= one.from)?.said;
  return asked ? change('setup', 'context', { quote: quoteStep(first, texts), asked, sure: 0.98 }) : null;
}
const sayings = wordSet('say tell ask think');

/** The answer begins without a scene. */
export function around({ findings, facts, texts }: Seen): Candidate | null {
  const first = facts.units[0];
  const noScene = findings.context.credit === 'none' && findings['own-task'].credit === 'none';
  return first && noScene && first.likely !== 'S'
    ? change('context', 'context', { quote: beginningOf(first, texts) })
    : null;
}

const turns = phraseBook([
  'but, however, although, though, despite, except, yet, still, at first, unfortunately, instead, until, objected, resistant, tried, convinced, persuaded, doubt, doubted, doubts, skeptical, hesitated, against',
]);

/** From the first step on everything goes as it should: nothing hard in it, nobody in doubt. */
export function obstacle({ asked, facts: { own, shared, units }, texts }: Seen): Candidate | null {
  const first = [...own, ...shared].find(({ unit, quotable }) => quotable && unit.likely === 'A');
  if (!first) return null;
  const after = units.slice(units.indexOf(first.unit));
  const hard = after.some(
    (unit) =>
      has(unit, 'problem') || has(unit, 'negation') || has(unit, 'badOutcome') || hitsOf(turns, unit.words).length > 0,
  );
  return hard || after.length < 2 || asked.topics.has('setback')
    ? null
    : change('obstacle', 'people', { quote: quoteStep(first, texts) });
}

/** Words that take less than half a minute to say. */
const halfMinute = 60;

const unnamed = wordSet("he she they he's she's they're his her their");
const idle = wordSet('so and well um uh okay ok yeah now then');
/** The answer begins in the middle: with somebody of whom nothing was said. */
export function whoFirst({ facts: { units }, texts }: Seen): Candidate | null {
  const first = units[0];
  const opener = first?.words.find((word) => !idle.has(word)) ?? '';
  return first && unnamed.has(opener) ? change('who-first', 'people', { quote: beginningOf(first, texts) }) : null;
}

/** Faults that the words alone show. */
export function plainFaults({ facts, caps, texts }: Seen): (Candidate | null)[] {
  const second = secondStory(facts);
  return [
    caps.includes('star-words') ? change('star-words', 'episode') : null,
    caps.includes('repeated') ? change('repeated', 'episode') : null,
    caps.includes('too-long') ? change('too-long', 'context') : null,
    second ? change('second', 'episode', { quote: beginningOf(second, texts) }) : null,
    facts.words < halfMinute
      ? change('too-brief', 'actions')
      : facts.words < briefWords
        ? change('too-brief', 'actions', { sure: 0.63 })
        : null,
  ];
}
