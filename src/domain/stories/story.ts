import * as v from 'valibot';
import { principleIdSchema } from '../questions/question-schema';

/** As much as anybody writes into one field, and far from what a backup may hold in one row. */
export const longestLines = 4000;

const line = v.pipe(v.string(), v.maxLength(longestLines));
const lines = v.pipe(v.array(line), v.maxLength(longestLines));

/**
 * One experience from the candidate's life that answers can tell. Kept in short lines, since a text would be learned by
 * heart. Everything but the title may be empty.
 */
export const storySchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  title: v.pipe(v.string(), v.maxLength(120)),
  /** In the candidate's own words: "spring 2024", "my first job". */
  when: v.pipe(v.string(), v.maxLength(120)),
  situation: lines,
  task: lines,
  action: lines,
  result: lines,
  numbers: lines,
  people: lines,
  /** Which principles it can be told for. */
  principles: v.array(principleIdSchema),
});

export type Story = v.InferOutput<typeof storySchema>;

/** A story written as JSON; null when it is none. */
export function readStory(text: string): Story | null {
  try {
    const read = v.safeParse(storySchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

export function emptyStory(id: string): Story {
  return {
    id,
    title: '',
    when: '',
    situation: [],
    task: [],
    action: [],
    result: [],
    numbers: [],
    people: [],
    principles: [],
  };
}

/** The lines of a field: one thing on each, without the dash or dot that people put before it. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((one) => one.replace(/^\s*[-–—•*]\s+/u, '').trim())
    .filter((one) => one !== '');
}

/** All that is written in a story. */
export function storyText({ title, when, situation, task, action, result, numbers, people }: Story): string {
  return [title, when, ...situation, ...task, ...action, ...result, ...numbers, ...people].join('\n');
}

/**
 * Answers of one session that told the story of `answerId` too, in the order of `answerIds`. Somebody who hears a story
 * twice wonders whether there is no other.
 */
export function toldTwice(
  answerId: string,
  answerIds: readonly string[],
  tellings: ReadonlyMap<string, string>,
): string[] {
  const storyId = tellings.get(answerId);
  if (storyId === undefined) return [];
  return answerIds.filter((other) => other !== answerId && tellings.get(other) === storyId);
}
