import { wordSet } from './lexicon/word-set';

const fillers = wordSet('um uh uhm umm uhmm er erm ah ahh hmm');
const chat = wordSet(
  'like kinda gonna wanna gotta yeah okay ok well basically actually literally honestly obviously cause cuz stuff guys really just',
);
const phrases = wordSet(
  "you_know i_mean i_guess kind_of sort_of and_so and_then i_think a_lot i'd_say or_something like_that",
);
const phraseBegins = new Set([...phrases].map((phrase) => phrase.slice(0, phrase.indexOf('_'))));
const leadIns = wordSet('so well okay ok yeah sure yes');

/** What tells speech from writing, as a share in a hundred words where it is counted. */
export const mannerSigns = [
  'bias',
  'fillers',
  'chat',
  'phrases',
  'doubled',
  'and',
  'so',
  'apostrophes',
  'word length',
  'lead-in',
] as const;

/** Log odds of speech for each sign; learned from the voices of the corpus by `npm run manner`. */
const weights: Readonly<Record<(typeof mannerSigns)[number], number>> = {
  bias: -7.5,
  fillers: 1.3,
  chat: 0.6,
  phrases: 0.7,
  doubled: 0.5,
  and: 1,
  so: 1.45,
  apostrophes: 0.15,
  'word length': -0.6,
  'lead-in': 1,
};

/** A short answer with one "so" is not all "so". */
const mostInAHundred = 12;

/** The signs of a turn, in the order of `mannerSigns`. Punctuation and capitals play no part. */
export function mannerOf(words: readonly string[]): number[] {
  const count = { fillers: 0, chat: 0, phrases: 0, doubled: 0, and: 0, so: 0, apostrophes: 0 };
  let letters = 0;
  let before = '';
  for (const word of words) {
    letters += word.length;
    if (fillers.has(word)) count.fillers += 1;
    if (chat.has(word)) count.chat += 1;
    if (phraseBegins.has(before) && phrases.has(`${before}_${word}`)) count.phrases += 1;
    if (word === before) count.doubled += 1;
    if (word === 'and') count.and += 1;
    if (word === 'so') count.so += 1;
    if (word.includes("'")) count.apostrophes += 1;
    before = word;
  }
  const share = (found: number) => Math.min(mostInAHundred, (100 * found) / Math.max(1, words.length));
  const first = words[0] ?? '';
  return [
    1,
    share(count.fillers),
    share(count.chat),
    share(count.phrases),
    share(count.doubled),
    share(count.and),
    share(count.so),
    share(count.apostrophes),
    letters / Math.max(1, words.length),
    Number(fillers.has(first) || leadIns.has(first)),
  ];
}

/**
 * How sure it is that somebody said this and did not write it, 0–1. Speech has longer ways in, hardly ever a Task, and
 * Results that do not fill the last quarter, so what is known of places in writing does not hold there.
 */
export function spokennessOf(words: readonly string[]): number {
  const seen = mannerOf(words);
  const score = mannerSigns.reduce((sum, sign, at) => sum + weights[sign] * (seen[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}
