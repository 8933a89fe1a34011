import { tellsAHabit } from '../rubric/criteria/episode';
import { hitsOf, phraseBook, type PhraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import type { Story, TaggedReading } from '../model/tagged-answer';
import { change, type Candidate, type Seen } from './candidate';
import { beginningOf } from './quotes';

const surely = phraseBook([
  'one time, one day|night|morning|evening|afternoon|saturday|sunday|friday|monday|shift|week|summer|winter, last year|month|week|summer|winter|spring|fall|autumn|semester|time, there was this|one, this one, ago, that day|night|morning|week, suddenly, in the end, finally, yesterday, the other day, the first time',
]);
const perhaps = phraseBook([
  'once, there was a|an, when i was|got|came, at first, _ later, and then, after class|work|that, i say|said|go|talk|sit|tell|ask, he|she|they say|says|said|told|asked, in my first|second|third|last',
]);
const isIn = (story: Story, book: PhraseBook) => story.some(({ words }) => hitsOf(book, words).length > 0);

/** Says that something happened once. `perhaps`: in words that habits are told in, too. */
const occasionIn = (story: Story): 'surely' | 'perhaps' | 'no' =>
  isIn(story, surely) ? 'surely' : isIn(story, perhaps) ? 'perhaps' : 'no';

const roles = phraseBook([
  "i'm|im also|obviously|currently|still|now? the|a|an|in|on, i am also|currently|still? the|a|an|in|on|part, i was also? the|a|an|president|captain|vice|in|on|part, i've been",
]);
/** Says what the speaker is or was, not what happened. */
const tellsARole = ({ words }: TaggedReading): boolean => hitsOf(roles, words).length > 0;

/** Talk that tells no occasion: what would be done, or is done in general. */
const isGeneral = (unit: TaggedReading) =>
  unit.tag === 'O' ||
  tellsARole(unit) ||
  has(unit, 'hypothetical') ||
  has(unit, 'opinion') ||
  has(unit, 'habitual') ||
  tellsAHabit(unit.words);

/** From this share of its units on an answer is general talk, by what else it says. */
const mostlyGeneral = { no: 0.3, perhaps: 0.5 } as const;

/** No one occasion: what the question asks for decides what is offered. */
export function occasion({ story, facts: { units }, findings, asked, texts }: Seen): Candidate | null {
  if (findings.episode.credit !== 'none') return null;
  const told = occasionIn(story);
  if (asked.wants === 'explanation') return change('example', 'episode');
  if (told === 'surely') return null;
  if (asked.wants === 'plan') return change('plan', 'episode');
  const general = units.filter(isGeneral);
  if (general.length < units.length * mostlyGeneral[told]) return null;
  const would = general.find((unit) => has(unit, 'hypothetical') && isConditional(unit.words));
  if (would) return change('would', 'episode', { quote: beginningOf(would, texts) });
  const habit = general.find(({ words }) => tellsAHabit(words));
  const role = units.find(tellsARole);
  if (role) return change('role', 'episode', { quote: beginningOf(role, texts) });
  return habit ? change('habit', 'episode', { quote: beginningOf(habit, texts) }) : change('occasion', 'episode');
}

const conditional = wordSet("would i'd we'd");
/** "I would say" and "I'd like" are talk about the talk. */
const sayings = wordSet('say like love think guess be');
const isConditional = (words: readonly string[]) =>
  words.some((word, at) => conditional.has(word) && !words.slice(at + 1, at + 3).some((next) => sayings.has(next)));
