import Dexie from 'dexie';
import type { SessionEvent, SessionLog } from '../interview/session';
import { commit } from './commit';
import type { Database } from './database';
import { readRows } from './reading';
import { eventRowSchema, sessionRowSchema, type SessionRow } from './rows';

export type SessionPage = { sessions: SessionRow[]; damaged: number; more: boolean };

export type Sessions = {
  begin(row: SessionRow): Promise<void>;
  /** Adds event number `seq` to the log; resolves when it is on the disk. */
  append(sessionId: string, seq: number, event: SessionEvent): Promise<void>;
  end(sessionId: string, endedAt: number): Promise<void>;
  load(sessionId: string): Promise<SessionLog | null>;
  row(sessionId: string): Promise<SessionRow | null>;
  /** Sessions that nobody ended: a crash, a closed tab, or one that runs in another tab. Newest first. */
  unfinished(): Promise<SessionRow[]>;
  /** Newest first, ended ones only, without the deleted. `before` is the `startedAt` of the last one seen. */
  page(options: { before?: number; limit: number }): Promise<SessionPage>;
  rename(sessionId: string, text: string, at: number): Promise<void>;
  remove(sessionId: string, at: number): Promise<void>;
  restore(sessionId: string): Promise<void>;
};

export function createSessions(database: Database): Sessions {
  const update = (sessionId: string, change: Partial<SessionRow>) =>
    commit(database, ['sessions'], async () => {
      await database.sessions.update(sessionId, change);
    });
  const row = async (sessionId: string) =>
    readRows(sessionRowSchema, [await database.sessions.get(sessionId)]).rows[0] ?? null;

  return {
    row,
    begin: (head) =>
      commit(database, ['sessions'], async (count) => {
        await database.sessions.add(head);
        count('sessions', 1);
      }),
    append: (sessionId, seq, event) =>
      commit(database, ['events'], async (count) => {
        await database.events.add({ sessionId, seq, event });
        count('events', 1);
      }),
    end: (sessionId, endedAt) => update(sessionId, { endedAt }),
    async load(sessionId) {
      const head = await row(sessionId);
      if (!head) return null;
      const stored = await database.events
        .where('[sessionId+seq]')
        .between([sessionId, Dexie.minKey], [sessionId, Dexie.maxKey])
        .toArray();
      const { rows } = readRows(eventRowSchema, stored);
      return {
        version: head.version,
        sessionId: head.sessionId,
        startedAt: head.startedAt,
        plan: head.plan,
        events: rows.map(({ event }) => event),
      };
    },
    async unfinished() {
      const stored = await database.sessions
        .orderBy('startedAt')
        .reverse()
        .filter((session) => session.endedAt === null && session.deletedAt === null)
        .toArray();
      return readRows(sessionRowSchema, stored).rows;
    },
    async page({ before, limit }) {
      const newest = database.sessions.where('startedAt').below(before ?? Infinity).reverse();
      const stored = await newest
        .filter((session) => session.endedAt !== null && session.deletedAt === null)
        .limit(limit + 1)
        .toArray();
      const { rows, damaged } = readRows(sessionRowSchema, stored.slice(0, limit));
      return { sessions: rows, damaged, more: stored.length > limit };
    },
    rename: (sessionId, text, at) => update(sessionId, { name: { text, at } }),
    remove: (sessionId, at) => update(sessionId, { deletedAt: at }),
    restore: (sessionId) => update(sessionId, { deletedAt: null }),
  };
}
