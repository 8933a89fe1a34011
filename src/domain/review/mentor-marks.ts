import * as v from 'valibot';
import { readSentFile } from '../sent-file';
import { boxIds } from '../scoring/scorecard';
import { creditSchema } from '../scoring/scorecard-schema';

/** What a mentor writes into a packet, and the packet writes into a file. */
const marksSchema = v.object({
  kind: v.literal('second-take-marks'),
  version: v.literal(1),
  mentor: v.pipe(v.string(), v.trim(), v.maxLength(120)),
  answers: v.pipe(
    v.array(
      v.object({
        answerId: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
        rating: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))),
        boxes: v.record(v.picklist(boxIds), creditSchema),
        comment: v.pipe(v.string(), v.maxLength(20_000)),
      }),
    ),
    v.maxLength(50),
  ),
});

export type MentorMarks = v.InferOutput<typeof marksSchema>;

/** Larger than any file of marks can be, in characters; what is larger is not even parsed. */
const mostCharacters = 2_000_000;

/** Reads a file of marks; of an answer listed more than once, the last counts. `too-large` and `not-marks` leave everything as it was. */
export function readMarks(
  text: string,
): { ok: true; marks: MentorMarks } | { ok: false; problem: 'too-large' | 'not-marks' } {
  const read = readSentFile(text, marksSchema, mostCharacters);
  if (!read.ok) return { ok: false, problem: read.problem === 'too-large' ? read.problem : 'not-marks' };
  const answers = [...new Map(read.file.answers.map((answer) => [answer.answerId, answer])).values()];
  return { ok: true, marks: { ...read.file, answers } };
}

type Mark = Pick<MentorMarks, 'mentor'> & Pick<MentorMarks['answers'][number], 'rating' | 'boxes' | 'comment'>;

/** Whether two marks of one answer are the same, said by the same mentor: a file that was read twice. */
export function isSameMark(one: Mark, other: Mark): boolean {
  return (
    one.mentor === other.mentor &&
    one.rating === other.rating &&
    one.comment === other.comment &&
    boxIds.every((id) => one.boxes[id] === other.boxes[id])
  );
}
