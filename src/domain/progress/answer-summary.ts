import * as v from 'valibot';
import { epochMsSchema } from '../bounds';
import { principleIdSchema } from '../questions/question-schema';
import { boxIds, parts, type Credit, type Scorecard } from '../scoring/scorecard';
import { creditSchema } from '../scoring/scorecard-schema';
import { answeredChoices, type SelfScore } from '../review/self-score';

const finite = v.pipe(v.number(), v.finite());
const boxes = v.record(v.picklist(boxIds), creditSchema);

/** Goes up when the same answer leads to another row: rows of another version are made again. */
export const summaryVersion = 4;

/**
 * One answer in figures: what the list, the search and the progress need of it without its words. Worked out from
 * the rest and never the only place of anything.
 */
export const summarySchema = v.looseObject({
  answerId: v.string(),
  sessionId: v.string(),
  startedAt: epochMsSchema,
  questionId: v.string(),
  question: v.string(),
  principle: v.optional(principleIdSchema),
  /** The candidate's own topic that the question was about. */
  topic: v.optional(v.string()),
  format: v.string(),
  /** Who asked, by name. */
  interviewer: v.optional(v.string()),
  mode: v.picklist(['practice', 'interview']),
  /** How the reply to the question itself was given, whatever was planned. */
  by: v.picklist(['voice', 'keyboard']),
  /** Not there: made before rows had versions. */
  version: v.optional(finite),
  /** The candidate's own name for the session. */
  name: v.nullable(v.string()),
  /** Passed, or left without a word. */
  skipped: v.boolean(),
  words: finite,
  talkMs: finite,
  wordsPerMinute: v.nullable(finite),
  /** Words a minute of the slowest and the fastest stretch. null: not known; not there: made before it was kept. */
  pace: v.optional(v.nullable(v.object({ slowest: finite, fastest: finite }))),
  /** How many pauses a listener takes for long. null: nobody has looked at the sound; not there: made before it was kept. */
  longPauses: v.optional(v.nullable(finite)),
  /** Most likely rating; not there when there is none, so that the index holds rated answers only. */
  rating: v.optional(finite),
  ratingLow: v.optional(finite),
  ratingHigh: v.optional(finite),
  ownRating: v.nullable(finite),
  /** With overruled boxes as the candidate left them. */
  heard: v.nullable(boxes),
  own: v.nullable(boxes),
  /** The eighth mark, "Did it answer the question?"; not there when it was not given. */
  answered: v.optional(v.picklist(answeredChoices)),
  /** Whether words of the answer point to the question; not there when nobody has looked. */
  pointed: v.optional(v.boolean()),
  overruled: v.array(v.object({ box: v.picklist(boxIds), heard: creditSchema, credit: creditSchema })),
  /** How much of the words each part takes, 0–1. */
  shares: v.nullable(v.record(v.picklist(parts), finite)),
});

export type AnswerSummary = v.InferOutput<typeof summarySchema>;

type Judged = Pick<
  AnswerSummary,
  'rating' | 'ratingLow' | 'ratingHigh' | 'ownRating' | 'heard' | 'own' | 'answered' | 'pointed' | 'shares'
>;

/** The judged half of a digest. Without a scorecard nothing was heard; without own marks nothing was said of it. */
export function judgedOf(scorecard: Scorecard | null, selfScore: SelfScore | null | undefined): Judged {
  const rated = scorecard?.rating.kind === 'rated' ? scorecard.rating : null;
  return {
    ...(rated ? { rating: rated.likely, ratingLow: rated.low, ratingHigh: rated.high } : {}),
    ownRating: selfScore?.rating ?? null,
    heard: scorecard
      ? (Object.fromEntries(scorecard.boxes.map(({ id, credit }) => [id, credit])) as Record<string, Credit>)
      : null,
    own: selfScore?.boxes ?? null,
    ...(selfScore?.answered && { answered: selfScore.answered }),
    ...(scorecard?.echoes && { pointed: scorecard.echoes.evidence.length > 0 }),
    shares: scorecard ? sharesOf(scorecard) : null,
  } as Judged;
}

/** How much of the tagged text each part takes, by length; null when nothing is tagged. */
export function sharesOf({ spans }: Pick<Scorecard, 'spans'>): Record<'S' | 'T' | 'A' | 'R', number> | null {
  const shares = { S: 0, T: 0, A: 0, R: 0 };
  let whole = 0;
  for (const { likely, start, end } of spans) {
    shares[likely] += end - start;
    whole += end - start;
  }
  if (whole === 0) return null;
  for (const part of parts) shares[part] /= whole;
  return shares;
}

/** What a story is advised to spend on each part: setting and task short, the action half of it. */
export const targetShares = { S: 0.15, T: 0.15, A: 0.5, R: 0.2 } as const;
