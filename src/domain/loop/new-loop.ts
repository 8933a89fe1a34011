import type { Timing } from '../session/timing';
import type { LoopPlan } from './facts';
import { drawLoop, type LoopDrawFrom } from './loop-draw';
import { makePanel, type PanelSize } from './panel';
import type { TopicId } from './topic';

export type LoopWish = {
  name: string;
  source: LoopPlan['source'];
  ranked: readonly TopicId[];
  size: PanelSize;
  mode: LoopPlan['mode'];
  by: LoopPlan['by'];
  timing: Timing;
  /** One for each person, `YYYY-MM-DD`. */
  days: readonly string[];
  askBack: readonly string[];
  seed: string;
};

/** The whole plan of a loop; null where the bank has no question left for somebody. */
export function planLoop(wish: LoopWish, from: LoopDrawFrom): LoopPlan | null {
  const { name, source, mode, by, timing, seed } = wish;
  const panel = makePanel({ ranked: wish.ranked, size: wish.size, seed });
  const questions = drawLoop(panel, from, seed);
  if (questions.some(({ length }) => length === 0)) return null;
  const seats = panel.members.map((member, seat) => ({ ...member, questions: questions[seat] ?? [] }));
  return {
    name,
    source,
    mode,
    by,
    timing,
    seed,
    seats,
    barRaiser: panel.barRaiser,
    days: [...wish.days].slice(0, seats.length),
    askBack: [...wish.askBack],
  };
}
