/** Where a phrase was found, in token indexes, end exclusive. */
export type Hit = { from: number; to: number };

/** What a word of a phrase may be: one of these, or any with this ending. */
type Step = ReadonlySet<string> | string;
/** A phrase by what stands behind its first word. */
type Phrase<Kind> = { kind: Kind; rest: readonly Step[] };

/** The phrases that begin with one word: those that are no longer, and others by their second word where that is a plain one. */
type Beginning<Kind> = {
  alone: Kind[];
  bySecond: Map<string, Phrase<Kind>[]>;
  byEnding: Phrase<Kind>[];
};

/** Phrases of one or more kinds, by their possible first words; and the kinds in their order. */
export type PhraseBook<Kind extends string = 'phrase'> = {
  kinds: readonly Kind[];
  beginnings: ReadonlyMap<string, Beginning<Kind>>;
};

type Written = { step: Step; optional: boolean };

function writtenAs(word: string): Written {
  const optional = word.length > 1 && word.endsWith('?');
  const bare = optional ? word.slice(0, -1) : word;
  return { step: bare.startsWith('_') ? bare.slice(1) : new Set(bare.split('|')), optional };
}

/** The ways to say a phrase: with and without every word that may be missing. */
function waysToSay([word, ...others]: readonly Written[]): Step[][] {
  if (word === undefined) return [[]];
  const rest = waysToSay(others);
  return [...rest.map((way) => [word.step, ...way]), ...(word.optional ? rest : [])];
}

function put<Kind>(to: Beginning<Kind>, kind: Kind, rest: readonly Step[]): void {
  const { alone, bySecond, byEnding } = to;
  const [second] = rest;
  if (second === undefined) {
    if (!alone.includes(kind)) alone.push(kind);
  } else if (typeof second === 'string') byEnding.push({ kind, rest });
  else {
    for (const word of second) {
      const known = bySecond.get(word);
      if (known) known.push({ kind, rest });
      else bySecond.set(word, [{ kind, rest }]);
    }
  }
}

/**
 * Reads phrases as people write them, kind by kind: phrases apart by commas, words apart by spaces, `a|b` for either word, a trailing
 * `?` for a word that may be missing, `_` for any one word, `_ing` for any word with that ending. The first word must be a plain one.
 */
export function phraseBooks<Kind extends string>(lines: Readonly<Record<Kind, readonly string[]>>): PhraseBook<Kind> {
  const kinds = Object.keys(lines) as Kind[];
  const beginnings = new Map<string, Beginning<Kind>>();
  const beginningOf = (word: string) => {
    const known = beginnings.get(word);
    if (known) return known;
    const begun: Beginning<Kind> = { alone: [], bySecond: new Map(), byEnding: [] };
    beginnings.set(word, begun);
    return begun;
  };
  for (const kind of kinds) {
    for (const phrase of lines[kind].flatMap((line) => line.split(','))) {
      for (const [first, ...rest] of waysToSay(phrase.trim().split(' ').map(writtenAs))) {
        if (typeof first === 'object') for (const word of first) put(beginningOf(word), kind, rest);
      }
    }
  }
  return { kinds, beginnings };
}

/** The phrases of one kind; how they are written is told at `phraseBooks`. */
export const phraseBook = (lines: readonly string[]): PhraseBook => phraseBooks({ phrase: lines });

/** End of the phrase that begins at word `at`; −1 where its words do not follow. */
function endOf(words: readonly string[], at: number, rest: readonly Step[]): number {
  for (let index = 0; index < rest.length; index += 1) {
    const step = rest[index] as Step;
    const word = words[at + 1 + index];
    if (word === undefined || !(typeof step === 'string' ? word.endsWith(step) : step.has(word))) return -1;
  }
  return at + 1 + rest.length;
}

const none: readonly never[] = [];

/** Tells `visit` of the longest phrase of each kind at each place of `words`, in the order of places and kinds. */
export function eachHit<Kind extends string>(
  { kinds, beginnings }: PhraseBook<Kind>,
  words: readonly string[],
  visit: (from: number, to: number, kind: Kind) => void,
): void {
  for (let from = 0; from < words.length; from += 1) {
    const beginning = beginnings.get(words[from] as string);
    if (!beginning) continue;
    const { alone, bySecond, byEnding } = beginning;
    const second = words[from + 1];
    const longer = second === undefined ? undefined : bySecond.get(second);
    let ends: Map<Kind, number> | null = null;
    for (const phrases of [longer ?? none, byEnding]) {
      for (const { kind, rest } of phrases) {
        const to = endOf(words, from, rest);
        if (to < 0) continue;
        ends ??= new Map(alone.map((short) => [short, from + 1]));
        if (to > (ends.get(kind) ?? 0)) ends.set(kind, to);
      }
    }
    if (ends === null) for (const kind of alone) visit(from, from + 1, kind);
    else {
      for (const kind of ends.size === 1 ? ends.keys() : kinds) {
        const to = ends.get(kind);
        if (to !== undefined) visit(from, to, kind);
      }
    }
  }
}

/** Every hit of the book in `words`, the longest at each place. */
export function hitsOf(book: PhraseBook, words: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  eachHit(book, words, (from, to) => hits.push({ from, to }));
  return hits;
}
