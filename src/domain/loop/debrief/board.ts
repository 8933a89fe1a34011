import { assess, type Assessment } from './assessment';
import { changedFiguresIn, type ChangedFigure } from './changed-figures';
import { decide, type Decision } from './decision';
import type { LoopPlan } from '../facts';
import { fewestChanges, type Change } from './fewest-changes';
import { inPanelOrder, type LoopAnswer } from '../loop-answer';
import { missingAgainIn, type MissingAgain } from './missing-again';
import { countedRatings, discountedIn, readingOf, secondVotes, type SecondVote } from './second-vote';
import { toldTwiceIn, type ToldTwice } from './told-twice';
import { levels } from './vote';

/** All that the panel's debrief shows, worked out from the plan and the answers alone. */
export type Board = {
  /** By seat. */
  assessments: readonly Assessment[];
  toldTwice: readonly ToldTwice[];
  changedFigures: readonly ChangedFigure[];
  missingAgain: readonly MissingAgain[];
  /** By seat. */
  secondVotes: readonly SecondVote[];
  decision: Decision;
  whatWouldHaveChanged: {
    /** The fewest boxes; [] when the panel is inclined, null when no box turns it, or somebody never met the candidate. */
    boxes: readonly Change[] | null;
    /** Where boxes alone do not do it: the fewest with other stories told the second time, and the figures put straight. */
    withFreshStories: readonly Change[] | null;
  };
};

/**
 * The debrief of a loop. Pure, and the same whatever order the sittings or the answers come in: who is first is the
 * panel's order, never a time.
 */
export function boardOf(
  plan: Pick<LoopPlan, 'seats' | 'barRaiser'>,
  given: readonly LoopAnswer[],
  held: readonly boolean[],
): Board {
  const { seats, barRaiser } = plan;
  const answers = inPanelOrder(given);
  const assessments = seats.map((seat, number) => assess(seat, number, answers, held[number] ?? false));
  const toldTwice = toldTwiceIn(answers);
  const changedFigures = changedFiguresIn(toldTwice);
  const counted = countedRatings(answers, toldTwice, changedFigures);
  const second = secondVotes(seats, answers, counted, held).map((vote, seat): SecondVote => ({
    seat,
    ...vote,
    // What another heard about the same principle is only told where it raised something.
    read: readingOf(seat, seats, toldTwice, changedFigures).filter((reason) => {
      if (reason.kind !== 'shared') return true;
      const at = seats[seat]?.principles.indexOf(reason.principle) ?? -1;
      const own = assessments[seat]?.principles[at]?.level ?? 'not-shown';
      return levels.indexOf(vote.levels[at] ?? 'not-shown') > levels.indexOf(own);
    }),
  }));
  const decision = decide(
    second.map(({ vote }) => vote),
    barRaiser,
  );
  const whole = decision.outcome !== 'none';
  const boxes = whole ? fewestChanges(plan, answers, discountedIn(toldTwice, changedFigures)) : null;
  return {
    assessments,
    toldTwice,
    changedFigures,
    missingAgain: missingAgainIn(answers),
    secondVotes: second,
    decision,
    whatWouldHaveChanged: {
      boxes,
      withFreshStories: whole && boxes === null ? fewestChanges(plan, answers, new Set()) : null,
    },
  };
}
