import * as v from 'valibot';
import { principleIds, type PrincipleId } from './principle';
import { domains, levels } from './question-facets';
import { principleIdSchema, principleQuestionSchema, warmUpSchema } from './question-schema';
import type { Question } from './question';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const lines = (least: number) => v.pipe(v.array(line(300)), v.minLength(least), v.maxLength(12));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Use lower-case letters, digits and hyphens.'));
const fileHead = { $schema: v.optional(v.string()), version: v.literal(1) };

/** What one principle means, in plain words. */
export const guideSchema = v.strictObject({
  meaning: line(1200),
  listensFor: lines(3),
  typicalMisses: lines(2),
  storyPrompts: lines(4),
});

/** `questions/<principle-id>.json` */
export const principleFileSchema = v.strictObject({
  ...fileHead,
  principle: principleIdSchema,
  name: line(80),
  guide: guideSchema,
  questions: v.pipe(v.array(principleQuestionSchema), v.minLength(1)),
});

/** `questions/warm-ups.json` */
export const warmUpsFileSchema = v.strictObject({
  ...fileHead,
  questions: v.pipe(v.array(warmUpSchema), v.minLength(1)),
});

const askBackQuestionSchema = v.strictObject({
  id: slug,
  text: line(300),
  roles: v.pipe(v.array(v.picklist(domains)), v.minLength(1)),
  /** What the candidate learns from the answer. */
  why: line(300),
});

/** `questions/ask-back.json`: what a candidate may ask the interviewer. */
export const askBackFileSchema = v.strictObject({
  ...fileHead,
  themes: v.array(v.strictObject({ id: slug, name: line(80), questions: v.array(askBackQuestionSchema) })),
});

const profileSchema = v.strictObject({
  id: slug,
  name: line(80),
  about: line(300),
  levels: v.pipe(v.array(v.picklist(levels)), v.minLength(1)),
  domains: v.pipe(v.array(v.picklist(domains)), v.minLength(1)),
  /** The one that counts most comes first. */
  principles: v.pipe(v.array(v.strictObject({ id: principleIdSchema, why: line(300) })), v.minLength(1)),
});

/** `questions/profiles.json` */
export const profilesFileSchema = v.strictObject({ ...fileHead, profiles: v.array(profileSchema) });

export type PrincipleGuide = v.InferOutput<typeof guideSchema>;
export type AskBackTheme = v.InferOutput<typeof askBackFileSchema>['themes'][number];
export type Profile = v.InferOutput<typeof profileSchema>;

/** All that ships in `questions/`. */
export type Bank = {
  questions: readonly Question[];
  guides: Readonly<Partial<Record<PrincipleId, PrincipleGuide>>>;
  profiles: readonly Profile[];
  askBack: readonly AskBackTheme[];
};

/** A file that does not read, where in it, and why. */
export type BankProblem = { file: string; where: string; what: string };

/**
 * Reads the files of `questions/`, by file name without folder and `.json`. Questions come in the order of the
 * principles. Any fault is reported with its place; nothing is left out quietly.
 */
export function readBank(files: Readonly<Record<string, unknown>>): { bank: Bank; problems: BankProblem[] } {
  const problems: BankProblem[] = [];
  const read = <S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> | null => {
    const result = v.safeParse(schema, files[file]);
    if (result.success) return result.output;
    for (const issue of result.issues) {
      problems.push({ file: `${file}.json`, where: v.getDotPath(issue) ?? 'the whole file', what: issue.message });
    }
    return null;
  };

  const questions: Question[] = [];
  const guides: Partial<Record<PrincipleId, PrincipleGuide>> = {};
  for (const id of principleIds) {
    const file = read(principleFileSchema, id);
    if (!file) continue;
    if (file.principle !== id) {
      problems.push({ file: `${id}.json`, where: 'principle', what: `Must be "${id}", as the file is named.` });
    }
    guides[id] = file.guide;
    for (const question of file.questions) questions.push({ ...question, principle: id, source: 'shipped' });
  }
  for (const question of read(warmUpsFileSchema, 'warm-ups')?.questions ?? []) {
    questions.push({ ...question, principle: null, alsoFits: [], polarity: null, source: 'warm-up' });
  }
  const profiles = read(profilesFileSchema, 'profiles')?.profiles ?? [];
  const askBack = read(askBackFileSchema, 'ask-back')?.themes ?? [];
  return { bank: { questions, guides, profiles, askBack }, problems };
}
