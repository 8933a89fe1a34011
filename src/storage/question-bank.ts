import type { Bank } from '../domain/questions/question-bank';

/** Loads what ships in `questions/`. Rejects when it cannot be fetched. */
export async function loadQuestionBank(): Promise<Bank> {
  const [{ readBank }, { shippedFiles }] = await Promise.all([
    import('../domain/questions/question-bank'),
    import('./shipped-questions'),
  ]);
  const named = Object.entries(shippedFiles).map(
    ([path, content]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? path, content] as const,
  );
  const { bank, problems } = readBank(Object.fromEntries(named));
  const [first] = problems;
  if (first) throw new Error(`${first.file}, ${first.where}: ${first.what}`);
  return bank;
}
