import Dexie from 'dexie';
import { loopsOf } from '../../domain/loop/loop';
import { emptyStory } from '../../domain/stories/story';
import { commit } from './commit';
import { countedTables, derivedTables, type Database } from '../schema/database';
import { pastsKey } from '../derived/question-history';
import { dropSearchPacks } from '../derived/search-packs';
import { sameRow } from './same-row';
import { readRows } from './validated-read';
import type { StoryRow } from '../schema/rows';

/**
 * Takes everything that belongs to a session deleted before `before` off the disk and leaves the tombstone. Only what
 * the candidate deleted is ever touched; a tombstone that came back from a backup with its rows is emptied again.
 */
export async function purgeSessions(database: Database, before: number): Promise<number> {
  const deleted = await database.sessions.where('deletedAt').above(0).toArray();
  const old = deleted.filter(({ deletedAt, purgedAt }) => purgedAt !== undefined || (deletedAt ?? before) < before);
  for (const { sessionId } of old) await purgeSession(database, sessionId, before);
  return old.filter(({ purgedAt }) => purgedAt === undefined).length;
}

async function purgeSession(database: Database, sessionId: string, before: number): Promise<void> {
  await commit(database, [...countedTables, ...derivedTables, 'awaitedSounds'], async (count) => {
    const head = await database.sessions.get(sessionId);
    // Brought back in another tab since it was listed.
    if (!head || head.deletedAt === null || (head.purgedAt === undefined && head.deletedAt >= before)) return;
    const answerIds = await database.answers.where({ sessionId }).primaryKeys();
    const recordingIds = await database.recordings.where({ sessionId }).primaryKeys();
    const owners = { sessionId: [sessionId], answerId: answerIds, recordingId: recordingIds };
    for (const table of derivedTables) await removeOwned(database, table, owners);
    for (const table of countedTables.filter((name) => name !== 'sessions')) {
      count(table, -(await removeOwned(database, table, owners)));
    }
    await database.awaitedSounds.bulkDelete(recordingIds);
    count('setAside', -(await dropSetAside(database, [sessionId, ...answerIds, ...recordingIds])));
    await database.meta.delete(pastsKey);
    if (answerIds.length > 0) await dropSearchPacks(database);
    const tombstone = { ...head, name: null, purgedAt: head.purgedAt ?? head.deletedAt };
    // Every write goes to the other devices: one that changes nothing would go back and forth for ever.
    if (!sameRow(tombstone, head)) await database.sessions.put(tombstone);
  });
}

/**
 * Takes the words of stories deleted before `before` off the disk and leaves the tombstones, so that no backup brings
 * them back.
 */
export async function purgeStories(database: Database, before: number): Promise<number> {
  const isOld = ({ deletedAt, purgedAt }: StoryRow) => purgedAt === undefined && (deletedAt ?? before) < before;
  const old = readRows(database, 'stories', await database.stories.toArray()).rows.filter(isOld);
  if (old.length === 0) return 0;
  await commit(database, ['stories'], async () => {
    for (const { id } of old) {
      const row = await database.stories.get(id);
      // Brought back in another tab since it was listed.
      if (!row || !isOld(row)) continue;
      const { createdAt, changedAt, deletedAt } = row;
      await database.stories.put({
        ...emptyStory(id),
        createdAt,
        changedAt,
        deletedAt,
        purgedAt: deletedAt ?? changedAt,
      });
    }
  });
  return old.length;
}

/**
 * Takes loops deleted before `before` off the disk. Their deletion stays as a fact, so that no backup brings them back;
 * the sessions that were their sittings are the candidate's own to delete.
 */
export async function purgeLoops(database: Database, before: number): Promise<number> {
  const { rows } = readRows(database, 'loopFacts', await database.loopFacts.toArray());
  const old = loopsOf(rows).filter(({ deletedAt }) => deletedAt !== null && deletedAt < before);
  for (const { loopId } of old) {
    await commit(database, ['loopFacts'], async (count) => {
      const own = readRows(database, 'loopFacts', await database.loopFacts.where({ loopId }).toArray()).rows;
      // Brought back in another tab since it was listed.
      const deletedAt = loopsOf(own)[0]?.deletedAt ?? null;
      if (deletedAt === null || deletedAt >= before) return;
      const gone = own.filter(({ fact }) => fact.kind !== 'deleted').map(({ id }) => id);
      await database.loopFacts.bulkDelete(gone);
      count('loopFacts', -gone.length);
    });
  }
  return old.length;
}

/** Lines of a backup that did not read, of this session: what they say goes away with it. */
async function dropSetAside(database: Database, ids: readonly string[]): Promise<number> {
  const names = ids.map((id) => JSON.stringify(id));
  return database.setAside.filter(({ line }) => names.some((name) => line.includes(name))).delete();
}

async function removeOwned(database: Database, table: string, owners: Record<string, string[]>): Promise<number> {
  let removed = 0;
  for (const [owner, ids] of Object.entries(owners)) {
    const index = indexOf(database, table, owner);
    if (!index) continue;
    for (const id of ids) removed += await owned(database, table, index, id).delete();
  }
  return removed;
}

/** The index, or the primary key, of a table that begins with `field`. */
function indexOf(database: Database, table: string, field: string) {
  const { primKey, indexes } = database.table(table).schema;
  return [primKey, ...indexes].find(({ keyPath }) => (Array.isArray(keyPath) ? keyPath[0] : keyPath) === field);
}

function owned(database: Database, table: string, index: { name: string; keyPath?: string | string[] }, id: string) {
  const where = database.table(table).where(index.name);
  if (!Array.isArray(index.keyPath)) return where.equals(id);
  const rest = index.keyPath.slice(1);
  return where.between([id, ...rest.map(() => Dexie.minKey)], [id, ...rest.map(() => Dexie.maxKey)]);
}
