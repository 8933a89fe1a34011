import { isPastVerb } from '../../text/lexicon/deeds';
import { ofWords, wordSet } from '../../text/lexicon/word-set';
import { has, wholeOf } from '../../text/parse-answer';
import { nothing, toldUnits, type Found, type Story } from '../../model/tagged-answer';

const pastBe = wordSet('was were had wasnt werent hadnt did didnt');
/** A participle behind these tells a state of today ("I am experienced"), not an event. */
const presentBe = wordSet("am is are be being i'm he's she's it's we're they're you're been get gets getting");
const adverbs = wordSet(
  'always usually often never also just really generally normally typically sometimes still mostly',
);
/** First words behind "I" that are no verb of a habit: helping verbs, verbs of telling the story now. */
const notHabits = wordSet(
  "was were had have did could would will can might should must guess think mean remember suppose believe know say recall hope want wish am do don't didn't couldn't wouldn't don",
);

/** Something that happened stands in it: a finished verb, or "was", "were", "had". */
const tellsOfThePast = ofWords((words) =>
  words.some((word, at) => pastBe.has(word) || (isPastVerb(word) && !presentBe.has(words[at - 1] ?? ''))),
);

/** "I keep …", "I always support …", "we make sure …": what somebody does, not what somebody did. */
export const tellsAHabit = ofWords((words) =>
  words.some((word, at) => {
    if (word !== 'i' && word !== 'we') return false;
    let next = at + 1;
    while (adverbs.has(words[next] ?? '')) next += 1;
    const verb = words[next] ?? '';
    return verb !== '' && !notHabits.has(verb) && !isPastVerb(verb) && !verb.endsWith('ly');
  }),
);

/**
 * One past episode, not a habit, an opinion or a what-if. The share of words in units that tell of the past decides:
 * from .35 on an episode in part, from .65 on in full (chosen on voices of the corpus that were held out, see
 * `npm run evaluate`).
 */
export function findEpisode(story: Story): Found {
  let words = 0;
  let told = 0;
  for (const unit of story) {
    if (unit.repeats) continue;
    words += unit.words.length;
    const past = unit.deeds.some(({ to }) => isPastVerb(unit.words[to - 1] ?? '')) || tellsOfThePast(unit.words);
    const loose = has(unit, 'hypothetical') || has(unit, 'habitual') || has(unit, 'opinion') || tellsAHabit(unit.words);
    if (unit.tag !== 'O' && (past || !loose)) told += unit.words.length;
  }
  const share = words === 0 ? 0 : told / words;
  const units = toldUnits(story);
  const happened = units.filter((unit) => tellsOfThePast(unit.words) && !has(unit, 'hypothetical'));
  const opening = units.find((unit) => has(unit, 'setting')) ?? happened[0];
  if (happened.length < 2 || share < 0.35 || !opening)
    return nothing('Told as a habit, an opinion or a what-if: no one past occasion.');
  const evidence = [wholeOf(opening)];
  if (share < 0.65)
    return { credit: 'partial', evidence, note: 'Part of it is general talk rather than this one occasion.' };
  return { credit: 'full', evidence, note: null };
}
