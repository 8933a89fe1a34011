import { boxIds, type BoxId } from '../../scoring/scorecard';
import { inPanelOrder, type LoopAnswer } from '../loop-answer';

/** A box that stayed empty again and again, and in which of the answers. */
export type MissingAgain = { box: BoxId; missing: readonly LoopAnswer[]; of: number };

/** Twice may be chance; the third time an interviewer who reads all notes sees a habit. */
const fewest = 3;
/** In at least this share of the answers. */
const share = 0.4;

/** Boxes that are empty in three answers or more, and in two of five at least; the emptiest first. */
export function missingAgainIn(answers: readonly LoopAnswer[]): MissingAgain[] {
  const heard = inPanelOrder(answers).filter(({ scorecard }) => scorecard?.rating.kind === 'rated');
  return boxIds
    .map((box) => ({
      box,
      missing: heard.filter(({ scorecard }) => scorecard?.boxes.find(({ id }) => id === box)?.credit === 'none'),
      of: heard.length,
    }))
    .filter(({ missing, of }) => missing.length >= fewest && missing.length >= share * of)
    .sort((one, other) => other.missing.length - one.missing.length);
}
