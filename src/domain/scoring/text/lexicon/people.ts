import type { Hit } from './phrases';
import { roleNouns } from './role-nouns';
import type { Token } from './tokens';
import { wordSet } from './word-set';

/** Another person or group in the story. `role`: said what they are; `name`: called by name; `pronoun`: he, she, they. */
export type Person = Hit & { kind: 'role' | 'name' | 'pronoun' };

const pronouns = new Set([
  'he',
  'she',
  'him',
  'her',
  "he'd",
  "she'd",
  "he's",
  "she's",
  'himself',
  'herself',
  'somebody',
  'someone',
]);
const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'chef',
  'sergeant',
  'captain',
  'professor',
  'prof',
  'sister',
  'father',
  'uncle',
  'aunt',
  'lieutenant',
]);
const speech = new Set(
  'said asked told replied agreed refused thanked called wanted helped suggested admitted offered came went was had took gave explained insisted noticed wrote rang showed answered objected complained laughed nodded who and'.split(
    ' ',
  ),
);
const nameLeads = new Set([
  'with',
  'to',
  'told',
  'asked',
  'called',
  'named',
  'helped',
  'rang',
  'for',
  'from',
  'by',
  'and',
  'our',
  'my',
  'thanked',
  'gave',
  'paired',
  'showed',
  'convinced',
]);
const studies = wordSet('school program programme degree studies level certificate course courses scheme');
const verbLeads = wordSet('to i we you they would will could can should must also then and');
const notNames = new Set(
  "i i'm i'd i've i'll it he she they we you this that there the my our his her their who what monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december english spanish french german christmas easter google amazon microsoft excel slack python java react sql aws api god covid ok internet facebook youtube linux windows docker england scotland wales ireland britain europe america africa asia australia canada mexico brazil india pakistan china japan korea vietnam nigeria kenya egypt turkey germany france spain italy portugal poland ukraine greece sweden norway denmark finland london paris berlin madrid rome york boston chicago texas california seattle dublin mumbai delhi".split(
    ' ',
  ),
);

/** Role nouns that are something else beside certain words: "a couple of weeks", "graduate school", "to lead", "the first in my family". */
function isNobody(word: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  if (word === 'couple') return next === 'of';
  if (word === 'graduate') return studies.has(next);
  if (word === 'lead' || word === 'guard') return verbLeads.has(before);
  if (word === 'family') return before === 'my' && tokens[at - 2]?.text === 'in' && tokens[at - 3]?.text === 'first';
  return false;
}

/** A capital that the start of a sentence does not explain. */
function isCapitalInside(text: string, token: Token): boolean {
  const first = text[token.start] as string;
  const second = text[token.start + 1] ?? '';
  if (first < 'A' || first > 'Z' || second < 'a' || second > 'z') return false;
  return true;
}

/** Role nouns, names and pronouns for others, in one unit. `text` is the raw text the tokens point into. */
export function peopleOf(text: string, tokens: readonly Token[]): Person[] {
  const people: Person[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const word =
      token.text.endsWith("'s") || token.text.endsWith("s'")
        ? token.text.slice(0, token.text.lastIndexOf("'"))
        : token.text;
    const next = tokens[at + 1]?.text ?? '';
    const before = tokens[at - 1]?.text ?? '';
    if (titles.has(word) && tokens[at + 1] && isCapitalInside(text, tokens[at + 1] as Token)) {
      people.push({ from: at, to: at + 2, kind: 'name' });
      at += 1;
    } else if (roleNouns.has(word) && before !== 'as') {
      if (isNobody(word, tokens, at)) continue;
      people.push({ from: at, to: at + 1, kind: 'role' });
    } else if (pronouns.has(word)) {
      people.push({ from: at, to: at + 1, kind: 'pronoun' });
    } else if (!notNames.has(word) && isCapitalInside(text, token)) {
      const startsUnit = at === 0;
      if (
        (speech.has(next) && !startsUnit) ||
        (startsUnit && speech.has(next) && next !== 'was' && next !== 'had') ||
        (!startsUnit && nameLeads.has(before))
      ) {
        people.push({ from: at, to: at + 1, kind: 'name' });
      }
    }
  }
  return people;
}
