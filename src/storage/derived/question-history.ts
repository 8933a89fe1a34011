import * as v from 'valibot';
import { amountSchema, epochMsSchema } from '../../domain/bounds';
import { isEpochMs } from '../../domain/dates';
import type { Ask, OwnRating, Past, QuestionHistory } from '../../domain/scheduling/schedule';
import { deletedAnswers } from '../tables/answers';
import type { Database } from '../schema/database';
import { gateKey, mayWrite } from '../integrity/write-gate';
import { ledgerKey, ledgerOf } from '../integrity/row-ledger';
import { readRows } from '../integrity/validated-read';
import { questionHistoryRowSchema, type AnswerRow, type SelfScoreRow } from '../schema/rows';

/**
 * What is known of every question that was ever asked, kept ready for the next one. Worked out from the answers and the
 * self-scores of sessions that are not deleted, so it is outside of the ledger and of backups, and can be thrown away
 * and made again.
 */
export type QuestionHistories = {
  /** Costs as much as there are questions, not answers; what was asked and rated since the last call is added first. */
  all(): Promise<Past>;
};

/** Goes up when the same takes lead to another day: what was worked out before is then worked out anew. */
const version = 1;

/** From how many rows the pasts were worked out, and the newest times among them (epoch ms). */
const stampSchema = v.object({
  version: v.literal(version),
  answers: amountSchema,
  selfScores: amountSchema,
  askedAt: epochMsSchema,
  ratedAt: epochMsSchema,
});

type Stamp = v.InferOutput<typeof stampSchema>;

/** Whoever takes answers away, or brings them back, deletes this in the same transaction: all is worked out anew. */
export const pastsKey = 'question pasts';

/** Facts that a past follows from. */
type Facts = { asks: Ask[]; scores: SelfScoreRow[] };

/** The arithmetic of repetition is fetched only when something was asked or rated since. */
const loadRules = () => import('../../domain/scheduling/repetition');

