import { tellsAHabit } from '../rubric/criteria/episode';
import { isParticiple } from '../text/lexicon/action-verbs';
import { hitsOf, phraseBook, type PhraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { has } from '../text/parse-answer';
import type { Story, TaggedReading } from '../model/tagged-answer';
import { change, type Candidate, type Seen } from './candidate';
import type { Facts } from './facts';
import { beginningOf, quoteFrom } from './quotes';

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

/** An explanation that takes more words than this is more than a definition and one example. */
const longExplained = 170;

/** It came out somehow: no habit does. */
const endsSomething = ({ likely, telling, tag }: TaggedReading) => likely === 'R' && tag !== 'O' && telling.R >= 0.6;

const often = phraseBook(['always, usually, often, multiple, various, throughout, constantly, consistently, whenever']);

/** So long, and nobody in it but "teammates" and "customers", no time, no figure: many occasions at once. */
function inGeneral({ units, words, own }: Facts): Candidate | null {
  const isOne = ({ people, quantities, words: said }: TaggedReading) =>
    quantities.length > 0 ||
    people.some(
      ({ to, kind, counts }) => kind === 'pronoun' || (counts && (kind === 'name' || !said[to - 1]?.endsWith('s'))),
    ) ||
    (has(units[0] as TaggedReading, 'opening') && said.includes('when'));
  const many = units.some((unit) => hitsOf(often, unit.words).length > 0);
  const isHollow = own.every(({ slight }) => slight) && words > 60;
  return ((many && words > 100) || isHollow) && units.filter(isOne).length <= units.length * 0.1
    ? change('in-general', 'episode')
    : null;
}

/** No one occasion: what the question asks for decides what is offered. */
export function occasion({ story, facts, findings, asked, texts }: Seen): Candidate | null {
  const { units, words } = facts;
  const told = occasionIn(story);
  if (asked.wants === 'explanation' && words > longExplained) return change('explain', 'episode');
  if (findings.episode.credit !== 'none') return told === 'no' ? inGeneral(facts) : null;
  if (asked.wants === 'explanation') return change('example', 'episode');
  const general = units.filter(isGeneral);
  // "In the end they would" tells no occasion where all of it is talk.
  const isGeneralTalk =
    told === 'surely' ? units.every(({ tag }) => tag === 'O') : general.length >= units.length * mostlyGeneral[told];
  if (told === 'surely' && !isGeneralTalk) return null;
  if (asked.wants === 'plan') return change('plan', 'episode');
  if (!isGeneralTalk) return null;
  const would = general.find((unit) => has(unit, 'hypothetical') && conditionalAt(unit) >= 0);
  if (would)
    return change('would', 'episode', {
      quote: quoteFrom(would, conditionalAt(would), conditionalAt(would) + 3, texts),
    });
  const habit = general.find(({ words }) => tellsAHabit(words));
  // A few clipped lines, or a story in the present, with its end.
  if (units.every((unit) => hitsOf(often, unit.words).length === 0) && units.some(endsSomething)) return null;
  const role = units.find(tellsARole);
  if (role) return change('role', 'episode', { quote: beginningOf(role, texts) });
  return habit ? change('habit', 'episode', { quote: beginningOf(habit, texts) }) : change('occasion', 'episode');
}

const conditional = wordSet("would i'd we'd");
/** "I would say" and "I'd like" are talk about the talk. */
const sayings = wordSet('say like love think guess be');
/** Where a unit says what would be done, from its subject on; −1 where it does not. */
const conditionalAt = ({ words }: TaggedReading) => {
  const at = words.findIndex(
    (word, index) =>
      conditional.has(word) &&
      // "I'd failed it" is what was; "I would do it again" is a feeling.
      !(word !== 'would' && isParticiple(words[index + 1] ?? '')) &&
      words[index + 3] !== 'again' &&
      !words.slice(index + 1, index + 3).some((next) => sayings.has(next)),
  );
  return at > 0 && words[at] === 'would' ? at - 1 : at;
};
