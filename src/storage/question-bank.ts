import type { Bank } from '../domain/questions/question-bank';

/** Each file is its own piece of the program, fetched when the bank is first needed. */
const files = import.meta.glob<unknown>(['../../questions/*.json', '!../../questions/*.schema.json'], {
  import: 'default',
});

/** Loads what ships in `questions/`. Rejects when a file cannot be fetched. */
export async function loadQuestionBank(): Promise<Bank> {
  const { readBank } = await import('../domain/questions/question-bank');
  const read = await Promise.all(
    Object.entries(files).map(
      async ([path, load]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? path, await load()] as const,
    ),
  );
  const { bank, problems } = readBank(Object.fromEntries(read));
  const [first] = problems;
  if (first) throw new Error(`${first.file}, ${first.where}: ${first.what}`);
  return bank;
}
