import * as v from 'valibot';
import { elapsedMsSchema } from '../bounds';
import { boxIds } from '../scoring/scorecard';

/**
 * A mark that the candidate set while listening: from `atMs` on a part is told (S T A R, until the next part begins), or at
 * `atMs` WHO, WHY or HOW MUCH was said. Milliseconds of the answer's own time line, all its turns one after the other.
 */
export const earMarkSchema = v.object({
  atMs: elapsedMsSchema,
  box: v.picklist(boxIds),
});
export type EarMark = v.InferOutput<typeof earMarkSchema>;

/** More marks than this nobody sets by hand in one answer; a longer list is damage. */
export const mostEarMarks = 500;
export const earMarksSchema = v.pipe(v.array(earMarkSchema), v.maxLength(mostEarMarks));
