import { commit } from './commit';
import type { Database } from './database';
import { readRows } from './reading';
import {
  correctionRowSchema,
  overruleRowSchema,
  scorecardRowSchema,
  selfScoreRowSchema,
  type CorrectionRow,
  type OverruleRow,
  type ScorecardRow,
  type SelfScoreRow,
} from './rows';

/** All that was ever judged of an answer, each list oldest first. */
export type AnswerJudgements = {
  scorecards: ScorecardRow[];
  selfScores: SelfScoreRow[];
  overrules: OverruleRow[];
  corrections: CorrectionRow[];
};

/** Scorecards, self-scores, overruled boxes and corrected parts: all of them facts that are only added. */
export type Judgements = {
  addScorecard(row: ScorecardRow): Promise<void>;
  addSelfScore(row: SelfScoreRow): Promise<void>;
  addOverrule(row: OverruleRow): Promise<void>;
  addCorrection(row: CorrectionRow): Promise<void>;
  ofAnswer(answerId: string): Promise<AnswerJudgements>;
  /** Every self-score of every answer, oldest first: what the schedule is worked out from. */
  selfScores(): Promise<SelfScoreRow[]>;
};

const byTime = (one: { createdAt: number }, other: { createdAt: number }) => one.createdAt - other.createdAt;

export function createJudgements(database: Database): Judgements {
  return {
    addScorecard: (row) =>
      commit(database, ['scorecards'], async (count) => {
        await database.scorecards.add(row);
        count('scorecards', 1);
      }),
    addSelfScore: (row) =>
      commit(database, ['selfScores'], async (count) => {
        await database.selfScores.add(row);
        count('selfScores', 1);
      }),
    addOverrule: (row) =>
      commit(database, ['overrules'], async (count) => {
        await database.overrules.add(row);
        count('overrules', 1);
      }),
    addCorrection: (row) =>
      commit(database, ['corrections'], async (count) => {
        await database.corrections.add(row);
        count('corrections', 1);
      }),
    async ofAnswer(answerId) {
      const [scorecards, selfScores, overrules, corrections] = await Promise.all([
        database.scorecards.where({ answerId }).toArray(),
        database.selfScores.where({ answerId }).toArray(),
        database.overrules.where({ answerId }).toArray(),
        database.corrections.where({ answerId }).toArray(),
      ]);
      return {
        scorecards: readRows(scorecardRowSchema, scorecards).rows.sort(byTime),
        selfScores: readRows(selfScoreRowSchema, selfScores).rows.sort(byTime),
        overrules: readRows(overruleRowSchema, overrules).rows.sort(byTime),
        corrections: readRows(correctionRowSchema, corrections).rows.sort(byTime),
      };
    },
    selfScores: async () => readRows(selfScoreRowSchema, await database.selfScores.toArray()).rows.sort(byTime),
  };
}
