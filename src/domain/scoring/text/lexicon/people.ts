import { firstNames } from './first-names';
import { takesPart } from './participants';
import type { Hit } from './phrases';
import { roleNouns } from './role-nouns';
import type { Token } from './tokens';
import { wordSet } from './word-set';

/**
 * A word for another person or group. `role`: said what they are; `name`: called by name; `pronoun`: he, she, they. `counts`: they
 * take part, as far as the unit tells. `phrase`: the whole of how they are called ("my manager Dana"), in token indexes.
 */
export type Person = Hit & { kind: 'role' | 'name' | 'pronoun'; counts: boolean; phrase: Hit };

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
  'ssg',
  'sgt',
  'cpl',
  'pfc',
  'cpt',
  'capt',
  'lt',
  'maj',
  'col',
  'nurse',
  'coach',
  'officer',
  'pastor',
  'brother',
]);
const speech = new Set(
  'said asked told replied agreed refused thanked called wanted helped suggested admitted offered came went was had took gave explained insisted noticed wrote rang showed answered objected complained laughed nodded who and'.split(
    ' ',
  ),
);
/** What only people do, and what is done to people: enough for a name that no list knows. */
const speaksUp = wordSet(
  'said asked told replied agreed refused thanked called wanted helped suggested admitted offered explained insisted noticed wrote rang showed answered objected complained laughed nodded who',
);
const meetsName = wordSet(
  'told asked called named helped rang thanked paired showed convinced phoned emailed texted met taught trained',
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

/** First names that lower case may mean otherwise. */
const commonNames = wordSet(
  'rob ken ron nick pete sam jordan robin holly ed bill lily logan morgan ted max rick frank sue rosa daisy jack guy mark josh art joy hope faith grace rose ivy ray dean miles gene drew chase may june april dan carmen stella tim tom ross kim lea mina nell nia mei wei ali ana eva moses leon amir stacy robin joel liz luc',
);
const isCommonWord = (word: string) => commonNames.has(word);

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

const phraseLeads = wordSet(
  'my our his her their the a an this these those another one two three four five six seven eight nine ten other new old young senior junior head chief line lead project shift night assistant department store general',
);

/** How the person at `at` is called in full: "my manager Dana", "these two roommates". */
function phraseOf(text: string, tokens: readonly Token[], from: number, to: number): Hit {
  let begin = from;
  while (begin > 0 && from - begin < 3) {
    const word = (tokens[begin - 1] as Token).text;
    if (!phraseLeads.has(word) && !/^\d+$/.test(word)) break;
    begin -= 1;
  }
  let end = to;
  while (end < tokens.length && end - to < 2 && isCalled(text, tokens[end] as Token)) end += 1;
  return { from: begin, to: end };
}

const isCalled = (text: string, token: Token) => isCapitalInside(text, token) && !notNames.has(token.text);

const determiners = wordSet('the my our his her their another one this that a an old');
const speaking = wordSet(
  'said asked told replied refused thanked complained insisted explained promised smiled apologised apologized laughed nodded admitted argued shouted cried answered objected begged',
);
const spokenTo = wordSet(
  'asked told rang phoned thanked taught warned persuaded convinced reminded greeted comforted interviewed',
);
const notSpeakers = wordSet(
  'story thing question part time way morning day evening night same first last other next boss one who that and i we he she they it you letter email note sign text message report notice date truth news price idea plan board book books rule rules sign label law paper story screen system',
);
const passive = wordSet('was were been got am being');

/** "The organist asked": whoever speaks is somebody, whatever they are called. */
function isSpeaker(words: readonly string[], at: number): boolean {
  const word = words[at] as string;
  return speaking.has(words[at + 1] ?? '') && word.length > 3 && !notSpeakers.has(word);
}

/** "I asked the organist": so is whoever is asked. */
function isSpokenTo(words: readonly string[], at: number): boolean {
  const word = words[at] as string;
  return (
    spokenTo.has(words[at - 2] ?? '') &&
    word.length > 3 &&
    !notSpeakers.has(word) &&
    words[at - 1] !== 'that' &&
    !passive.has(words[at - 3] ?? '')
  );
}

/** Words that may stand for somebody, in whatever way. */
const callsSomebody = new Set([...titles, ...roleNouns, ...pronouns, ...firstNames]);

/** Role nouns, names and pronouns for others, in one unit. `text` is the raw text the tokens point into. */
export function peopleOf(text: string, tokens: readonly Token[]): Person[] {
  const people: Person[] = [];
  const words = tokens.map((token) => token.text);
  const add = (from: number, to: number, kind: Person['kind'], counts: boolean) =>
    people.push({
      from,
      to,
      kind,
      counts,
      phrase: kind === 'pronoun' ? { from, to } : phraseOf(text, tokens, from, to),
    });
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const isPossessive = token.text.includes("'") && (token.text.endsWith("'s") || token.text.endsWith("s'"));
    const word = isPossessive ? token.text.slice(0, token.text.lastIndexOf("'")) : token.text;
    const before = words[at - 1] ?? '';
    const isCapital = isCapitalInside(text, token);
    if (!isCapital && !callsSomebody.has(word) && !determiners.has(before)) continue;
    const next = words[at + 1] ?? '';
    if (titles.has(word) && tokens[at + 1] && isCapitalInside(text, tokens[at + 1] as Token)) {
      add(at, at + 2, 'name', true);
      at += 1;
    } else if (roleNouns.has(word) && before !== 'as') {
      if (isNobody(word, tokens, at)) continue;
      add(at, at + 1, 'role', takesPart(words, at, isPossessive));
    } else if (pronouns.has(word)) {
      add(at, at + 1, 'pronoun', false);
    } else if (determiners.has(before) && (isSpokenTo(words, at) || isSpeaker(words, at))) {
      add(at, at + 1, 'role', true);
    } else if (firstNames.has(word) && (isCapital || (!isCommonWord(word) && at > 0))) {
      add(at, at + 1, 'name', true);
    } else if (!notNames.has(word) && isCapital) {
      const startsUnit = at === 0;
      const speaks = speech.has(next) && !(startsUnit && (next === 'was' || next === 'had'));
      if (speaks || (!startsUnit && nameLeads.has(before)))
        add(at, at + 1, 'name', (speaks && speaksUp.has(next)) || meetsName.has(before));
    }
  }
  return people;
}
