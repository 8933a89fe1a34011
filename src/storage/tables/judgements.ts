import { addOnce, commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { readRows } from '../integrity/validated-read';
import type { CorrectionRow, OverruleRow, ScorecardRow, SelfScoreRow } from '../schema/rows';

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
};

const byTime = (one: { createdAt: number }, other: { createdAt: number }) => one.createdAt - other.createdAt;

export function createJudgements(database: Database): Judgements {
  return {
    addScorecard: (row) =>
      commit(database, ['scorecards'], (count) => addOnce(database, 'scorecards', row.id, row, count)),
    addSelfScore: (row) =>
      commit(database, ['selfScores'], (count) => addOnce(database, 'selfScores', row.id, row, count)),
    addOverrule: (row) =>
      commit(database, ['overrules'], (count) => addOnce(database, 'overrules', row.id, row, count)),
    addCorrection: (row) =>
      commit(database, ['corrections'], (count) => addOnce(database, 'corrections', row.id, row, count)),
    async ofAnswer(answerId) {
      const [scorecards, selfScores, overrules, corrections] = await Promise.all([
        database.scorecards.where({ answerId }).toArray(),
        database.selfScores.where({ answerId }).toArray(),
        database.overrules.where({ answerId }).toArray(),
        database.corrections.where({ answerId }).toArray(),
      ]);
      return {
        scorecards: readRows(database, 'scorecards', scorecards).rows.sort(byTime),
        selfScores: readRows(database, 'selfScores', selfScores).rows.sort(byTime),
        overrules: readRows(database, 'overrules', overrules).rows.sort(byTime),
        corrections: readRows(database, 'corrections', corrections).rows.sort(byTime),
      };
    },
  };
}
