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

function verbTimeOf(words: readonly string[]): string[] {
  const found = new Set<string>();
  for (const word of words) {
    if (word === 'was' || word === 'were' || word === "wasn't" || word === "weren't") found.add('was');
    else if (word === 'had' || word === "hadn't" || word === "i'd") found.add('had');
    else if (word === 'is' || word === 'are' || word === 'has' || word === 'have' || word === "it's" || word === "i'm")
      found.add('is');
    else if (word === 'will' || word === "i'll" || word === "we'll") found.add('will');
    else if (word === 'would' || word === "wouldn't") found.add('would');
    else if (word === 'could' || word === "couldn't" || word === 'can') found.add('could');
    else if (word.endsWith('ing') && word.length > 5) found.add('ing');
  }
  return [...found];
}

/** What a unit says by itself, without its place: punctuation and capitals play no part. */
function ownFeatures(reading: Reading): { words: string[]; signs: string[] } {
  const { words } = reading;
  const plain = words.map((word) => (word.charCodeAt(0) < 58 && word.charCodeAt(0) > 47 ? '#' : word));
  const wordFeatures = new Set<string>();
  for (let at = 0; at < plain.length; at += 1) {
    wordFeatures.add(`w ${plain[at]}`);
    if (at > 0) wordFeatures.add(`b ${plain[at - 1]} ${plain[at]}`);
  }
  wordFeatures.add(`1 ${plain[0]}`);
  if (plain.length > 1) wordFeatures.add(`2 ${plain[0]} ${plain[1]}`);
  if (plain.length > 2) wordFeatures.add(`3 ${plain[0]} ${plain[1]} ${plain[2]}`);

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
  for (const time of verbTimeOf(words)) signs.add(`verb ${time}`);
  if (words.includes('i') || words.includes("i'd") || words.includes("i'm") || words.includes("i've"))
    signs.add('has i');
  if (
    words.includes('we') ||
    words.includes("we'd") ||
    words.includes("we're") ||
    words.includes('our') ||
    words.includes('us')
  )
    signs.add('has we');
  if (words.includes('my') || words.includes('me')) signs.add('has me');
  return { words: [...wordFeatures], signs: [...signs] };
}

/** Below this an answer is not taken for spoken at all. */
const leastSpoken = 0.02;

const lengthBin = (count: number) =>
  count < 5 ? 0 : count < 9 ? 1 : count < 14 ? 2 : count < 20 ? 3 : count < 28 ? 4 : 5;

/**
 * The features of every unit of an answer. Place is told in several splits (share of units, share of words, from the
 * first deed, from both ends), so that a missing part does not shift all of them at once; and once more for speech, where the
 * parts have other proportions.
 */
export function featuresOf(readings: readonly Reading[]): Feature[][] {
  const own = readings.map(ownFeatures);
  const count = readings.length;
  const totalWords = readings.reduce((sum, reading) => sum + reading.words.length, 0);
  const firstDeed = readings.findIndex((reading) => reading.deeds.length > 0);
  let wordsBefore = 0;
  return readings.map((reading, at) => {
    const features: Feature[] = [['bias', 1]];
    const add = (name: string, value = 1) => features.push([name, value]);
    const { words, signs } = own[at] as (typeof own)[number];
    const x = count > 1 ? at / (count - 1) : 0.5;
    const byWords = (wordsBefore + reading.words.length / 2) / Math.max(1, totalWords);
    wordsBefore += reading.words.length;
    const fifth = Math.min(4, Math.floor(byWords * 5));
    const third = Math.min(2, Math.floor(x * 3));
    const size = count < 4 ? 0 : count < 6 ? 1 : count < 9 ? 2 : count < 13 ? 3 : 4;

    for (const word of words) add(word);
    for (const sign of signs) {
      add(`s ${sign}`);
      add(`s ${sign} @${fifth}`);
    }
    add(`len ${lengthBin(reading.words.length)}`);
    add(`len ${lengthBin(reading.words.length)} @${third}`);
    add(`words@ ${Math.min(9, Math.floor(byWords * 10))}`);
    add(`units@ ${Math.min(9, Math.floor(x * 10))}`);
    add('x', x);
    add('x2', x * x);
    add('y', byWords);
    add('y2', byWords * byWords);
    add('x size', x * Math.min(count, 20) * 0.1);
    add(`from start ${Math.min(at, 4)}`);
    add(`from start ${Math.min(at, 4)} of ${size}`);
    add(`from end ${Math.min(count - 1 - at, 4)}`);
    add(`from end ${Math.min(count - 1 - at, 4)} of ${size}`);
    add(
      firstDeed < 0
        ? 'no deed'
        : at < firstDeed
          ? 'before deeds'
          : at === firstDeed
            ? 'first deed'
            : 'after first deed',
    );
    if (reading.spoken > leastSpoken) {
      const spoken = (name: string, value = 1) => add(`spoken ${name}`, value * reading.spoken);
      spoken('bias');
      spoken(`words@ ${Math.min(9, Math.floor(byWords * 10))}`);
      spoken(`from start ${Math.min(at, 4)}`);
      spoken(`from end ${Math.min(count - 1 - at, 4)}`);
      spoken('x', x);
      spoken('y', byWords);
    }
    for (const sign of own[at - 1]?.signs ?? ['edge']) add(`- ${sign}`);
    for (const sign of own[at + 1]?.signs ?? ['edge']) add(`+ ${sign}`);
    for (const sign of own[at - 2]?.signs ?? ['edge']) if (cueNames.has(sign)) add(`-- ${sign}`);
    for (const sign of own[at + 2]?.signs ?? ['edge']) if (cueNames.has(sign)) add(`++ ${sign}`);
    return features;
  });
}
