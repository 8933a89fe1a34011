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
