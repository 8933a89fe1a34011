import { basesOf, isActionVerb, isPastForm } from '../text/lexicon/action-verbs';
import type { TaggedReading } from '../model/tagged-answer';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import { change, quoteStep, type Candidate, type Seen } from './candidate';
import { concrete, isPlain, namesItsDoer, tellingStep, tellsNow, type Step } from './steps';

const firstPerson = wordSet("i i'm i've i'd im we we're we've we'd");
/** What the speaker did, and which of it was theirs. */
export function ownSteps({ asked, facts: { own: all, shared, words, units }, texts }: Seen): Candidate | null {
  // "The lesson I took away" is no step of the story.
  const own = all.filter(({ unit }) => !has(unit, 'learning') || unit.likely === 'A');
  if (asked.wants === 'explanation') return null;
  const mayBeThere = units.some((unit) => isClipped(unit) || hitsOf(actsSomehow, unit.words).length > 0);
  if (own.length === 0 && shared.length === 0 && !units.some(tellsNow)) {
    if (mayBeThere) return null;
    return units.some((unit) => unit.words.some((word) => firstPerson.has(word)))
      ? change('no-step', 'actions')
      : change('no-i', 'actions');
  }
  const mine = own.filter(concrete);
  const ours = shared.filter(concrete);
  const central = tellingStep(shared.filter(saysWe));
  if (central && own.length === 0 && !units.some(tellsNow))
    return change('we', 'own-part', { quote: quoteStep(central, texts) });
  if (central && ours.length > 0 && mine.length === 0 && !units.some(tellsNow))
    return change('we', 'own-part', { quote: quoteStep(central, texts), sure: 0.87 });
  if (central && isMostlyOurs(mine, ours) && !units.some(({ words: said }) => hitsOf(myWay, said).length > 0))
    return change('we', 'own-part', { quote: quoteStep(central, texts), sure: 0.82 });
  if (own.every(({ slight, bare }) => slight && !bare) && ours.length === 0 && !mayBeThere && !units.some(tellsNow))
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
    !units.some((unit) => unit !== only.unit && unit.likely === 'A' && mayAct(unit)) &&
    !tellsAnother(only) &&
    story.length < 4 &&
    ours.every(({ unit }) => unit.likely === 'R') &&
    words >= 60 &&
    !units.some(tellsNow)
  )
    return change('one-step', 'actions', { quote: quoteStep(only, texts) });
  return null;
}

const together = wordSet("we we've we'd");
const saysWe = ({ unit, from }: Step) => together.has(unit.words[from] ?? '');
/** Something is done there, told with "I" or with the I left out. */
const mayAct = (unit: TaggedReading) =>
  unit.acts.some(({ by }) => by !== 'we') || unit.words.includes('i') || isActionVerb(unit.words[0] ?? '');
/** "I made her usual and told her it was on me": the next step stands behind it. */
const tellsAnother = ({ unit: { words }, to }: Step) =>
  words.slice(to).some((word, at, rest) => (word === 'and' || word === 'then') && isActionVerb(rest[at + 1] ?? '')) ||
  words.slice(to).some((word) => word === 'i' || told.has(word));
const told = wordSet('told asked said');
/** "I had to ring her", "opened the spare till": a step in words that are no deed to the lexer. */
const actsSomehow = phraseBook(['i had|got to, i was able to, i helped']);
const isClipped = ({ words }: TaggedReading) => isPastForm(words[0] ?? '') && isActionVerb(words[0] ?? '');

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
