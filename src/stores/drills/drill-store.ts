import { createStore, type StoreApi } from 'zustand/vanilla';
import { answerToScore, type SaidAnswer } from '../../domain/scoring/inputs';
import type { Scorecard } from '../../domain/scoring/scorecard';
import type { Scorer } from '../../platform/workers/scorer';
import { createDrillVoice, type DrillVoiceDeps, type DrillVoiceState } from './drill-voice';

export type DrillState = DrillVoiceState & {
  /** Scores words that are not kept: a sample, a drill of two minutes. null when the checklist could not be worked out. */
  judge(answer: SaidAnswer): Promise<Scorecard | null>;
};

export type DrillStore = StoreApi<DrillState>;

/** The checklist for words that leave no trace, typed or said. */
export function createDrillStore({ scorer, ...voice }: DrillVoiceDeps & { scorer: Pick<Scorer, 'score'> }): DrillStore {
  return createStore<DrillState>()((set, get) => ({
    ...createDrillVoice(voice, { set, get }),
    judge: (answer) => scorer.score(answerToScore(answer)).catch(() => null),
  }));
}
