import { hitsOf, phraseBook, type PhraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import { measures } from '../text/lexicon/quantities';
import type { Cue } from '../text/lexicon/cues';
import type { Story, TaggedReading } from '../model/tagged-answer';
import type { AskId } from '../scorecard';

/**
 * Whether an answer speaks of what its question asks beside the story. Any sign counts, wherever it stands: to ask for what
 * was said is worse than not to ask for what was not.
 */

const lessons = phraseBook([
  "learn, learned, learnt, learning, lesson, lessons, taught, teaches, since then, ever since, these days, nowadays, next time, from then on, from that day|point|moment, now i, i now, i always now, i never, i no longer, made me more|better|realize|realise|see|understand|think, showed me, helped me to? see|understand|grow|realize|learn|become, i know now, i should have, should have, could have, would have, more careful, more willing, i'd be more, habit, since that, looking back, hindsight, differently, takeaway, took away, to this day, today i, going forward, moving forward, i do now, i realized|realised that i|it|you|the|we|people|sometimes|whoever, better at, used it to, on the next, the next project",
]);
const otherwise = phraseBook([
  "should have, could have, would have, i'd have, next time, if i, i wish, wish i, differently, instead, hindsight, looking back, these days, since then, from then on, now i, i now, i always, i never, ever since, again i, after that i, today i",
]);
const feelings = phraseBook([
  'feel, felt, feeling, feels, proud, happy, nervous, scared, afraid, anxious, relieved, glad, angry, sad, ashamed, embarrassed, frustrated, excited, stressed, stressful, upset, guilty, confident, worried, hated, loved, enjoyed, awful, terrible, great, terrified, overwhelmed',
]);

/** "Until now" tells of no change. */
const untils = wordSet('till until by right up');

/** What others do when something reaches them. */
const responds = wordSet(
  'agreed accepted refused thanked appreciated loved liked hated laughed smiled nodded cried replied answered apologized apologised understood listened complained argued yelled shouted praised calmed relaxed felt stopped left stayed responded reacted admitted recognized recognised realized trusted happy upset angry surprised relieved impressed fine okay ok unhappy satisfied grateful',
);
/** What others want, feel or hold. */
const holds = wordSet(
  "want wanted wants think thought thinks felt feel feels believed believes insisted insists argued said say says told complained worried feared needed need needs expected preferred refused explained hoped disagreed claimed demanded asked objected knew kept saw liked hated was were wasn't didn't did had",
);
const others = wordSet(
  "he she they them him her his their he's she's they're he'd she'd everyone everybody people nobody",
);

/** Somebody else with such a word close behind. */
function othersWith(unit: TaggedReading, said: ReadonlySet<string>): boolean {
  const { words, people } = unit;
  const near = (from: number) => words.slice(from, from + 4).some((word) => said.has(word));
  return people.some(({ to }) => near(to)) || words.some((word, at) => others.has(word) && near(at + 1));
}

const isInBook = (story: Story, book: PhraseBook) => story.some(({ words }) => hitsOf(book, words).length > 0);
const hasCue = (story: Story, ...cues: readonly Cue[]) => story.some((unit) => cues.some((cue) => has(unit, cue)));
const behind = (story: Story, share: number) => story.slice(Math.floor(story.length * share));

const signs: Readonly<Record<AskId, (story: Story) => boolean>> = {
  learned: (story) =>
    story.some((unit) => unit.tag === 'L' || (unit.chances[4] ?? 0) > 0.3) ||
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
  feeling: (story) => isInBook(story, feelings),
};

export const speaksOf = (story: Story, id: AskId): boolean => signs[id](story);

/** Whether somebody else in the story wants, thinks or says anything. */
export const hasOtherSide = (story: Story): boolean => story.some((unit) => othersWith(unit, holds));

/** Whether the story draws anything from what went wrong. */
export const drawsLesson = (story: Story): boolean => signs.learned(story) || signs.differently(story);
