import type { Hit } from './phrases';
import { roleNouns } from './role-nouns';
import type { Token } from './tokens';

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
const notNames = new Set(
  "i i'm i'd i've i'll monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english spanish french german christmas easter google amazon microsoft excel slack python java react sql aws api god covid ok internet facebook youtube linux windows docker".split(
    ' ',
  ),
);

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
    } else if (roleNouns.has(word) && !['a', 'an', 'as'].includes(before === 'as' ? 'as' : '')) {
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
