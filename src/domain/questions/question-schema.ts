import * as v from 'valibot';
import { principleIds, type PrincipleId } from './principle';
import { answerLimit, domains, levels, polarities, questionLimit } from './question-facets';
import { slots } from './slot';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const lines = (least: number, most = 12) => v.pipe(v.array(line(300)), v.minLength(least), v.maxLength(most));

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Use lower-case letters, digits and hyphens.'));

export const principleIdSchema = v.picklist(principleIds as readonly [PrincipleId, ...PrincipleId[]]);

/** What an interviewer asks after the answer, bound to the slot it wants filled. */
export const probeSchema = v.object({ slot: v.picklist(slots), text: line(200) });

const version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999)), 1);
const text = line(questionLimit);
const targetSeconds = v.pipe(v.number(), v.integer(), v.minValue(30), v.maxValue(600));
const tags = v.pipe(v.array(line(40)), v.maxLength(8));

/** A field with the sentence that editors show beside it. */
const told = <S extends v.GenericSchema>(schema: S, sentence: string) => v.pipe(schema, v.description(sentence));

const fileProbes = (least: number) =>
  told(
    v.pipe(
      v.array(
        v.strictObject({
          slot: told(probeSchema.entries.slot, 'What the probe asks for; the scorer reports the same slots as empty.'),
          text: told(probeSchema.entries.text, 'One question, worded for this question.'),
        }),
      ),
      v.minLength(least),
      v.maxLength(8),
    ),
    'What an interviewer asks after the answer, when the slot is still empty.',
  );

const fileFields = {
  id: told(slug, 'The file’s principle and a number, such as dive-deep-22. Never changes.'),
  text: told(text, 'Asks for one event, in 8 to 30 plain words, and is easy to understand when read aloud.'),
  version: told(version, 'Goes up when the text changes, so that an old answer can be told from a new one.'),
  level: told(v.picklist(levels), 'Who is asked this.'),
  domains: told(v.pipe(v.array(v.picklist(domains)), v.minLength(1)), 'Where it is set; "any" for everywhere.'),
  difficulty: told(
    v.picklist([1, 2, 3]),
    '1 comes to mind at once, 3 needs a story that most people have to look for.',
  ),
  listensFor: told(lines(1), 'What an interviewer listens for in the answer to this question.'),
  strongAnswer: told(line(500), 'What a strong answer shows, in one or two sentences.'),
  redFlags: told(lines(1), 'What would make an interviewer doubt.'),
  targetSeconds: told(targetSeconds, 'How long a good answer takes.'),
  tags: told(tags, 'Words to find it by.'),
};

/** A question of one principle, as a file in `questions/` holds it (the principle is the file's). */
export const principleQuestionSchema = v.strictObject({
  ...fileFields,
  alsoFits: told(v.pipe(v.array(principleIdSchema), v.maxLength(3)), 'Other principles that a story for it may show.'),
  polarity: told(v.picklist(polarities), 'What kind of story it calls for.'),
  probes: fileProbes(4),
});

/** An easy starter: it belongs to no principle. */
export const warmUpSchema = v.strictObject({ ...fileFields, probes: fileProbes(2) });

/** A topic of the candidate's own: a company's value or a competency beside the sixteen principles. */
const topic = line(60);

/** A question that the candidate brought along. Only the text is needed; all else has a value that works. */
export const ownQuestionSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  text,
  version,
  principle: v.optional(v.nullable(principleIdSchema), null),
  level: v.optional(v.picklist(levels), 'mid'),
  difficulty: v.optional(v.picklist([1, 2, 3]), 2),
  polarity: v.optional(v.nullable(v.picklist(polarities)), null),
  domains: v.optional(v.pipe(v.array(v.picklist(domains)), v.minLength(1)), ['any']),
  listensFor: v.optional(lines(0), []),
  strongAnswer: v.optional(v.nullable(line(answerLimit)), null),
  probes: v.optional(v.pipe(v.array(probeSchema), v.maxLength(8)), []),
  redFlags: v.optional(lines(0), []),
  targetSeconds: v.optional(targetSeconds, 150),
  tags: v.optional(tags, []),
  topic: v.optional(v.nullable(topic)),
  alsoFits: v.optional(v.array(principleIdSchema)),
  /** The list it came with, as its file or its paste was called; with the time it came it names the import. */
  list: v.optional(line(200)),
});
