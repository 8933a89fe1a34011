import type { ChangedFigure } from './changed-figures';
import type { Seat } from '../facts';
import { ratingOf, type LoopAnswer } from '../loop-answer';
import type { ToldTwice } from './told-twice';
import type { TopicId } from '../topic';
import { levelOf, voteOf, type Level, type Vote } from './vote';

/** What an interviewer learned from the others' notes. */
export type Reason =
  /** The story had been told before: to the person at `toSeat`, or in an earlier answer to the same one. */
  | { kind: 'told-twice'; answer: LoopAnswer; before: LoopAnswer }
  /** A figure in it is another one elsewhere. */
  | { kind: 'figure'; answer: LoopAnswer; change: ChangedFigure }
  /** Somebody else asked about the same principle. */
  | { kind: 'shared'; principle: TopicId; bySeat: number };

export type SecondVote = {
  seat: number;
  /** null: they never met. */
  vote: Vote | null;
  /** The level of each principle, after reading all. */
  levels: readonly Level[];
  /** What was read, whether it changed the vote or not. */
  read: readonly Reason[];
};

/** What an answer may count for at most when its story was told before, or when a figure in it has changed. */
export const discountedTo = 3;

/**
 * What each answer counts for after all notes were read. A story counts in full for the first person of the panel who
 * heard it; told again it is no new evidence, so it counts as an unfinished one (3) at most. An answer with a figure that
 * has changed counts the same until the figure is put straight: a number that moves measures nothing.
 */
export function countedRatings(
  answers: readonly LoopAnswer[],
  toldTwice: readonly ToldTwice[],
  changed: readonly ChangedFigure[],
): ReadonlyMap<string, number> {
  const discounted = discountedIn(toldTwice, changed);
  return new Map(
    answers.map((answer) => {
      const rating = ratingOf(answer);
      return [answer.answerId, discounted.has(answer.answerId) ? Math.min(rating, discountedTo) : rating];
    }),
  );
}

/** The answers that do not count in full. */
export function discountedIn(toldTwice: readonly ToldTwice[], changed: readonly ChangedFigure[]): ReadonlySet<string> {
  return new Set([
    ...toldTwice.flatMap(({ answers }) => answers.slice(1).map(({ answerId }) => answerId)),
    ...changed.flatMap(({ one, other }) => [one.answer.answerId, other.answer.answerId]),
  ]);
}

/**
 * The votes after reading all notes, by seat. Every answer counts as above; where two people asked about one principle,
 * both count all answers to it. `held`: who met the candidate.
 */
export function secondVotes(
  seats: readonly Seat[],
  answers: readonly LoopAnswer[],
  counted: ReadonlyMap<string, number>,
  held: readonly boolean[],
): { vote: Vote | null; levels: Level[] }[] {
  return seats.map(({ principles }, seat) => {
    const levels = principles.map((principle) =>
      levelOf(
        answers
          .filter((answer) => answer.principle === principle && held[answer.seat])
          .map(({ answerId }) => counted.get(answerId) ?? 0),
      ),
    );
    return { vote: held[seat] ? voteOf(levels) : null, levels };
  });
}

/** What the person at `seat` read in the others' notes that bears on their own. */
export function readingOf(
  seat: number,
  seats: readonly Seat[],
  toldTwice: readonly ToldTwice[],
  changed: readonly ChangedFigure[],
): Reason[] {
  const repeats = toldTwice.flatMap(({ answers: [first, ...again] }) =>
    again.flatMap((answer): Reason[] =>
      first && answer.seat === seat ? [{ kind: 'told-twice', answer, before: first }] : [],
    ),
  );
  const figures = changed.flatMap((change): Reason[] => {
    const own = [change.one, change.other].find(({ answer }) => answer.seat === seat);
    return own ? [{ kind: 'figure', answer: own.answer, change }] : [];
  });
  const shared = (seats[seat]?.principles ?? []).flatMap((principle): Reason[] => {
    const bySeat = seats.findIndex((other, at) => at !== seat && other.principles.includes(principle));
    return bySeat === -1 ? [] : [{ kind: 'shared', principle, bySeat }];
  });
  return [...repeats, ...figures, ...shared];
}
