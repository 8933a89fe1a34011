/** The words of a line, for looking one up. */
export const wordSet = (line: string): ReadonlySet<string> => new Set(line.split(' '));

/**
 * Remembers what `find` says of the words of a unit, for as long as they are in use: the taggings that are drawn for one answer
 * all have the same words.
 */
export function ofWords<Value>(find: (words: readonly string[]) => Value): (words: readonly string[]) => Value {
  const known = new WeakMap<readonly string[], { value: Value }>();
  return (words) => {
    const before = known.get(words);
    if (before) return before.value;
    const value = find(words);
    known.set(words, { value });
    return value;
  };
}

/** So many words are more than an hour of talk holds. */
const mostRemembered = 4_000;

/** Remembers what `find` says of a word: a few hundred words make up most of what anybody says. */
export function ofWord<Value>(find: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = find(word);
    if (known.size >= mostRemembered) known.clear();
    known.set(word, value);
    return value;
  };
}
