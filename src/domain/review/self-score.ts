import * as v from 'valibot';
import { earMarksSchema } from './ear-mark-schema';
import { boxIds, type BoxId, type Credit, type Scorecard } from '../scoring/scorecard';
import { creditSchema } from '../scoring/scorecard-schema';

/** Whether the answer answered the question: only the candidate can say, so the machine never guesses it. */
export const answeredChoices = ['yes', 'partly', 'no'] as const;
export type Answered = (typeof answeredChoices)[number];

/**
 * The candidate's own marks, on the same boxes and the same 1–5 as the scorecard. Given before it shows. `answered` is the
 * eighth mark, "Did it answer the question?"; missing in marks of before there was one.
 */
export const selfScoreSchema = v.object({
  rating: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  boxes: v.record(v.picklist(boxIds), creditSchema),
  answered: v.optional(v.picklist(answeredChoices)),
  /** Set while listening; the boxes were made from them then. */
  ear: v.optional(earMarksSchema),
});

export type SelfScore = v.InferOutput<typeof selfScoreSchema>;

/** Marks that were begun: not all of them are there. */
const begunScoreSchema = v.object({
  rating: v.nullable(selfScoreSchema.entries.rating),
  boxes: v.partial(v.object(v.entriesFromList(boxIds, creditSchema))),
  answered: v.optional(v.picklist(answeredChoices)),
  ear: v.optional(earMarksSchema),
});
export type BegunScore = v.InferOutput<typeof begunScoreSchema>;

/** Reads begun marks from their JSON; null for what another version, or damage, has left. */
export function readBegunScore(text: string): BegunScore | null {
  try {
    return v.parse(begunScoreSchema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** The behavioral anchors of 1–5, the same for the candidate and the machine. */
export const anchors: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: 'An opinion, a habit or a what-if.',
  2: 'Something happened, but who did what stays unclear.',
  3: 'A problem and your own actions; the outcome is missing, or it is the team’s.',
  4: 'A complete story; a number, a reason or the stake is missing.',
  5: 'All of that, measured against a baseline, with reasons, and your own part is clear.',
};

/** hit: both say it is there, or both say it is not. illusion: only the candidate heard it. missed: only the machine did. */
export type Agreement = 'hit' | 'illusion' | 'missed';

export type Comparison = { box: BoxId; own: Credit; heard: Credit; agreement: Agreement };

/**
 * Box by box, what the candidate thought they said against what was heard. A box that they left open agrees with what was
 * heard: who marked nothing was not wrong about it.
 */
export function compareSelfScore(
  selfScore: Pick<SelfScore, 'boxes'>,
  scorecard: Pick<Scorecard, 'boxes'>,
): Comparison[] {
  return scorecard.boxes.map(({ id, credit }) => {
    const own = selfScore.boxes[id] ?? credit;
    const agreement = (own === 'none') === (credit === 'none') ? 'hit' : own === 'none' ? 'missed' : 'illusion';
    return { box: id, own, heard: credit, agreement };
  });
}
