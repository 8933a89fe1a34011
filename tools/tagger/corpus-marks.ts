/** What a mark can be of, and the box of the checklist it speaks for. */
export const markBoxes = {
  act: 'who',
  people: 'who',
  problem: 'why',
  need: 'why',
  stake: 'why',
  motive: 'why',
  result: 'howMuch',
  size: 'howMuch',
  time: 'howMuch',
} as const;
export type MarkKind = keyof typeof markBoxes;
export const markKinds = Object.keys(markBoxes) as MarkKind[];

/** A phrase that makes one point of the checklist, found word for word in one line of the answer. Offsets are of that line's text. */
export type Mark = { kind: MarkKind; line: number; start: number; end: number };

/** What the marks of an answer say of its boxes. */
export function boxesOfMarks(marks: readonly Mark[]): { who: boolean; why: boolean; howMuch: boolean } {
  const has = (kind: MarkKind) => marks.some((mark) => mark.kind === kind);
  const speaksFor = (box: 'why' | 'howMuch') => marks.some(({ kind }) => markBoxes[kind] === box);
  return { who: has('act') && has('people'), why: speaksFor('why'), howMuch: speaksFor('howMuch') };
}

/** The first place of a quote that no earlier mark of the same kind has taken; null when no line holds it. */
export function placeOf(
  quote: string,
  kind: MarkKind,
  lines: readonly { text: string }[],
  taken: readonly Mark[],
): Mark | null {
  let first: Mark | null = null;
  for (const [line, { text }] of lines.entries()) {
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
      const mark = { kind, line, start, end: start + quote.length };
      first ??= mark;
      if (!taken.some((other) => other.kind === kind && other.line === line && other.start === start)) return mark;
    }
  }
  return first;
}
