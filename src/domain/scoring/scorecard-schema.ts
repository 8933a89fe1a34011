import * as v from 'valibot';
import { offsetSchema, ratingNumberSchema, shareSchema, turnSchema, versionSchema } from '../bounds';
import { slots } from '../questions/slot';
import {
  boxIds,
  capIds,
  changeKinds,
  credits,
  criterionIds,
  halfKinds,
  noteKinds,
  parts,
  tags,
  unratedReasons,
  type Scorecard,
} from './scorecard';

/** Scorecards as they are kept. Apart from the types, so that the scorer's worker does without the library. */
export const creditSchema = v.picklist(credits);

export const evidenceSchema = v.object({ turn: turnSchema, start: offsetSchema, end: offsetSchema });

const taggedSpanSchema = v.object({
  ...evidenceSchema.entries,
  tag: v.picklist(tags),
  likely: v.picklist(parts),
  probability: shareSchema,
});

const findingSchema = v.object({
  id: v.picklist(criterionIds),
  credit: creditSchema,
  evidence: v.array(evidenceSchema),
  note: v.nullable(v.string()),
});

const boxSchema = v.object({
  id: v.picklist(boxIds),
  credit: creditSchema,
  evidence: v.array(evidenceSchema),
  note: v.nullable(v.string()),
  probe: v.nullable(v.object({ slot: v.picklist(slots), text: v.string() })),
});

const ratingSchema = v.variant('kind', [
  v.object({ kind: v.literal('rated'), low: ratingNumberSchema, high: ratingNumberSchema, likely: ratingNumberSchema }),
  v.object({ kind: v.literal('unrated'), reason: v.picklist(unratedReasons) }),
]);

const noteSchema = v.object({ kind: v.picklist(noteKinds), ...evidenceSchema.entries });

export const scorecardSchema = v.object({
  rubricVersion: versionSchema,
  modelVersion: v.string(),
  rating: ratingSchema,
  caps: v.array(v.object({ id: v.picklist(capIds), atMost: ratingNumberSchema })),
  boxes: v.array(boxSchema),
  findings: v.array(findingSchema),
  spans: v.array(taggedSpanSchema),
  notes: v.array(noteSchema),
  relevance: v.nullable(v.object({ share: shareSchema, evidence: v.array(evidenceSchema) })),
  echoes: v.optional(v.object({ words: v.array(v.string()), evidence: v.array(evidenceSchema) })),
  gaps: v.array(v.picklist(slots)),
  change: v.optional(
    v.nullable(
      v.object({
        kind: v.picklist(changeKinds),
        slot: v.picklist(slots),
        quote: v.nullable(v.string()),
        asked: v.nullable(v.string()),
      }),
    ),
  ),
  halves: v.optional(
    v.array(v.object({ kind: v.picklist(halfKinds), asked: v.nullable(v.string()), told: v.boolean() })),
  ),
}) satisfies v.GenericSchema<Scorecard>;
