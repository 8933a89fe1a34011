import Dexie from 'dexie';
import type { SessionEvent, SessionLog } from '../../domain/session/session';
import { addOnce, commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { pastsKey } from '../derived/question-history';
import { passing } from '../integrity/passing';
import { readRow, readRows } from '../integrity/validated-read';
import type { SessionRow } from '../schema/rows';

export type SessionPage = { sessions: SessionRow[]; damaged: number; more: boolean };

/** A log as it is stored: `nextSeq` is free even where an event in the middle does not read. */
export type StoredLog = SessionLog & { nextSeq: number; damaged: number };

export type Sessions = {
  begin(row: SessionRow): Promise<void>;
  /** Adds event number `seq` to the log; resolves when it is on the disk. */
  append(sessionId: string, seq: number, event: SessionEvent): Promise<void>;
  end(sessionId: string, endedAt: number): Promise<void>;
  load(sessionId: string): Promise<StoredLog | null>;
  row(sessionId: string): Promise<SessionRow | null>;
  /** Sessions that nobody ended: a crash, a closed tab, or one that runs in another tab. Newest first. */
  unfinished(): Promise<SessionRow[]>;
  /** Newest first, ended ones only, without the deleted. `before` is the `startedAt` of the last one seen. */
  page(options: { before?: number; limit: number }): Promise<SessionPage>;
  rename(sessionId: string, text: string, at: number): Promise<void>;
  remove(sessionId: string, at: number): Promise<void>;
  /** Nothing was said in it: it leaves no trace in any list. */
  dropUnsaid(sessionId: string, at: number): Promise<void>;
  restore(sessionId: string, at: number): Promise<void>;
  /** Deleted ones that can still be brought back, the last deleted first. */
  deleted(): Promise<SessionRow[]>;
  /** Takes everything of the sessions deleted before `before` off the disk; gives how many there were. */
  purge(before: number): Promise<number>;
};

const afterDeletion = ({ deletedAt, deletionChangedAt }: SessionRow, at: number) =>
  passing(at, deletionChangedAt ?? deletedAt);

const newestFirst = (one: SessionRow, other: SessionRow) => other.startedAt - one.startedAt;

export function createSessions(database: Database): Sessions {
  /** `change` sees the row as it is stored, fields of a newer version included; `stale` are facts to work out anew. */
  const update = (sessionId: string, change: (stored: SessionRow) => SessionRow, stale: readonly string[] = []) =>
    commit(database, ['sessions'], async () => {
      const stored = await database.sessions.get(sessionId);
      if (!stored) throw new Error(`There is no session ${sessionId}.`);
      await database.sessions.put(change(stored));
      await database.meta.bulkDelete([...stale]);
    });

  const setDeleted = (sessionId: string, deletedAt: number | null, at: number) =>
    update(
      sessionId,
      // What is brought back is not gone, and deleted again it can be brought back for as long as ever.
      ({ purgedAt: _purgedAt, ...stored }) => ({
        ...stored,
        deletedAt,
        deletionChangedAt: afterDeletion(stored, at),
      }),
      [pastsKey],
    );

  return {
    row: (sessionId) => readRow(database, 'sessions', sessionId),
    begin: (head) =>
      commit(database, ['sessions'], (count) =>
        addOnce(database, 'sessions', head.sessionId, { ...head, unfinished: 1 }, count),
      ),
    append: (sessionId, seq, event) =>
      commit(database, ['events'], (count) =>
        addOnce(database, 'events', [sessionId, seq], { sessionId, seq, event }, count),
      ),
    end: (sessionId, endedAt) => update(sessionId, (stored) => ({ ...stored, endedAt, unfinished: undefined })),
    async load(sessionId) {
      const head = await readRow(database, 'sessions', sessionId);
      if (!head) return null;
      const stored = await database.events
        .where('[sessionId+seq]')
        .between([sessionId, Dexie.minKey], [sessionId, Dexie.maxKey])
        .toArray();
      const { rows, damaged } = readRows(database, 'events', stored);
      return {
        version: head.version,
        sessionId: head.sessionId,
        startedAt: head.startedAt,
        plan: head.plan,
        events: rows.map(({ event }) => event),
        nextSeq: (stored.at(-1)?.seq ?? -1) + 1,
        damaged,
      };
    },
    async unfinished() {
      const stored = await database.sessions.where({ unfinished: 1 }).toArray();
      const { rows } = readRows(database, 'sessions', stored);
      return rows.filter(({ deletedAt }) => deletedAt === null).sort(newestFirst);
    },
    async page({ before, limit }) {
      const newest = database.sessions
        .where('startedAt')
        .below(before ?? Infinity)
        .reverse();
      const stored = await newest
        .filter((session) => session.endedAt !== null && session.deletedAt === null)
        .limit(limit + 1)
        .toArray();
      const { rows, damaged } = readRows(database, 'sessions', stored.slice(0, limit));
      return { sessions: rows, damaged, more: stored.length > limit };
    },
    rename: (sessionId, text, at) =>
      update(sessionId, (stored) => ({ ...stored, name: { text, at: passing(at, stored.name?.at) } })),
    remove: (sessionId, at) => setDeleted(sessionId, at, at),
    dropUnsaid: (sessionId, at) =>
      update(
        sessionId,
        (stored) => ({ ...stored, deletedAt: at, deletionChangedAt: afterDeletion(stored, at), nothingSaid: true }),
        [pastsKey],
      ),
    restore: (sessionId, at) => setDeleted(sessionId, null, at),
    async deleted() {
      const stored = await database.sessions.where('deletedAt').above(0).reverse().toArray();
      return readRows(database, 'sessions', stored).rows.filter(
        ({ purgedAt, nothingSaid }) => purgedAt === undefined && !nothingSaid,
      );
    },
    purge: async (before) => (await import('../integrity/purge')).purgeSessions(database, before),
  };
}
