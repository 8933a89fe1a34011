/** A word of the text: lower case, straight apostrophes; offsets are raw. */
export type Word = { text: string; start: number; end: number };

/** Where an entry was found: from word `from` to word `to`, the end left out. */
export type Finding<T> = { of: T; from: number; to: number };

/** The words of a text. Hyphens and slashes part words; "&" counts as "and". */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|&/gu)) {
    const [whole] = match;
    const said = whole === '&' ? 'and' : whole.toLowerCase().replaceAll('’', "'");
    words.push({ text: said, start: match.index, end: match.index + whole.length });
  }
  return words;
}

/** What one place of an entry may be: any of these words, any word that begins so, or one or two words of any kind. */
type Place = { words: readonly string[]; beginnings: readonly string[] } | 'gap';
type Phrase<T> = { of: T; places: readonly Place[] };

export type PhraseFinder<T> = (words: readonly Word[]) => Finding<T>[];

/**
 * Looks for entries in the notation of `words/word-list.ts`. Where two entries overlap, the caller sees both; of one entry
 * the findings never overlap. Entries are kept by the words or the three letters they can begin with, so that a page takes no time.
 */
export function createPhraseFinder<T>(entries: readonly { entry: string; of: T }[]): PhraseFinder<T> {
  const byWord = new Map<string, Phrase<T>[]>();
  const byBeginning = new Map<string, Phrase<T>[]>();
  const keep = (held: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>) => {
    const others = held.get(key);
    if (!others) held.set(key, [phrase]);
    else if (others.at(-1) !== phrase) others.push(phrase);
  };
  for (const { entry, of } of entries) {
    const places = entry.replaceAll('-', ' ').split(' ').map(placeOf);
    const [first] = places;
    if (!first || first === 'gap') continue;
    const phrase: Phrase<T> = { of, places };
    for (const word of first.words) keep(byWord, word, phrase);
    for (const beginning of first.beginnings) keep(byBeginning, keyOf(beginning), phrase);
  }
  return (words) => {
    const found: Finding<T>[] = [];
    const freeFrom = new Map<T, number>();
    const look = (at: number, phrases: readonly Phrase<T>[]) => {
      for (const { of, places } of phrases) {
        const to = endOf(words, at, places, 0);
        if (to === null || at < (freeFrom.get(of) ?? 0)) continue;
        freeFrom.set(of, to);
        found.push({ of, from: at, to });
      }
    };
    for (const [at, { text }] of words.entries()) {
      const exact = byWord.get(text);
      if (exact) look(at, exact);
      const begun = byBeginning.get(keyOf(text));
      if (begun) look(at, begun);
      // "go*" stands under its two letters.
      const short = text.length > 2 ? byBeginning.get(text.slice(0, 2)) : undefined;
      if (short) look(at, short);
    }
    return found;
  };
}

const keyOf = (word: string) => word.slice(0, 3);

function placeOf(text: string): Place {
  if (text === '_') return 'gap';
  const words: string[] = [];
  const beginnings: string[] = [];
  for (const one of text.split('/')) {
    if (one.endsWith('*')) beginnings.push(one.slice(0, -1));
    else words.push(one);
  }
  return { words, beginnings };
}

function endOf(words: readonly Word[], at: number, places: readonly Place[], place: number): number | null {
  const wanted = places[place];
  if (wanted === undefined) return at;
  if (wanted === 'gap') {
    return place === places.length - 1
      ? null
      : (endOf(words, at + 1, places, place + 1) ?? endOf(words, at + 2, places, place + 1));
  }
  const word = words[at];
  if (!word) return null;
  const fits = wanted.words.includes(word.text) || wanted.beginnings.some((start) => word.text.startsWith(start));
  return fits ? endOf(words, at + 1, places, place + 1) : null;
}
