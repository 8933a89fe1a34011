import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { questionSchemas } from './question-schemas.ts';

/** Writes `questions/*.schema.json` from the schemas that the app itself reads the bank with. */
for (const [name, schema] of Object.entries(questionSchemas)) {
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
  writeFileSync(new URL(`../../questions/${name}.schema.json`, import.meta.url), text);
}
