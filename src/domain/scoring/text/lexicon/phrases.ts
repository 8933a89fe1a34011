/** Where a phrase was found, in token indexes, end exclusive. */
export type Hit = { from: number; to: number };

type Step = { words: ReadonlySet<string>; optional: boolean; ending: string | null };
type Phrase = readonly Step[];

/** Phrases by their possible first words. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

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
      for (const word of phrase[0]?.words ?? []) {
        const known = book.get(word);
        if (known) known.push(phrase);
        else book.set(word, [phrase]);
      }
    }
  }
  return book;
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

/** End of the longest phrase of the book that begins at word `at`; −1 when none does. */
export function endOfHit(book: PhraseBook, words: readonly string[], at: number): number {
  let to = -1;
  for (const phrase of book.get(words[at] as string) ?? []) to = Math.max(to, endOfMatch(words, at, phrase, 0));
  return to;
}

/** Every hit of the book in `words`, the longest at each place. */
export function hitsOf(book: PhraseBook, words: readonly string[]): Hit[] {
  return words.flatMap((_, at) => {
    const to = endOfHit(book, words, at);
    return to > at ? [{ from: at, to }] : [];
  });
}
