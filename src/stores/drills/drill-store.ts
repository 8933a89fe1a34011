import { createStore, type StoreApi } from 'zustand/vanilla';
import { answerToScore, type SaidAnswer } from '../../domain/scoring/inputs';
import type { Scorecard } from '../../domain/scoring/scorecard';
import type { Scorer } from '../../platform/workers/scorer';

export type DrillState = {
  /** Scores words that are not kept: a sample, a drill of two minutes. null when the checklist could not be worked out. */
  judge(answer: SaidAnswer): Promise<Scorecard | null>;
};

export type DrillStore = StoreApi<DrillState>;

/** The checklist for words that leave no trace. */
export function createDrillStore({ scorer }: { scorer: Pick<Scorer, 'score'> }): DrillStore {
  return createStore<DrillState>()(() => ({
    judge: (answer) => scorer.score(answerToScore(answer)).catch(() => null),
  }));
}
