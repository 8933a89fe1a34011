import { createHash } from 'node:crypto';
import type { FrozenDatabase } from '../storage/frozen-database';
import { rowsOf } from '../storage/frozen-databases';

type Row = Record<string, unknown>;

/** Tables whose rows belong to a session, in a frozen database. */
const ofSessions = [
  'sessions',
  'events',
  'answers',
  'keystrokes',
  'transcripts',
  'recordings',
  'sounds',
  'scorecards',
  'selfScores',
  'overrules',
  'corrections',
] as const;

/**
 * A candidate with years of practice: so many copies of the finished sessions of a frozen database, each under ids of its own,
 * the spoken ones among them `spoken` times, with a sound of `soundBytes` that is noise. `first` numbers the first copy: other
 * numbers are other ids.
 */
export function yearsOfPractice(
  frozen: FrozenDatabase,
  { sessions, spoken, soundBytes, first = 0 }: { sessions: number; spoken: number; soundBytes: number; first?: number },
): FrozenDatabase {
  const heads = rowsOf(frozen, 'sessions').filter(({ deletedAt, endedAt }) => deletedAt === null && endedAt !== null);
  const soundOf = new Set(rowsOf(frozen, 'recordings').map(({ sessionId }) => sessionId));
  const typedHeads = heads.filter(({ sessionId }) => !soundOf.has(sessionId));
  const spokenHeads = heads.filter(({ sessionId }) => soundOf.has(sessionId));
  const wanted = [
    ...Array.from({ length: spoken }, (_, at) => ({ head: spokenHeads[at % spokenHeads.length]!, copy: first + at })),
    ...Array.from({ length: sessions - spoken }, (_, at) => ({
      head: typedHeads[at % typedHeads.length]!,
      copy: first + at,
    })),
  ];
  const copies = new Map<string, Row[]>(ofSessions.map((table) => [table, []]));
  const own = new Map(heads.map((head) => [head.sessionId, rowsOfSession(frozen, String(head.sessionId))]));
  for (const { head, copy } of wanted) {
    const { ids, rows } = own.get(head.sessionId)!;
    for (const [table, texts] of rows) {
      for (const text of texts) {
        // Ids are of the same length: only their end is exchanged.
        const changed = ids.reduce(
          (all, id) => all.replaceAll(id, `${id.slice(0, -6)}${String(copy).padStart(6, '0')}`),
          text,
        );
        copies.get(table)!.push({ ...(JSON.parse(changed) as Row), ...soundFields(table, copy, soundBytes) });
      }
    }
  }
  return {
    ...frozen,
    beside: {},
    stores: frozen.stores.map((store) => {
      const { name, rows } = store;
      if (copies.has(name)) return { ...store, rows: copies.get(name)! };
      // What is worked out from the rest, or belongs to answers that are not among the copies.
      return { ...store, rows: name === 'settings' ? rows : [] };
    }),
  };
}

/** A noise of its own for every copy, or one sound would do for all of them in a backup. */
function soundFields(table: string, copy: number, soundBytes: number): Row {
  if (table !== 'sounds' && table !== 'recordings') return {};
  const noise = Buffer.alloc(soundBytes, `a noise of no meaning, the ${copy}th `);
  if (table === 'sounds') return { bytes: { $bytes: noise.toString('base64') } };
  return { bytes: soundBytes, sha256: createHash('sha256').update(noise).digest('hex') };
}

function rowsOfSession(frozen: FrozenDatabase, sessionId: string) {
  const answers = rowsOf(frozen, 'answers').filter((row) => row.sessionId === sessionId);
  const recordings = rowsOf(frozen, 'recordings').filter((row) => row.sessionId === sessionId);
  const ids = new Set([sessionId, ...answers.map(({ id }) => String(id)), ...recordings.map(({ id }) => String(id))]);
  const belongs = (row: Row) =>
    [row.sessionId, row.answerId, row.recordingId, row.id].some((id) => typeof id === 'string' && ids.has(id));
  const rows = ofSessions.map((table) => [table, rowsOf(frozen, table).filter(belongs)] as const);
  // Transcripts, scorecards and their like have ids of their own.
  for (const [, found] of rows) for (const { id } of found) if (typeof id === 'string') ids.add(id);
  return {
    ids: [...ids],
    rows: rows.map(([table, found]) => [table, found.map((row) => JSON.stringify(row))] as const),
  };
}
