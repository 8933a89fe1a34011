import { readFileSync } from 'node:fs';
import { readImport } from '../../src/domain/questions/import/import-questions';
import { importLimits } from '../../src/domain/questions/limits';
import { readSource } from '../../src/platform/files/read-source';

export const usage = `Usage: npm run --silent read-questions -- FILE

Reads a list of questions as the app's import does and prints what it would offer as JSON:

  {"questions": [{"text", "principle", "topic", "ticked", "line"}], "faults": [{"line", "message"}], "notes": []}

  FILE  CSV in any dialect, .xlsx, JSON, JSON lines, YAML, Markdown, flashcards (Anki, Quizlet) or plain text, in any
        encoding. "principle" is an id of src/domain/questions/principle.ts or null, "topic" a category that is none of
        the sixteen, or null. What does not look like a question is there with "ticked": false.`;

export type Outcome = { ok: true; output: string } | { ok: false; problem: string };

/** What the command prints for these arguments, or what is wrong with them. */
export async function readQuestionsFile(args: readonly string[]): Promise<Outcome> {
  const [path, ...more] = args;
  if (path === '--help' || path === '-h') return { ok: true, output: usage };
  if (path === undefined || more.length > 0) return { ok: false, problem: `Name one file.\n\n${usage}` };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return { ok: false, problem: `${path} could not be read. Check the name and the folder.` };
  }
  if (bytes.length > importLimits.bytes) return { ok: false, problem: `${path} is larger than 64 MB. Split it.` };
  try {
    const reading = readImport(await readSource(bytes), { known: new Set() });
    const questions = reading.rows.map(({ line, ticked, question }) => ({
      text: question.text,
      principle: question.principle,
      topic: question.topic ?? null,
      ticked,
      line,
    }));
    const faults = reading.faults.map(({ line, what, todo }) => ({ line, message: `${what} ${todo}` }));
    const unknown =
      reading.unknown.length > 0 ? [`Left out, for they mean nothing here: ${reading.unknown.join(', ')}.`] : [];
    return { ok: true, output: JSON.stringify({ questions, faults, notes: [...reading.notes, ...unknown] }, null, 1) };
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : 'The file is damaged.';
    const faults = [{ line: 1, message: `${message} Open it, copy the questions and paste them into a text file.` }];
    return { ok: true, output: JSON.stringify({ questions: [], faults, notes: [] }, null, 1) };
  }
}
