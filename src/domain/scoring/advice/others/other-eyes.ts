import { evidenceOf, has } from '../../text/parse-answer';
import { firstNames } from '../../text/lexicon/first-names';
import { hitsOf, phraseBook } from '../../text/lexicon/phrases';
import { wordSet } from '../../text/lexicon/word-set';
import type { TaggedReading } from '../../model/tagged-answer';
import { change, quoteStep, type Candidate, type Seen } from '../candidate';
import { drawsLesson } from '../question/speaks-of';
import { concrete, isPlain } from '../steps';

/** A whole story through the eyes and in the words of those who were there. */

const voices = phraseBook([
  "said, say, says, told, tells, asked, asks, answered, replied, goes, was like, called it, shouted, yelled, whispered, laughed, cried, quote, he's|she's|they're like, thanked, explained, complained, nodded, smiled",
]);
const quoted = /["“”«]/u;
/** Of fewer words other things are wanted first. */
const leastToHear = 100;

/** Others are in the story, and nobody is heard or seen to react. */
export function silence({ asked, facts: { own, units, words }, texts }: Seen): Candidate | null {
  const isHeard =
    units.some((unit) => hitsOf(voices, unit.words).length > 0) || texts.some((text) => quoted.test(text));
  if (asked.wants !== 'story' || words < leastToHear || isHeard) return null;
  const step = own.find(
    (one) =>
      one.unit.likely === 'A' &&
      concrete(one) &&
      isPlain(one) &&
      one.unit.people.some(
        ({ from, to, counts, kind }) =>
          counts && kind !== 'pronoun' && from >= one.to && isQuoted(one.unit, to, quoteStep(one, texts)),
      ),
  );
  return step ? change('silence', 'people', { quote: quoteStep(step, texts) }) : null;
}

const isQuoted = ({ words }: TaggedReading, to: number, quote: string) =>
  quote.toLowerCase().includes((words[to - 1] ?? '').replace(/'s$/u, ''));

const takes = phraseBook([
  'quiet, silent, silence, angry, upset, crying, cried, cry, tears, face, faces, stared, reacted, reaction, furious, disappointed, hurt, relieved, shocked, sighed, shrugged, nodded, hugged, thanked, laughed, shouted, swore, complained, understood, understand, took it',
  'he|she|they|one|nobody|everyone|everybody|some|two|someone|somebody said|says|asked|answered|felt|looked|went|goes|wanted|was|were|did|knew|thought',
]);
/** A piece of bad news was told, and nothing says how it was taken. */
export function taken({ asked, story, texts }: Seen): Candidate | null {
  const isShown =
    texts.some((text) => quoted.test(text)) ||
    story.some(
      (unit) =>
        hitsOf(takes, unit.words).length > 0 ||
        unit.people.some(({ to, kind }) => kind !== 'pronoun' && reports.has(unit.words[to] ?? '')),
    );
  return asked.topics.has('bad-news') && story.length > 3 && !isShown ? change('taken', 'people') : null;
}
const reports = wordSet('said says asked answered felt looked went wanted was told replied thought');

const kin = wordSet(
  'wife husband partner girlfriend boyfriend mother father mom mum dad brother sister son daughter kids uncle aunt law',
);
const groups = wordSet(
  'man men woman women guy boy girl leader team group staff crew class family company department office people everyone everybody somebody someone friend public board committee management crowd person police one adult children',
);
const mine = wordSet('my our the');
/** How somebody in the story is called: "Ines", "your lead"; null for anybody of whom it is not known. */
function nameOf(unit: TaggedReading, person: TaggedReading['people'][number], texts: readonly string[]) {
  const { from, to, kind, counts, phrase } = person;
  const last = unit.words[to - 1] ?? '';
  if (!counts || kind === 'pronoun' || kin.has(last) || groups.has(last) || /[^s]s$/u.test(last)) return null;
  const said = ({ from: at, to: end }: { from: number; to: number }) => {
    const { turn, start, end: stop } = evidenceOf(unit, { from: at, to: end });
    return (texts[turn] ?? '').slice(start, stop);
  };
  const first = unit.words[phrase.from] ?? '';
  if (kind === 'name' && !isSurelyNamed(unit, person)) return null;
  if (kind === 'name') return /^\p{Lu}/u.test(said({ from, to })) ? said({ from, to }) : null;
  if (!mine.has(first) || phrase.to - phrase.from > 4) return null;
  // "The surgical registrar": the word behind it may be the one that says who it is.
  const behind = unit.words[phrase.to];
  if (behind !== undefined && !behindPeople.has(behind)) return null;
  return said(phrase)
    .replace(/^(?:my|our)\b/iu, 'your')
    .replace(/^The\b/u, 'the');
}

const behindPeople = wordSet(
  "and or who whose is was were are had has did didn't said says told asked wanted thought came went got to with at in for that about from on of by because but so then when if he she they i we",
);

const views = phraseBook([
  "said, says, told, asked, asks, answered, wanted, wants, thought, thinks, felt, liked, hated, agreed, disagreed, refused, insisted, complained, argued, objected, admitted, worried, angry, annoyed, upset, unhappy, furious, happy, relieved, laughed, called, wrote, texted, texts, thanked, view, opinion, idea, side, face, reaction, didn't|didnt want|like|agree|think",
]);
/** Behind a person's name: so many words in which their own view of it would stand. */
const viewWithin = 6;
const tellsView = ({ words }: TaggedReading, to: number) => hitsOf(views, words.slice(to, to + viewWithin)).length > 0;

/** "Mrs. Chang", "Dana"; not "Still". */
const isSurelyNamed = ({ words }: TaggedReading, { from, to, kind }: TaggedReading['people'][number]) =>
  kind === 'name' && (to - from === 2 || firstNames.has(words[from] ?? ''));

/** The one who is in the story most, or in its hard places, would tell it otherwise. */
export function otherEyes({ asked, facts: { units }, texts }: Seen): Candidate | null {
  if (asked.wants !== 'story') return null;
  const times = new Map<string, { said: string; count: number }>();
  const told = new Map<string, number>();
  for (const unit of units)
    for (const person of unit.people) {
      const key = unit.words[person.to - 1] ?? '';
      if (tellsView(unit, person.to)) told.set(key, (told.get(key) ?? 0) + 1);
      const said = nameOf(unit, person, texts);
      if (!said) continue;
      const weight =
        (unit.likely === 'S' ? 1 : 2) +
        (isSurelyNamed(unit, person) ? 1 : 0) +
        (has(unit, 'negation') || has(unit, 'problem') ? 1 : 0);
      const count = (times.get(key)?.count ?? 0) + weight;
      times.set(key, { said: times.get(key)?.said ?? said, count });
    }
  const [[who, most] = []] = [...times].toSorted(([, one], [, other]) => other.count - one.count);
  return most && who !== undefined && (told.get(who) ?? 0) < toldEnough && most.count >= leastThere
    ? change('their-view', 'people', { asked: most.said })
    : null;
}
/** Their own view of it is told, in so many places. */
const toldEnough = 2;
/** Named once, or a role in the middle of the story. */
const leastThere = 2;

const otherwise = phraseBook([
  "differently, next time, if i did|do|had it again, did it again, do it again, start over, should have, should've, shouldn't|shouldnt have, should not have, hindsight, looking back, these days, i'd|id have, i would have, i would|i'd go|ask|start|begin|tell|call|do",
]);
/** Nothing in it says what could have been done otherwise, or what was learned. */
export function nextTime({ story, asked, facts: { own, ending } }: Seen): Candidate | null {
  if (asked.wants !== 'story') return null;
  if (!drawsLesson(story)) {
    return story.some(({ words }) => hitsOf(otherwise, words).length > 0) ? null : change('next-time', 'learning');
  }
  // A second case is asked for where there is a first.
  const isCase = ending.length > 0 && own.filter((step) => step.unit.likely === 'A' && isPlain(step)).length > 1;
  return isCase ? change('when-not', 'learning') : null;
}
