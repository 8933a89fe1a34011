import type { Random } from '../../src/domain/session/random';
import type { Tag } from '../../src/domain/scoring/scorecard';

/** Units or sentences of an answer in their order, each with its tag. */
export type Tagged<Unit> = { units: readonly Unit[]; tags: readonly Tag[] };

/** How often a whole block is left out. */
const leftOut: Readonly<Record<Tag, number>> = { S: 0.05, T: 0.1, A: 0.02, R: 0.09, L: 0.4, O: 0.3 };
/** How often the Result is told first. */
const resultFirst = 0.04;

type Block<Unit> = { tag: Tag; units: Unit[] };

function blocksOf<Unit>({ units, tags }: Tagged<Unit>): Block<Unit>[] {
  const blocks: Block<Unit>[] = [];
  units.forEach((unit, at) => {
    const tag = tags[at] as Tag;
    const last = blocks.at(-1);
    if (last?.tag === tag) last.units.push(unit);
    else blocks.push({ tag, units: [unit] });
  });
  return blocks;
}

/** `count` of the units, in their order. */
function some<Unit>(units: readonly Unit[], count: number, random: Random): Unit[] {
  const left = units.map((_, at) => at);
  for (let at = left.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [left[at], left[other]] = [left[other] as number, left[at] as number];
  }
  return left
    .slice(0, count)
    .sort((one, other) => one - other)
    .map((at) => units[at] as Unit);
}

/**
 * A copy of an answer with other proportions: of every block some units stay, now and then none; sometimes the Result comes
 * first. The corpus alone would teach its own proportions; strangers' answers have others.
 */
export function mutilated<Unit>(answer: Tagged<Unit>, random: Random): { units: Unit[]; tags: Tag[] } {
  let blocks = blocksOf(answer).flatMap(({ tag, units }): Block<Unit>[] => {
    if (random() < leftOut[tag]) return [];
    return [{ tag, units: some(units, 1 + Math.floor(random() * units.length), random) }];
  });
  if (random() < resultFirst) {
    blocks = [...blocks.filter(({ tag }) => tag === 'R'), ...blocks.filter(({ tag }) => tag !== 'R')];
  }
  return {
    units: blocks.flatMap(({ units }) => units),
    tags: blocks.flatMap(({ tag, units }) => units.map(() => tag)),
  };
}
