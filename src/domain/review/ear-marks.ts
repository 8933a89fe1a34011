import type { Slot } from '../questions/slot';
import { boxIds, isPart, parts, type BoxId, type Credit, type Part } from '../scoring/scorecard';
import { mostEarMarks, type EarMark } from './ear-mark-schema';
import type { RibbonStretch } from './ribbon';

/** Two marks of a box closer than this are one that was pressed twice. */
const sameMs = 400;

const inOrder = (marks: readonly EarMark[]) =>
  marks.toSorted((one, other) => one.atMs - other.atMs || boxIds.indexOf(one.box) - boxIds.indexOf(other.box));

/** Sets a mark; the same box pressed again at the same place lifts it. */
export function toggleMark(marks: readonly EarMark[], mark: EarMark): EarMark[] {
  const there = marks.find(({ atMs, box }) => box === mark.box && Math.abs(atMs - mark.atMs) < sameMs);
  if (there) return marks.filter((one) => one !== there);
  return inOrder([...marks, { ...mark, atMs: Math.max(0, mark.atMs) }]).slice(0, mostEarMarks);
}

/** Moves the mark at `index` to another time, held inside the answer. */
export function moveMark(marks: readonly EarMark[], index: number, atMs: number, durationMs: number): EarMark[] {
  const held = Math.max(0, Math.min(durationMs, atMs));
  return inOrder(marks.map((mark, at) => (at === index ? { ...mark, atMs: held } : mark)));
}

/** The seven boxes of the self-score as the marks fill them: marked is said, unmarked is not. */
export function boxesOfMarks(marks: readonly EarMark[]): Record<BoxId, Credit> {
  return Object.fromEntries(boxIds.map((id) => [id, marks.some(({ box }) => box === id) ? 'full' : 'none'])) as Record<
    BoxId,
    Credit
  >;
}

/** Which part was told when: each from its mark to the next part's, the last to the end of the answer. */
export function ribbonOfMarks(marks: readonly EarMark[], durationMs: number): RibbonStretch[] {
  const told = inOrder(marks).flatMap(({ box, atMs }) => (isPart(box) ? [{ part: box, atMs }] : []));
  return told
    .map(({ part, atMs }, at) => ({ part, fromMs: atMs, toMs: Math.max(atMs, told[at + 1]?.atMs ?? durationMs) }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** The share of the marked time that each part took, 0–1; null while no part is marked. */
export function sharesOfMarks(marks: readonly EarMark[], durationMs: number): Record<Part, number> | null {
  const shares: Record<Part, number> = { S: 0, T: 0, A: 0, R: 0 };
  let whole = 0;
  for (const { part, fromMs, toMs } of ribbonOfMarks(marks, durationMs)) {
    shares[part] += toMs - fromMs;
    whole += toMs - fromMs;
  }
  if (whole === 0) return null;
  for (const part of parts) shares[part] /= whole;
  return shares;
}

/** The boxes nobody marked, what an interviewer would miss most first. */
export function missingInMarks(marks: readonly EarMark[]): BoxId[] {
  const order: readonly BoxId[] = ['A', 'R', 'how-much', 'why', 'who', 'T', 'S'];
  return order.filter((id) => !marks.some(({ box }) => box === id));
}

/** The slot that stands behind a box that was not marked. */
export const slotOfMissing: Readonly<Record<BoxId, Slot>> = {
  S: 'context',
  T: 'own-task',
  A: 'actions',
  R: 'result',
  who: 'people',
  why: 'stakes',
  'how-much': 'how-much',
};

/** A box on which the ear and the words disagree, those first; then the rest, in the order of the boxes. */
export type EarAgainstWords = { box: BoxId; marked: boolean; heard: Credit; differs: boolean };

/** What was marked by ear beside what the words say, once they are known. */
export function earAgainstWords(
  marks: readonly EarMark[],
  boxes: readonly { id: BoxId; credit: Credit }[],
): EarAgainstWords[] {
  const own = boxesOfMarks(marks);
  const rows = boxes.map(({ id, credit }) => {
    const marked = own[id] !== 'none';
    return { box: id, marked, heard: credit, differs: marked !== (credit !== 'none') };
  });
  return [...rows.filter(({ differs }) => differs), ...rows.filter(({ differs }) => !differs)];
}
