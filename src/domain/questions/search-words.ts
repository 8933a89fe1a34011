/** Longer words are cut: nobody searches for more than the beginning of one. */
const longest = 24;

/**
 * The words a text can be found by: lower case, without accents, each once. Letters and digits of every script
 * count; a single letter does not.
 */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = new Set<string>();
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length > 1 || /\p{N}/u.test(word)) found.add(word.slice(0, longest));
  }
  return [...found];
}
