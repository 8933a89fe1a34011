import type { TaggedReading } from '../../model/tagged-answer';
import { firstNames } from '../../text/lexicon/first-names';
import { wordSet } from '../../text/lexicon/word-set';
import { change, quoteStep, type Candidate, type Seen } from '../candidate';
import { others } from '../question/speaks-of';
import { concrete, isPlain } from '../steps';

/** "It isn't you against your boss" is said of anybody, "people" of users, "fifty of them" of things. */
const anybodys = wordSet('your a any every');
const namesSomebody = ({ words, people }: TaggedReading, known: ReadonlySet<string>) =>
  words.some((word, at) => others.has(word) && word !== 'people' && words[at - 1] !== 'of') ||
  people.some(
    ({ from, kind, phrase }) =>
      words[from] !== 'people' &&
      // "Waste went down" begins with a capital letter, too.
      !(kind === 'name' && from === 0 && !firstNames.has(words[0] ?? '') && !known.has(words[0] ?? '')) &&
      !anybodys.has(words[from - 1] ?? '') &&
      !anybodys.has(words[phrase.from] ?? ''),
  );

/** So many units behind a step have room for an answer. */
const leastBehind = 3;

/** A story of two sides, and from the first step on nobody but the speaker is in it. */
export function otherGone({ asked, facts: { own, units }, texts }: Seen): Candidate | null {
  if (!asked.topics.has('conflict')) return null;
  const step = own.find((one) => one.unit.likely === 'A' && concrete(one) && isPlain(one));
  if (!step) return null;
  const at = units.indexOf(step.unit);
  const before = units.slice(0, at);
  const known = new Set(before.flatMap(({ words }) => words));
  const isThereBefore = before.some((unit) => namesSomebody(unit, known));
  const behind = units.slice(at);
  return isThereBefore && behind.length > leastBehind && !behind.some((unit) => namesSomebody(unit, known))
    ? change('other-gone', 'people', { quote: quoteStep(step, texts) })
    : null;
}
