/** Words as they are compared: no case, no punctuation; an apostrophe belongs to its word. */
function spokenWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/**
 * Word error rate: the fewest words that must be changed, added or removed to make `reference` of `heard`, for each
 * word of `reference`. 0 is perfect; more than 1 is possible.
 */
export function wordErrorRate(reference: string, heard: string): number {
  const said = spokenWords(reference);
  const written = spokenWords(heard);
  if (said.length === 0) return written.length === 0 ? 0 : Infinity;
  let row = written.map((_, index) => index + 1);
  for (const [saidIndex, word] of said.entries()) {
    const next: number[] = [];
    for (const [index, other] of written.entries()) {
      const corner = index === 0 ? saidIndex : (row[index - 1] ?? 0);
      const left = index === 0 ? saidIndex + 1 : (next[index - 1] ?? 0);
      next.push(Math.min(corner + (word === other ? 0 : 1), (row[index] ?? 0) + 1, left + 1));
    }
    row = next;
  }
  return (row.at(-1) ?? said.length) / said.length;
}
