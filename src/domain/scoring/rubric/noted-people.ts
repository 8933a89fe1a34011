import type { Story } from '../model/tagged-answer';
import { wordSet } from '../text/lexicon/word-set';

/** Somebody worth writing down, in token indexes of the unit. `named`: called by name, perhaps beside a role. */
export type NotedPerson = { from: number; to: number; named: boolean };

const owners = wordSet('my our');
const leads = wordSet('my our the a an his her their');
/** People who are named by no word of their own. */
const nobody = wordSet('people everyone everybody anyone anybody someone somebody others team-mate who me myself');

const isCapital = (text: string, token: Story[number]['tokens'][number] | undefined) =>
  token !== undefined && /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.end));

/** The whole name around a person: "my manager Dana", "Maria Lopez", "Dr. Chen". */
function wholeName({ words, tokens }: Story[number], person: NotedPerson, text: string): NotedPerson {
  let { from, to, named } = person;
  const joined = (at: number) => /^[\s.]*$/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
  while (to < tokens.length && isCapital(text, tokens[to]) && joined(to) && words[to] !== 'i') {
    to += 1;
    named = true;
  }
  // The first word of a sentence has its capital anyway.
  while (from > 1 && isCapital(text, tokens[from]) && isCapital(text, tokens[from - 1]) && joined(from)) from -= 1;
  if (owners.has(words[from - 1] ?? '')) from -= 1;
  return { from, to, named };
}

/** "Dana, my manager, …" and "my manager, Dana, …": the second says again who the first is. */
function saysAgain({ words, breaks }: Story[number], first: NotedPerson, second: NotedPerson): boolean {
  const lead = leads.has(words[first.to] ?? '') ? first.to + 1 : first.to;
  return (
    first.named !== second.named &&
    (second.from === first.to || second.from === lead) &&
    breaks[first.to] === true &&
    (second.to === words.length || breaks[second.to] === true)
  );
}

/** Who is spoken of in a unit, each called as fully as there: "my team lead", "Dana, my manager". */
export function calledIn(unit: Story[number], text: string): NotedPerson[] {
  const called: NotedPerson[] = [];
  for (const { kind, from, to } of unit.people) {
    if (kind === 'pronoun' || nobody.has(unit.words[to - 1] ?? '')) continue;
    const person = wholeName(unit, { from, to, named: kind === 'name' }, text);
    const last = called.at(-1);
    // "Team lead" is one person, "Dana" in "my manager Dana" nobody else.
    const isOne = last && (person.from < last.to || (person.from === last.to && !unit.breaks[person.from]));
    if (last && (isOne || saysAgain(unit, last, person))) {
      called[called.length - 1] = {
        from: last.from,
        to: Math.max(last.to, person.to),
        named: last.named || person.named,
      };
    } else called.push(person);
  }
  return called;
}

/** Somebody by the words for them, without "my", in the singular. */
export type Known = { words: readonly string[]; named: boolean };

export const knownAs = ({ words }: Story[number], { from, to, named }: NotedPerson): Known => ({
  words: words
    .slice(from, to)
    .filter((word) => !leads.has(word))
    .map((word) => word.replace(/(?:'s|s'|s)$/u, '')),
  named,
});

/** Whether two are likely the same: "Lopez" and "Maria Lopez", "my manager" and "my manager Dana". "My team" is not "my team lead". */
export function isSame(one: Known, other: Known): boolean {
  if (one.words.at(-1) === other.words.at(-1)) return true;
  const [short, long] = one.words.length < other.words.length ? [one, other] : [other, one];
  return long.named && short.words.every((word) => long.words.includes(word));
}
