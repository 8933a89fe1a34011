import type { Board } from './board';
import type { TopicId } from '../topic';
import { isFor, levels, type Level } from './vote';

/** One loop beside the one before it. */
export type AgainstLast = {
  inFavor: { now: number; of: number; before: number; ofBefore: number };
  toldTwice: { now: number; before: number };
  changedFigures: { now: number; before: number };
  /** Principles that both loops asked about, by how far they moved: the best change first. */
  principles: readonly { principle: TopicId; before: Level; now: Level; steps: number }[];
};

/** What moved between two loops, from the votes after reading all. */
export function againstLast(now: Board, before: Board): AgainstLast {
  const [levelsNow, levelsBefore] = [levelsByPrinciple(now), levelsByPrinciple(before)];
  const inFavor = ({ secondVotes }: Board) => secondVotes.filter(({ vote }) => vote !== null && isFor(vote)).length;
  return {
    inFavor: {
      now: inFavor(now),
      of: now.secondVotes.length,
      before: inFavor(before),
      ofBefore: before.secondVotes.length,
    },
    toldTwice: { now: now.toldTwice.length, before: before.toldTwice.length },
    changedFigures: { now: now.changedFigures.length, before: before.changedFigures.length },
    principles: [...levelsNow]
      .flatMap(([principle, level]) => {
        const was = levelsBefore.get(principle);
        return was ? [{ principle, before: was, now: level, steps: levels.indexOf(level) - levels.indexOf(was) }] : [];
      })
      .sort((one, other) => other.steps - one.steps),
  };
}

function levelsByPrinciple({ assessments, secondVotes }: Board): Map<TopicId, Level> {
  return new Map(
    assessments.flatMap(({ seat, principles, firstVote }) =>
      firstVote === null
        ? []
        : principles.map(({ principle }, at) => [principle, secondVotes[seat]?.levels[at] ?? 'not-shown'] as const),
    ),
  );
}
