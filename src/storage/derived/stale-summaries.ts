import type { Database } from '../schema/database';
import type { Written } from '../integrity/written-rows';
import { noteSummaryChange } from './search-packs';

/** Marks stand in `meta`, which is part of every write: no fact is on the disk without the mark that it outdates a summary. */
const sessionPrefix = 'stale session ';
const answerPrefix = 'stale answer ';

/** A mark, and the revision of the write that made it: one that changed meanwhile is not taken away. */
export type StaleMark = { key: string; value: unknown };

/** In the transaction of the facts. The rows of a deleted session go at once: a closed tab must not leave a ghost in the list. */
export async function markStale(database: Database, written: Written, revision: number): Promise<void> {
  const { sessionIds, answerIds, deletedIds, recordingIds } = written;
  // Not every write may look at recordings.
  const shown = recordingIds.size > 0 ? await database.recordings.bulkGet([...recordingIds]) : [];
  const answers = new Set([...answerIds, ...shown.flatMap((row) => row?.answerId ?? [])]);
  await database.meta.bulkPut([
    ...[...sessionIds].map((id) => ({ key: sessionPrefix + id, value: revision })),
    ...[...answers].map((id) => ({ key: answerPrefix + id, value: revision })),
  ]);
  if (deletedIds.size > 0) await dropSummaries(database, [...deletedIds]);
}

export async function dropSummaries(database: Database, sessionIds: readonly string[]): Promise<void> {
  const { digests, searchEntries } = database;
  const answerIds = await digests
    .where('sessionId')
    .anyOf([...sessionIds])
    .primaryKeys();
  if (answerIds.length === 0) return;
  await digests.bulkDelete(answerIds);
  await searchEntries.bulkDelete(answerIds);
  await noteSummaryChange(database, answerIds);
}

/** All marks, by the session that they belong to; those of answers that are not there any more under ''. */
export async function staleSessions(database: Database): Promise<Map<string, StaleMark[]>> {
  const [ofSessions, ofAnswers] = await Promise.all(
    [sessionPrefix, answerPrefix].map((prefix) => database.meta.where('key').startsWith(prefix).toArray()),
  );
  const rows = await database.answers.bulkGet((ofAnswers ?? []).map(({ key }) => key.slice(answerPrefix.length)));
  const marks = new Map<string, StaleMark[]>();
  const add = (sessionId: string, mark: StaleMark) => marks.set(sessionId, [...(marks.get(sessionId) ?? []), mark]);
  for (const mark of ofSessions ?? []) add(mark.key.slice(sessionPrefix.length), mark);
  for (const [at, mark] of (ofAnswers ?? []).entries()) add(rows[at]?.sessionId ?? '', mark);
  return marks;
}

export const markOf = (sessionId: string, value: unknown): StaleMark => ({ key: sessionPrefix + sessionId, value });
