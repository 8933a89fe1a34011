import type { Token } from './lexicon/tokens';
import { isPastVerb } from './lexicon/deeds';
import { wordSet } from './lexicon/word-set';
import { tableOf, type Weights } from './weights';

/**
 * What speaks for a sentence beginning at a word, by readable names; learned by `npm run train` from where the corpus has its
 * full stops, as whole tenths of log odds.
 */
export type BorderWeights = Weights;
export const borderUnit = 0.1;

/** A segment shorter than this says too little to be tagged. */
const leastWords = 4;
/** At the end of the text a little less will do. */
const leastLeft = 3;
/**
 * From this chance on a segment begins. Low: a sentence cut in two loses little, two sentences in one unit lose one of their
 * tags (with .12 instead of .2 unheard speakers without punctuation gain 1.5 points, and nothing is lost elsewhere).
 */
const enough = 0.12;

const subjects = wordSet(
  "i we he she they it there this that's it's i'm we're they're he's she's i've we've i'd we'd they'd nobody everybody everyone somebody you",
);
const openers = wordSet('the my our his her their a an one all both most some many no every each that these those');
const auxiliaries = wordSet(
  "was were is are am had has have did does didn't wasn't weren't couldn't wouldn't can't could would will can",
);

const isFinite = (word: string) => auxiliaries.has(word) || isPastVerb(word);

function kindOf(word: string): string {
  if (word === '') return '^';
  if (auxiliaries.has(word)) return 'aux';
  if (subjects.has(word)) return 'subject';
  if (openers.has(word)) return 'opener';
  if (isPastVerb(word)) return 'past';
  if (word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57) return 'figure';
  if (word.endsWith('ing')) return 'ing';
  if (word.endsWith('ly')) return 'ly';
  return word.endsWith('s') ? 's' : 'word';
}

/** How far to look for the verb of a clause that may begin. */
const verbReach = 7;

/** What can be seen at a possible border before word `at`, `since` words after the last one. */
export function borderFeatures(words: readonly string[], at: number, since: number): string[] {
  const word = (offset: number) => words[at + offset] ?? '';
  let hasVerb = false;
  for (let back = at - 1; back >= at - since && !hasVerb; back -= 1) hasVerb = isFinite(words[back] ?? '');
  let verbIn = 0;
  while (verbIn < verbReach && !isFinite(word(verbIn))) verbIn += 1;
  return [
    'bias',
    `next ${word(0)}`,
    `kind ${kindOf(word(-1))} ${word(0)}`,
    `${word(-1)} kind ${kindOf(word(0))}`,
    `next ${word(0)} ${word(1)}`,
    `last ${word(-2)} ${word(-1)}`,
    `kinds ${kindOf(word(-2))} ${kindOf(word(-1))} ${kindOf(word(0))}`,
    `since ${Math.min(6, since >> 2)}`,
    `left ${Math.min(4, (words.length - at) >> 2)}`,
    `verb ${hasVerb ? 'told' : 'due'} ${verbIn}`,
    `verb in ${verbIn} ${word(0)}`,
  ];
}

/** Cuts a stretch without full stops into sentence-like segments, none under four words. */
export function segmentsOf(tokens: readonly Token[], borders: BorderWeights): (readonly Token[])[] {
  const weights = tableOf(borders);
  const words = tokens.map(({ text }) => text);
  const segments: (readonly Token[])[] = [];
  let start = 0;
  for (let at = leastWords; at <= words.length - leastLeft; at += 1) {
    if (at - start < leastWords) continue;
    const score = borderFeatures(words, at, at - start).reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
    if (1 / (1 + Math.exp(-score * borderUnit)) > enough) {
      segments.push(tokens.slice(start, at));
      start = at;
    }
  }
  segments.push(tokens.slice(start));
  return segments;
}
