import * as v from 'valibot';
import { slots } from '../questions/slot';

/** STAR. Learning counts as R for the candidate, what is meta counts as the part it most likely is. */
export const parts = ['S', 'T', 'A', 'R'] as const;
export type Part = (typeof parts)[number];

/** What the tagger says of a unit: a part, `L` for learning, `O` for talk about the talk. */
export const tags = [...parts, 'L', 'O'] as const;
export type Tag = (typeof tags)[number];

/** The part that a tag counts for; null for talk about the talk. */
export function partOfTag(tag: Tag): Part | null {
  if (tag === 'O') return null;
  return tag === 'L' ? 'R' : tag;
}

/** The content items of the rubric, in its order. */
export const criterionIds = [
  'episode',
  'context',
  'stakes',
  'own-task',
  'role',
  'people',
  'actions',
  'how',
  'own-part',
  'reason',
  'result',
  'how-much',
  'so-what',
  'learning',
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** The seven boxes a candidate sees first. */
export const boxIds = ['S', 'T', 'A', 'R', 'who', 'why', 'how-much'] as const;
export type BoxId = (typeof boxIds)[number];

export const creditSchema = v.picklist(['none', 'partial', 'full']);
export type Credit = v.InferOutput<typeof creditSchema>;

/** Where the candidate's own words stand: a turn of the answer and offsets into its raw text, end exclusive. */
export const evidenceSchema = v.object({ turn: v.number(), start: v.number(), end: v.number() });
export type Evidence = v.InferOutput<typeof evidenceSchema>;

/** One stretch of the answer with its tag. `likely` is the part it counts for; `probability` is calibrated. */
export const taggedSpanSchema = v.object({
  ...evidenceSchema.entries,
  tag: v.picklist(tags),
  likely: v.picklist(parts),
  probability: v.number(),
});
export type TaggedSpan = v.InferOutput<typeof taggedSpanSchema>;

/** One criterion's verdict. `note` says in a sentence why the credit is what it is, when that is not plain. */
export const findingSchema = v.object({
  id: v.picklist(criterionIds),
  credit: creditSchema,
  evidence: v.array(evidenceSchema),
  note: v.nullable(v.string()),
});

/** A box of the checklist. `probe` is the question an interviewer would ask next; null when nothing is missing. */
export const boxSchema = v.object({
  id: v.picklist(boxIds),
  credit: creditSchema,
  evidence: v.array(evidenceSchema),
  note: v.nullable(v.string()),
  probe: v.nullable(v.object({ slot: v.picklist(slots), text: v.string() })),
});
export type Box = v.InferOutput<typeof boxSchema>;

/** A ceiling on the rating, named to the candidate. */
export const capIds = [
  'no-episode',
  'no-own-action',
  'no-result',
  'only-we',
  'nothing-measured',
  'star-words',
  'repeated',
  'too-long',
  'too-brief',
] as const;
export type CapId = (typeof capIds)[number];

export const ratingSchema = v.variant('kind', [
  /** `low` and `high` differ when the tagger's doubt crosses a cut. Whole numbers 1–5. */
  v.object({ kind: v.literal('rated'), low: v.number(), high: v.number(), likely: v.number() }),
  v.object({ kind: v.literal('unrated'), reason: v.picklist(['empty', 'too-short', 'not-words', 'not-english']) }),
]);
export type Rating = v.InferOutput<typeof ratingSchema>;

/** Lines a note-taker could have written down. */
export const noteSchema = v.object({
  kind: v.picklist(['person', 'number', 'date', 'decision', 'quote']),
  ...evidenceSchema.entries,
});
export type Note = v.InferOutput<typeof noteSchema>;

export const scorecardSchema = v.object({
  rubricVersion: v.number(),
  modelVersion: v.string(),
  rating: ratingSchema,
  caps: v.array(v.object({ id: v.picklist(capIds), atMost: v.number() })),
  boxes: v.array(boxSchema),
  findings: v.array(findingSchema),
  spans: v.array(taggedSpanSchema),
  notes: v.array(noteSchema),
  /** Whether the answer speaks to the principle asked; beside the rating, never inside it. */
  relevance: v.nullable(v.object({ share: v.number(), evidence: v.array(evidenceSchema) })),
  /** Words of the question, and where the answer takes them up; missing in scorecards of before rubric 2. */
  echoes: v.optional(v.object({ words: v.array(v.string()), evidence: v.array(evidenceSchema) })),
  /** Which missing slots a probe should go for, most telling first. */
  gaps: v.array(v.picklist(slots)),
});
export type Scorecard = v.InferOutput<typeof scorecardSchema>;

/** The candidate's word against the machine's on one box. The newest one for a box wins. */
export type Overrule = { box: BoxId; credit: Credit; reason: string };

/** A part named by the candidate for one stretch of the answer; it wins over the tagger. */
export type Correction = Evidence & { part: Part };
