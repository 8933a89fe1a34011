import { partOfTag, type Credit, type Evidence, type Part, type Tag } from '../scorecard';
import type { PartPresence } from './part-gates';
import type { ToldWhy } from './spans';
import type { Quantity } from '../text/lexicon/quantities';
import type { Reading } from '../text/parse-answer';

/** A unit with its tag. `chances` holds P(S), P(T), P(A), P(R), P(L), P(O) in the order of `tags`. */
export type TaggedReading = Reading & {
  tag: Tag;
  likely: Part;
  /** How sure the tag is, 0–1, calibrated. */
  probability: number;
  chances: readonly number[];
  /** Chances that it tells a setting, a task, an outcome, by its words alone; 1 where the candidate or a probe said so. */
  telling: Readonly<Record<PartPresence, number>>;
  /** The chance, 0–1, that it tells why it mattered or why it was done so, and the words that speak for it. */
  why: ToldWhy;
  /** Its figures that can measure something, each with the chance, 0–1, that it measures the result or the size of the work. */
  figures: readonly { quantity: Quantity; chance: number }[];
  /** It stands where Results are told. */
  late: boolean;
  /** Says word for word what an earlier unit said; it is evidence of nothing. */
  repeats: boolean;
};

export type Story = readonly TaggedReading[];

/** What a criterion found. Its evidence is looked up when it is asked for: the taggings that are drawn for a rating never do. */
export type Found = { credit: Credit; readonly evidence: Evidence[]; note: string | null };

export const found = (credit: Credit, evidenceIn: () => Evidence[], note: string | null = null): Found => ({
  credit,
  get evidence() {
    return evidenceIn();
  },
  note,
});

export const nothing = (note: string | null = null): Found => ({ credit: 'none', evidence: [], note });

/** The units that may count for a part: tagged so, not said before. Learning counts as Result. */
export function unitsOfPart(story: Story, part: Part): TaggedReading[] {
  return story.filter(({ repeats, tag }) => !repeats && partOfTag(tag) === part);
}

/** The units that can be evidence of anything: told, not meta, not said before. */
export function toldUnits(story: Story): TaggedReading[] {
  return story.filter((unit) => !unit.repeats && unit.tag !== 'O');
}
