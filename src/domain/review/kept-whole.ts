/** A piece of a colored stretch; a `whole` one is never parted at the end of a line. */
type Piece = { from: number; to: number; whole: boolean };

/** A word of up to three letters, a stop behind it not counted, is not left alone at the edge of a color. */
const opening = /^\S{1,3}[^\S\n]+\S+/u;
const closing = /\S+[^\S\n]+\S{1,4}\s*$/u;
/** What is kept whole must fit on the narrowest line. */
const longest = 22;

/**
 * Cuts a colored stretch so that the color neither begins nor ends with one short word that stands alone on its line: such a word
 * stays with its neighbor. `opens`, `ends`: the color does so with this stretch. Offsets are of `text`.
 */
export function piecesOf(
  text: string,
  { start, end }: { start: number; end: number },
  { opens, ends }: { opens: boolean; ends: boolean },
): Piece[] {
  const words = text.slice(start, end);
  const head = opens ? (opening.exec(words)?.[0].length ?? 0) : 0;
  // Only the end is read, and what may begin before it is too long.
  const near = words.slice(-longest - 1);
  const tail = ends ? (closing.exec(near)?.[0].length ?? 0) : 0;
  const first = head > 0 && head <= longest ? start + head : start;
  const last = tail > 0 && tail <= longest && end - tail >= first ? end - tail : end;
  return [
    { from: start, to: first, whole: true },
    { from: first, to: last, whole: false },
    { from: last, to: end, whole: true },
  ].filter(({ from, to }) => from < to);
}
