import type { SittingSession } from '../../domain/loop/loop';
import { answersOf } from '../../domain/session/session';
import { addOnce, commit } from '../integrity/commit';
import { readRows } from '../integrity/validated-read';
import type { Database } from '../schema/database';
import type { EventRow, LoopFactRow } from '../schema/rows';

/** The loops of the candidate: what happened to each, as facts that are only added. */
export type Loops = {
  /** Every fact of every loop, the deleted ones' too. */
  facts(): Promise<LoopFactRow[]>;
  add(row: LoopFactRow): Promise<void>;
  /**
   * The sessions that were sittings of a loop, by their own plans; without the deleted ones. Only sessions begun after
   * `since` (epoch ms) are looked at: the clock of another device may be behind, but not by a week.
   */
  sittings(loopId: string, since: number): Promise<SittingSession[]>;
  /** Takes loops deleted before `before` off the disk; gives how many there were. */
  purge(before: number): Promise<number>;
};

export function createLoops(database: Database): Loops {
  return {
    facts: async () => readRows(database, 'loopFacts', await database.loopFacts.toArray()).rows,
    add: (row) => commit(database, ['loopFacts'], (count) => addOnce(database, 'loopFacts', row.id, row, count)),
    sittings: (loopId, since) => sittingsIn(database, loopId, since),
    purge: async (before) => (await import('../integrity/purge')).purgeLoops(database, before),
  };
}

async function sittingsIn(database: Database, loopId: string, since: number): Promise<SittingSession[]> {
  const stored = await database.sessions
    .where('startedAt')
    .above(since)
    .filter(({ plan, deletedAt }) => plan?.loop?.loopId === loopId && deletedAt === null)
    .toArray();
  const { rows } = readRows(database, 'sessions', stored);
  return Promise.all(
    rows.map(async ({ sessionId, startedAt, endedAt, plan }): Promise<SittingSession> => {
      const events = await eventsOf(database, sessionId);
      const answered = answersOf(events).filter(({ turns }) => turns.length > 0).length;
      return { sessionId, seat: plan.loop?.seat ?? 0, startedAt, ended: endedAt !== null, answered };
    }),
  );
}

async function eventsOf(database: Database, sessionId: string): Promise<EventRow['event'][]> {
  const stored = await database.events
    .where('[sessionId+seq]')
    .between([sessionId, 0], [sessionId, Infinity])
    .toArray();
  return readRows(database, 'events', stored).rows.map(({ event }) => event);
}
