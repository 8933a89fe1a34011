/** Where a phrase was found, in token indexes, end exclusive. */
export type Hit = { from: number; to: number };

type Step = { words: ReadonlySet<string>; optional: boolean; ending: string | null };
type Phrase = readonly Step[];

/** The phrases that begin with one word: by their second word where that is a plain one, and all others. */
export type Beginning = { bySecond: ReadonlyMap<string, readonly Phrase[]>; others: readonly Phrase[] };

/** Phrases by their possible first words. */
export type PhraseBook = ReadonlyMap<string, Beginning>;

const put = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

function beginningOf(phrases: readonly Phrase[]): Beginning {
  const bySecond = new Map<string, Phrase[]>();
  const others: Phrase[] = [];
  for (const phrase of phrases) {
    const second = phrase[1];
    if (!second || second.optional || second.ending !== null) others.push(phrase);
    else for (const word of second.words) put(bySecond, word, phrase);
  }
  return { bySecond, others };
}

/**
 * Reads phrases as people write them: words apart by spaces, `a|b` for either word, a trailing `?` for a word that
 * may be missing, `_` for any one word, `_ing` for any word with that ending. The first word must be a plain one.
 */
export function phraseBook(lines: readonly string[]): PhraseBook {
  const book = new Map<string, Phrase[]>();
  for (const line of lines) {
    for (const text of line.split(',')) {
      const phrase = text
        .trim()
        .split(' ')
        .map((word): Step => {
          const optional = word.length > 1 && word.endsWith('?');
          const bare = optional ? word.slice(0, -1) : word;
          return { words: new Set(bare.split('|')), optional, ending: bare.startsWith('_') ? bare.slice(1) : null };
        });
      for (const word of phrase[0]?.words ?? []) put(book, word, phrase);
    }
  }
  return new Map([...book].map(([word, phrases]) => [word, beginningOf(phrases)]));
}

/** End of `phrase` when it matches from step `step` at token `at`; −1 when it does not. */
function endOfMatch(words: readonly string[], at: number, phrase: Phrase, step: number): number {
  const wanted = phrase[step];
  if (!wanted) return at;
  const word = words[at];
  if (word !== undefined && (wanted.ending === null ? wanted.words.has(word) : word.endsWith(wanted.ending))) {
    const end = endOfMatch(words, at + 1, phrase, step + 1);
    if (end >= 0) return end;
  }
  return wanted.optional ? endOfMatch(words, at, phrase, step + 1) : -1;
}

/** End of the longest phrase that begins at word `at`, whose first word is that of `beginning`; −1 when none does. */
export function endOfBeginning({ bySecond, others }: Beginning, words: readonly string[], at: number): number {
  let to = -1;
  // The first word is known to fit.
  for (const phrase of others) to = Math.max(to, endOfMatch(words, at + 1, phrase, 1));
  const second = words[at + 1];
  if (second === undefined) return to;
  const phrases = bySecond.get(second);
  if (phrases) for (const phrase of phrases) to = Math.max(to, endOfMatch(words, at + 2, phrase, 2));
  return to;
}

/** End of the longest phrase of the book that begins at word `at`; −1 when none does. */
export function endOfHit(book: PhraseBook, words: readonly string[], at: number): number {
  const beginning = book.get(words[at] as string);
  return beginning ? endOfBeginning(beginning, words, at) : -1;
}

/** Every hit of the book in `words`, the longest at each place. */
export function hitsOf(book: PhraseBook, words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const to = endOfHit(book, words, from);
    if (to > from) hits.push({ from, to });
  }
  return hits;
}
