import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import {
  askBackFileSchema,
  principleFileSchema,
  profilesFileSchema,
  warmUpsFileSchema,
} from '../../src/domain/questions/question-bank.ts';

// Editors check what is written; trimming is the reader's business, and a field with a default may be left out.
const jsonSchema = (title: string, schema: GenericSchema) => ({
  ...toJsonSchema(schema, { typeMode: 'input', ignoreActions: ['trim'] }),
  title,
});

/** The JSON Schema of each kind of file in `questions/`: what an editor needs to help while one writes. */
export const questionSchemas = {
  principle: jsonSchema('The questions of one leadership principle', principleFileSchema),
  'warm-ups': jsonSchema('Easy questions to begin with', warmUpsFileSchema),
  'ask-back': jsonSchema('Questions a candidate may ask the interviewer', askBackFileSchema),
  profiles: jsonSchema('Role profiles: which principles count most, and why', profilesFileSchema),
};
