import { cues } from '../text/lexicon/cues';
import { isPastVerb } from '../text/lexicon/deeds';
import { measures } from '../text/lexicon/quantities';
import type { Reading } from '../text/parse-answer';

/** A feature by its readable name, and how much of it there is. */
export type Feature = readonly [name: string, value: number];

const pronounSubjects = new Set([
  'i',
  'we',
  'he',
  'she',
  'they',
  'it',
  'this',
  'that',
  'there',
  'you',
  'my',
  'our',
  'his',
  'her',
  'their',
  'the',
  'a',
  'an',
  'one',
  'everyone',
  'nobody',
]);
const actors = new Set([
  'i',
  'we',
  'he',
  'she',
  'they',
  'it',
  'this',
  'that',
  'there',
  'my',
  'our',
  'the',
  'his',
  'her',
  'their',
]);
const cueNames: ReadonlySet<string> = new Set(cues);
const auxiliaries = new Set(
  "was were is are had has have did would could can will didn't couldn't wasn't weren't felt knew wanted needed".split(
    ' ',
  ),
);
function subjectOf(words: readonly string[]): string {
  for (let at = 0; at < Math.min(words.length, 6); at += 1) {
    const word = (words[at] as string).split("'")[0] as string;
    if (pronounSubjects.has(word)) return word;
  }
  return (words[0] ?? '').endsWith('ing') ? 'ing' : 'none';
}

/** The first person or thing that acts, with how it acts: "i past", "this past", "it was", "the plain". */
function headOf(words: readonly string[]): string {
  for (let at = 0; at < Math.min(words.length - 1, 8); at += 1) {
    const word = (words[at] as string).split("'")[0] as string;
    if (!actors.has(word)) continue;
    for (let next = at + 1; next < Math.min(words.length, at + 4); next += 1) {
      const verb = words[next] as string;
      if (isPastVerb(verb)) return `${word} past`;
      if (auxiliaries.has(verb)) return `${word} ${verb}`;
    }
    return `${word} plain`;
  }
  return 'none';
}

/** What single words say of the time that is told, and of who is in it. */
const tellingWords: Readonly<Record<string, string>> = {
  'verb was': "was were wasn't weren't",
  'verb had': "had hadn't i'd",
  'verb is': "is are has have it's i'm",
  'verb will': "will i'll we'll",
  'verb would': "would wouldn't",
  'verb could': "could couldn't can",
  'has i': "i i'd i'm i've",
  'has we': "we we'd we're our us",
  'has me': 'my me',
};
const toldBy = new Map<string, string[]>();
for (const [sign, words] of Object.entries(tellingWords)) {
  for (const word of words.split(' ')) toldBy.set(word, [...(toldBy.get(word) ?? []), sign]);
}

/** What a unit says by itself, each sign once, without its place: punctuation and capitals play no part. */
function signsOf(reading: Reading): string[] {
  const { words } = reading;
  const signs = new Set<string>();
  for (const hit of reading.cues) {
    signs.add(hit.cue);
    if (hit.from < 4) signs.add(`${hit.cue}<`);
  }
  for (const deed of reading.deeds) signs.add(`deed ${deed.by}`);
  if (reading.deeds.length === 0) signs.add('deed none');
  if (reading.deeds.length > 1) signs.add('deeds');
  for (const quantity of reading.quantities) {
    signs.add(`quantity ${quantity.kind}`);
    if (measures(quantity)) signs.add('quantity');
  }
  for (const person of reading.people) signs.add(`person ${person.kind}`);
  signs.add(`subject ${subjectOf(words)}`);
  signs.add(`head ${headOf(words)}`);
  for (const word of words) {
    const told = toldBy.get(word);
    if (told) for (const sign of told) signs.add(sign);
    else if (word.endsWith('ing') && word.length > 5) signs.add('verb ing');
  }
  return [...signs];
}

/** Below this an answer is not taken for spoken at all. */
const leastSpoken = 0.02;

const lengthBin = (count: number) =>
  count < 5 ? 0 : count < 9 ? 1 : count < 14 ? 2 : count < 20 ? 3 : count < 28 ? 4 : 5;

