import { basesOf } from '../text/lexicon/action-verbs';
import { turnOf } from '../text/lexicon/vague-verbs';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import type { TaggedReading } from '../model/tagged-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { hasFigure } from './facts';
import { concrete, namesItsDoer, tellingStep, type Step } from './steps';

const firstPerson = wordSet("i i'm i've i'd im we we're we've we'd");
/** Steps told in the present, as speech does. */
const tellsNow = ({ acts }: TaggedReading) => acts.some(({ running, by }) => running && by !== 'we');
/** What the speaker did, and which of it was theirs. */
export function ownSteps({ asked, facts: { own, shared, words, units }, texts }: Seen): Candidate | null {
  if (asked.wants === 'explanation') return null;
  if (own.length === 0 && shared.length === 0 && !units.some(tellsNow))
    return units.some((unit) => unit.words.some((word) => firstPerson.has(word)))
      ? change('no-step', 'actions')
      : change('no-i', 'actions');
  const mine = own.filter(concrete);
  const ours = shared.filter(concrete);
  const central = tellingStep(shared);
  if (central && own.length === 0) return change('we', 'own-part', { quote: quoteStep(central, texts) });
  if (central && ours.length > 0 && mine.length === 0)
    return change('we', 'own-part', { quote: quoteStep(central, texts), sure: 0.87 });
  if (central && isMostlyOurs(mine, ours) && !units.some(({ words: said }) => hitsOf(myWay, said).length > 0))
    return change('we', 'own-part', { quote: quoteStep(central, texts), sure: 0.82 });
  if (own.every(({ slight, bare }) => slight && !bare) && ours.length === 0 && !units.some(tellsNow))
    return change('no-step', 'actions', { sure: 0.95 });
  const story = mine.filter(
    (step) =>
      step.unit.likely !== 'R' && (namesItsDoer(step) || step.from === 0 || step.unit.words[step.from - 1] === 'and'),
  );
  const only = tellingStep(story.filter(isPlain));
  const verbs = new Set(story.map(({ unit, to }) => basesOf(unit.words[to - 1] ?? '').at(-1)));
  if (
    only &&
    verbs.size === 1 &&
    story.length < 4 &&
    ours.every(({ unit }) => unit.likely === 'R') &&
    words >= 60 &&
    !units.some(tellsNow)
  )
    return change('one-step', 'actions', { quote: quoteStep(only, texts) });
  return null;
}

/** A part of one's own that no verb tells. */
const myWay = phraseBook(['my approach|idea|suggestion|proposal|plan|part|share was']);

/** In the middle of the story others act with the speaker at least twice as often as the speaker alone. */
function isMostlyOurs(mine: readonly Step[], ours: readonly Step[]): boolean {
  const acted = (steps: readonly Step[]) => steps.filter(({ unit }) => unit.likely === 'A').length;
  return acted(ours) > 1 && ours.length > 2 && acted(mine) * 2 <= acted(ours) && mine.length * 2 <= ours.length;
}

const talks = wordSet(
  'talk talked talking speak spoke speaking discuss discussed discussing negotiate negotiated negotiating chat chatted chatting',
);
const reports = phraseBook([
  'said, told, asked, that i|we|he|she|they|it|the|if, explained, why, whether, agreed, suggested, proposed, what i|we|he|she|they',
]);

/** Time spent on talking. */
const timed = wordSet('spent sat stayed met took');

/** Where a step talks with one person, in token indexes of its unit; −1 where it does not. */
const talkAt = ({ unit: { words, people }, from, to }: Step) =>
  words.findIndex(
    (word, at) =>
      talks.has(word) &&
      (at === to - 1 ||
        (word.endsWith('ing') && at >= to && at < from + mostToTalk && timed.has(words[to - 1] ?? ''))) &&
      people.some((one) => Math.abs(one.from - at) <= 5 && !words[one.to - 1]?.endsWith('s')),
  );

/** A talk with one person that the story needs, and not a word of what was said in it. */
export function talk({ asked, facts: { own, units }, texts }: Seen): Candidate | null {
  const step = own.find(
    (one) =>
      one.quotable &&
      one.unit.likely === 'A' &&
      talkAt(one) >= 0 &&
      [one.unit, units[units.indexOf(one.unit) + 1]].every((unit) => !unit || hitsOf(reports, unit.words).length === 0),
  );
  if (!step) return null;
  const from = step.unit.breaks.slice(step.from + 1, talkAt(step) + 1).includes(true) ? talkAt(step) : step.from;
  return change('talk', 'how', {
    quote: quoteStep({ ...step, from }, texts),
    sure: asked.topics.has('conflict') || asked.topics.size === 0 ? 1 : 0.7,
  });
}
/** "I spent my lunch on the phone with him, talking": the talk may stand some words behind its subject. */
const mostToTalk = 12;

/** How it was done, in the sentence that claims it. */
const means = phraseBook(['by _ing, one by one, step by step, line by line, one at a time, using, by hand']);

/** "I handled it": quoted from its "I" on, or from the beginning of clipped notes; not "what I prioritized was", not "I had worked". */
const isPlain = (step: Step) =>
  step.quotable &&
  (namesItsDoer(step) || step.from === 0) &&
  !['was', 'is'].includes(step.unit.words[step.to] ?? '') &&
  !step.unit.words.slice(step.from, step.to).includes('had');

const dones = wordSet('manage complete finish achieve succeed deliver pass');
/** "I managed to complete it" tells that it was done, and nothing of how. */
const isDone = ({ unit, to }: Step) => basesOf(unit.words[to - 1] ?? '').some((base) => dones.has(base));

/** Claims that name what was done and show nothing of how. */
export function how({ facts: { own, shared, units }, texts }: Seen): (Candidate | null)[] {
  const all = [...own, ...shared];
  const claims = own.filter(
    (step) => step.bare && isPlain(step) && !hasFigure(step.unit) && hitsOf(means, step.unit.words).length === 0,
  );
  const told = claims.filter(({ unit }) => unit.likely === 'A' || unit.likely === 'T');
  // Where a step stands beside it or right after it, that may be the how.
  const [plain] = told.filter(({ unit, to }) => {
    const next = units[units.indexOf(unit) + 1];
    const goesOn = unit.words.slice(to).filter((word) => word.length > 5 && word.endsWith('ing')).length;
    return (
      goesOn < 2 &&
      !all.some(
        (step) =>
          (concrete(step) && step.unit === unit) ||
          (step.unit === next && step.unit.likely !== 'R' && (concrete(step) || step.bare) && !isDone(step)),
      )
    );
  });
  const turn = all.findLast(
    ({ unit, to }) => turnOf(unit.words, to) !== null && hitsOf(means, unit.words).length === 0,
  );
  const pictured = all.filter(concrete).length / all.length;
  const quote = (step: Step) => ({ quote: quoteStep(step, texts) });
  return [
    plain && pictured < fewPictured.hardly ? change('how', 'how', quote(plain)) : null,
    plain ? change('picture', 'how', { ...quote(plain), sure: pictured < fewPictured.half ? 1 : 0.8 }) : null,
    turn
      ? change(turnOf(turn.unit.words, turn.to) === 'mend' ? 'mend' : 'persuade', 'how', {
          quote: quoteStep(isPlain(turn) ? turn : { ...turn, from: turn.to - 1 }, texts),
        })
      : null,
  ];
}

/** Share of the steps that could be pictured: under the first the answer is claims, under the second half of it is. */
const fewPictured = { hardly: 0.34, half: 0.6 };