export function createQuestionHistory(database: Database): QuestionHistories {
  const { pasts, meta, answers, selfScores, sessions } = database;
  /** What this tab read last: good as long as the stamp in the database is the same. */
  let known: { stamp: Stamp; past: Past } | null = null;

  /** What was saved by now, and what of it is in the pasts. */
  const look = async () => {
    const [ledger, stored] = await meta.bulkGet([ledgerKey, pastsKey]);
    const { counts } = ledgerOf(ledger?.value);
    const read = v.safeParse(stampSchema, stored?.value);
    return {
      answers: counts.answers ?? 0,
      selfScores: counts.selfScores ?? 0,
      stamp: read.success ? read.output : null,
    };
  };

  const readStored = async (): Promise<Past | null> => {
    const past = new Map<string, QuestionHistory>();
    for (const row of await pasts.toArray()) {
      const read = v.safeParse(questionHistoryRowSchema, row);
      if (!read.success) return null;
      const { questionId, ...known } = read.output;
      past.set(questionId, known);
    }
    return past;
  };

  const everything = async (): Promise<Facts> => {
    const asks: Ask[] = [];
    // The keys alone: the rows hold whole questions.
    await answers.orderBy('[question.id+startedAt]').eachKey((key, { primaryKey }) => {
      const [questionId, at] = key as unknown as [string, number];
      if (isEpochMs(at)) asks.push({ questionId, at, answerId: primaryKey });
    });
    return { asks, scores: readRows(database, 'selfScores', await selfScores.toArray()).rows };
  };

  /** What came since the stamp; null when that alone does not explain what is there now. */
  const since = async (stamp: Stamp, now: { answers: number; selfScores: number }): Promise<Facts | null> => {
    const [newAnswers, newScores] = await Promise.all([
      answers.where('startedAt').above(stamp.askedAt).toArray(),
      selfScores.where('createdAt').above(stamp.ratedAt).toArray(),
    ]);
    const explained =
      stamp.answers + newAnswers.length === now.answers && stamp.selfScores + newScores.length === now.selfScores;
    if (!explained) return null;
    return {
      asks: readRows(database, 'answers', newAnswers).rows.map(askOf),
      scores: readRows(database, 'selfScores', newScores).rows,
    };
  };

  const catchUp = async (): Promise<Past> => {
    const { pastOf } = await loadRules();

    /** Only the questions that were asked or rated are worked out again. */
    const changedBy = async ({ asks, scores }: Facts, stored: Past, isGiven: (ask: Ask) => boolean): Promise<Past> => {
      const ratings = ratingsOf(scores);
      const rated = await answers.bulkGet(ratings.map(({ answerId }) => answerId));
      const { rows } = readRows(
        database,
        'answers',
        rated.filter((row) => row !== undefined),
      );
      const touched = new Set([...asks, ...rows.map(askOf)].map(({ questionId }) => questionId));
      const before = factsOf(new Map([...stored].filter(([questionId]) => touched.has(questionId))));
      return pastOf([...before.asks, ...asks.filter(isGiven)], [...before.ratings, ...ratings]);
    };

    return database.transaction('rw', [pasts, meta, answers, selfScores, sessions], async () => {
      const { stamp: before, ...now } = await look();
      const stored = before && (await readStored());
      const added = stored && (await since(before, now));
      const facts = added ?? (await everything());
      const deleted = await deletedAnswers(database);
      const isGiven = ({ answerId }: Ask) => !deleted.has(answerId);
      const changed = added
        ? await changedBy(added, stored, isGiven)
        : pastOf(facts.asks.filter(isGiven), ratingsOf(facts.scores));
      const stamp: Stamp = {
        version,
        ...now,
        askedAt: facts.asks.reduce((latest, { at }) => Math.max(latest, at), added ? before.askedAt : 0),
        ratedAt: facts.scores.reduce(
          (latest, { createdAt }) => Math.max(latest, createdAt),
          added ? before.ratedAt : 0,
        ),
      };
      if (mayWrite((await meta.get(gateKey))?.value)) {
        if (!added) await pasts.clear();
        await pasts.bulkPut([...changed].map(([questionId, one]) => ({ questionId, ...one, takes: [...one.takes] })));
        await meta.put({ key: pastsKey, value: stamp });
      }
      known = { stamp, past: added ? new Map([...stored, ...changed]) : changed };
      return known.past;
    });
  };

  return {
    async all() {
      const { stamp, ...now } = await look();
      if (stamp?.answers !== now.answers || stamp.selfScores !== now.selfScores) return catchUp();
      if (known && sameStamp(known.stamp, stamp)) return known.past;
      const past = await readStored();
      if (!past) return catchUp();
      known = { stamp, past };
      return past;
    },
  };
}

const askOf = ({ id, startedAt, question }: AnswerRow): Ask => ({
  answerId: id,
  questionId: question.id,
  at: startedAt,
});

/** The facts that were put into these pasts. */
function factsOf(past: Past): { asks: Ask[]; ratings: OwnRating[] } {
  const takes = [...past].flatMap(([questionId, known]) => known.takes.map((take) => ({ questionId, ...take })));
  return {
    asks: takes.map(({ questionId, answerId, at }) => ({ questionId, answerId, at })),
    ratings: takes.flatMap(({ answerId, rating, ratedAt }) =>
      rating === null || ratedAt === null ? [] : [{ answerId, at: ratedAt, rating }],
    ),
  };
}

function ratingsOf(scores: readonly SelfScoreRow[]): OwnRating[] {
  return scores.flatMap(({ answerId, createdAt, selfScore }) =>
    selfScore ? [{ answerId, at: createdAt, rating: selfScore.rating }] : [],
  );
}

const sameStamp = (one: Stamp, other: Stamp) => JSON.stringify(one) === JSON.stringify(other);
