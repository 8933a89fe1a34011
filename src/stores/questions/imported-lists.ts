import type { OwnQuestionRow } from '../../storage/schema/rows';

/** One import that is still there: what it was called, when it came and what is left of it. */
export type ImportedList = { name: string; at: number; ids: readonly string[] };

/** The imports whose questions are in the bank, the newest first. */
export function importedLists(rows: Iterable<OwnQuestionRow>): ImportedList[] {
  const lists = new Map<string, { name: string; at: number; ids: string[] }>();
  for (const { id, list, createdAt, deletedAt } of rows) {
    if (list === undefined || deletedAt !== null) continue;
    const key = `${createdAt} ${list}`;
    const known = lists.get(key);
    if (known) known.ids.push(id);
    else lists.set(key, { name: list, at: createdAt, ids: [id] });
  }
  return [...lists.values()].sort((one, other) => other.at - one.at);
}
