import { basesOf } from '../../text/lexicon/action-verbs';
import { hitsOf, phraseBook, type PhraseBook } from '../../text/lexicon/phrases';
import { wordSet } from '../../text/lexicon/word-set';
import { has } from '../../text/parse-answer';
import { measures } from '../../text/lexicon/quantities';
import type { Cue } from '../../text/lexicon/cues';
import type { Story, TaggedReading } from '../../model/tagged-answer';
import type { AskId } from '../../scorecard';

/**
 * Whether an answer speaks of what its question asks beside the story. Any sign counts, wherever it stands: to ask for what
 * was said is worse than not to ask for what was not.
 */

/** What the cue for lessons leaves out. */
const lessons = phraseBook([
  'learn, learning, since then, nowadays, from then on, from that day|point|moment, i never, made me more|better, helped me to? see, i know now, i|we could|would have, more careful|willing, habit, to this day, today i, moving forward, i do now, better at, used it to, the next project',
  "i've|ive never, i have never, never _? _? _? since, since without",
]);
const otherwise = phraseBook([
  'should have, i|we could|would have, next time, if i, wish, would do, do it again, any time, never again, differently, hindsight, looking back, these days, since then, from then on, now i, i now|always|never, ever since, again i, today i',
]);
const feelings = phraseBook([
  'happy, nervous, scared, afraid, anxious, angry, sad, excited, stressed, stressful, worried, loved, terrified, overwhelmed, felt, feeling, proud',
]);

/** "Until now" tells of no change. */
const untils = wordSet('till until by right up');

/** What others do when something reaches them. */
const responds = wordSet(
  'agree accept refuse answer reply listen complain argue yell shout calm relax stop leave stay respond react realize understand understood felt left angry surprised relieved fine okay ok',
);
/** What others want, feel or hold. */
const holds = wordSet(
  "want think feel believe insist argue worry fear need expect prefer refuse hope disagree claim ask know keep like hate was were wasn't didn't did had said say told thought felt knew kept saw",
);
/** Somebody else, by no name. */
export const others = wordSet(
  "he she they them him her his their he's she's they're he'd she'd everyone everybody people nobody",
);

/** Somebody else with such a word close behind. */
function othersWith(unit: TaggedReading, said: ReadonlySet<string>): boolean {
  const { words, people } = unit;
  const near = (from: number) =>
    words.slice(from, from + 4).some((word) => said.has(word) || basesOf(word).some((base) => said.has(base)));
  return people.some(({ to }) => near(to)) || words.some((word, at) => others.has(word) && near(at + 1));
}

const isInBook = (story: Story, book: PhraseBook) => story.some(({ words }) => hitsOf(book, words).length > 0);
const hasCue = (story: Story, ...cues: readonly Cue[]) => story.some((unit) => cues.some((cue) => has(unit, cue)));
const behind = (story: Story, share: number) => story.slice(Math.floor(story.length * share));

/** Somebody else has decided, and that is that. */
const settles = phraseBook([
  'said|says no, was no, his|her|their call|decision, final, overruled, turned _ down, went|go|going|stuck with|ahead, decided against, rejected, refused',
]);
const wordy = wordSet('said say told tell thought asked ask disagreed');

/** Something is done once others have settled it; where nobody has, it cannot be told. */
function actsOnceSettled(story: Story): boolean {
  const at = story.findLastIndex(({ words }) => hitsOf(settles, words).length > 0);
  const [unit, ...later] = story.slice(at);
  const from = hitsOf(settles, unit?.words ?? []).at(-1)?.to ?? 0;
  const acts = (one: TaggedReading, least: number) =>
    [...one.acts, ...one.deeds].some(({ to }) => to > least && !wordy.has(one.words[to - 1] ?? ''));
  return at < 0 || !unit || acts(unit, from) || later.some((one) => acts(one, 0) || one.words.includes('we'));
}

const signs: Readonly<Record<AskId, (story: Story) => boolean>> = {
  learned: (story) =>
    story.some((unit) => unit.tag === 'L' || (unit.chances[4] ?? 0) > 0.3) ||
    hasCue(story, 'learning') ||
    isInBook(story, lessons) ||
    behind(story, 0.7).some(({ words }) =>
      words.some((word, at) => word === 'now' && !untils.has(words[at - 1] ?? '')),
    ),
  differently: (story) => isInBook(story, otherwise),
  reaction: (story) =>
    behind(story, 0.5).some((unit) => has(unit, 'reaction') || has(unit, 'reception') || othersWith(unit, responds)),
  outcome: (story) =>
    story.some((unit) => unit.likely === 'R' && unit.telling.R > 0.5) ||
    hasCue(behind(story, 0.6), 'outcome', 'effect', 'managed', 'change', 'badOutcome', 'reaction', 'feeling'),
  alternatives: (story) => hasCue(story, 'option', 'decision', 'reason'),
  why: (story) => hasCue(story, 'reason', 'stake'),
  measure: (story) => story.some(({ quantities }) => quantities.some(measures)),
  others: (story) => story.some((unit) => unit.people.length > 0 || unit.words.some((word) => others.has(word))),
  feeling: (story) => hasCue(story, 'feeling') || isInBook(story, feelings),
  afterwards: actsOnceSettled,
};

export const speaksOf = (story: Story, id: AskId): boolean => signs[id](story);

/** Whether somebody else in the story wants, thinks or says anything. */
export const hasOtherSide = (story: Story): boolean => story.some((unit) => othersWith(unit, holds));

const faults = phraseBook([
  'mistake, wrong, fault, sorry, apology, forgot, missed, late, should have, overlooked, assumed, misread, underestimated, too, blame, ashamed, embarrassed, embarrassing, guilty, regret, harder, upset, hurt, annoyed, twice',
]);
/** Any word for something that went wrong by the speaker's doing, or may have; what stands in the setting was there before. */
export const hasFault = (story: Story): boolean =>
  isInBook(story, faults) ||
  story.some((unit) => {
    const isMine = unit.words.includes('i');
    const isBefore = unit.likely === 'S' || unit.likely === 'T';
    return (
      ((isMine || !isBefore) && (has(unit, 'problem') || has(unit, 'badOutcome'))) || (isMine && has(unit, 'negation'))
    );
  });

const refusals = phraseBook([
  "said no, say no, no to, told _ no, i|we can't|couldn't|cannot|won't|wouldn't|didn't|don't|refused|declined|refuse|decline|stopped|held, refused, declined, turned _ down, turned down, turned it|them|him|her down, against, advised, advise, recommended, instead, rather, too big|much|small|expensive|early|soon, wrong, cheaper, smaller, enough, out of it, not worth|need|buy|sell|sign|ship|right|ready|safe, not _ to, shouldn't, should not, wait, hold off, walked away, lost the|that, unsafe, honest",
]);
/** Anything in it that the speaker may have refused or advised against; the first words may only repeat the question. */
export const hasRefusal = (story: Story): boolean =>
  story.some(({ words }, at) => (at > 0 || words.length > mostRepeated) && hitsOf(refusals, words).length > 0);
const mostRepeated = 8;

/** Whether the story draws anything from what went wrong. */
export const drawsLesson = (story: Story): boolean => signs.learned(story) || signs.differently(story);