/** "words@ 0", "words@ 1" …: named once, as every unit asks for them. */
const numbered = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind} ${at}`);
const named = {
  length: numbered('len', 6),
  lengthInThird: numbered('len', 6).map((length) => [`${length} @0`, `${length} @1`, `${length} @2`]),
  words: numbered('words@', 10),
  units: numbered('units@', 10),
  start: numbered('from start', 5),
  startOf: numbered('from start', 5).map((place) => numbered(`${place} of`, 5)),
  end: numbered('from end', 5),
  endOf: numbered('from end', 5).map((place) => numbered(`${place} of`, 5)),
  spokenWords: numbered('spoken words@', 10),
  spokenStart: numbered('spoken from start', 5),
  spokenEnd: numbered('spoken from end', 5),
};

/** What is seen of a unit: its words, with figures as "#"; its signs; where it stands; and in which fifth of the words. */
export type Seen = {
  words: readonly string[];
  signs: readonly string[];
  places: readonly Feature[];
  fifth: number;
};

/**
 * What is seen of every unit of an answer. Place is told in several splits (share of units, share of words, from the first deed, from
 * both ends), so that a missing part does not shift all of them at once; and once more for speech, where the parts have other
 * proportions.
 */
export function seenIn(readings: readonly Reading[]): Seen[] {
  const count = readings.length;
  const totalWords = readings.reduce((sum, reading) => sum + reading.words.length, 0);
  const firstDeed = readings.findIndex((reading) => reading.deeds.length > 0);
  const size = count < 4 ? 0 : count < 6 ? 1 : count < 9 ? 2 : count < 13 ? 3 : 4;
  let wordsBefore = 0;
  return readings.map((reading, at): Seen => {
    const places: Feature[] = [['bias', 1]];
    const add = (name: string | undefined, value = 1) => places.push([name as string, value]);
    const x = count > 1 ? at / (count - 1) : 0.5;
    const byWords = (wordsBefore + reading.words.length / 2) / Math.max(1, totalWords);
    wordsBefore += reading.words.length;
    const length = lengthBin(reading.words.length);
    const byTenth = Math.min(9, Math.floor(byWords * 10));
    const start = Math.min(at, 4);
    const end = Math.min(count - 1 - at, 4);

    add(named.length[length]);
    add(named.lengthInThird[length]?.[Math.min(2, Math.floor(x * 3))]);
    add(named.words[byTenth]);
    add(named.units[Math.min(9, Math.floor(x * 10))]);
    add('x', x);
    add('x2', x * x);
    add('y', byWords);
    add('y2', byWords * byWords);
    add('x size', x * Math.min(count, 20) * 0.1);
    add(named.start[start]);
    add(named.startOf[start]?.[size]);
    add(named.end[end]);
    add(named.endOf[end]?.[size]);
    add(
      firstDeed < 0
        ? 'no deed'
        : at < firstDeed
          ? 'before deeds'
          : at === firstDeed
            ? 'first deed'
            : 'after first deed',
    );
    const { spoken } = reading;
    if (spoken > leastSpoken) {
      add('spoken bias', spoken);
      add(named.spokenWords[byTenth], spoken);
      add(named.spokenStart[start], spoken);
      add(named.spokenEnd[end], spoken);
      add('spoken x', x * spoken);
      add('spoken y', byWords * spoken);
    }
    return {
      words: reading.words.map((word) => (isFigure(word) ? '#' : word)),
      signs: signsOf(reading),
      places,
      fifth: Math.min(4, Math.floor(byWords * 5)),
    };
  });
}

const isFigure = (word: string) => word.charCodeAt(0) < 58 && word.charCodeAt(0) > 47;

/** What stands before the first unit and behind the last. */
export const edge = 'edge';

/**
 * The features of every unit of an answer by their names, as training sees them: what `Seen` holds, written out. `weighing.ts` reads
 * the weights of the same features without putting a name together.
 */
export function featuresOf(readings: readonly Reading[]): Feature[][] {
  const seen = seenIn(readings);
  return seen.map(({ words, signs, places, fifth }, at) => {
    const names = new Set<string>();
    words.forEach((word, index) => {
      names.add(`w ${word}`);
      if (index > 0) names.add(`b ${words[index - 1]} ${word}`);
    });
    names.add(`1 ${words[0]}`);
    if (words.length > 1) names.add(`2 ${words[0]} ${words[1]}`);
    if (words.length > 2) names.add(`3 ${words[0]} ${words[1]} ${words[2]}`);
    for (const sign of signs) names.add(`s ${sign}`).add(`s ${sign} @${fifth}`);
    for (const sign of seen[at - 1]?.signs ?? [edge]) names.add(`- ${sign}`);
    for (const sign of seen[at + 1]?.signs ?? [edge]) names.add(`+ ${sign}`);
    for (const sign of seen[at - 2]?.signs ?? []) if (cueNames.has(sign)) names.add(`-- ${sign}`);
    for (const sign of seen[at + 2]?.signs ?? []) if (cueNames.has(sign)) names.add(`++ ${sign}`);
    return [...places, ...[...names].map((name): Feature => [name, 1])];
  });
}
