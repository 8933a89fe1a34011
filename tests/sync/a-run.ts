import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../src/domain/session/random';
import { sha256 } from '../../src/storage/tables/recordings';
import { aRecording, aSession, aSound, aTranscript, anAnswer } from '../builders/some-rows';
import { phrase } from '../stores/sync/a-device';
import { aKillableDevice, type KillableDevice } from './a-killable-device';
import { faults, type FaultName } from './faults';
import { startAsTheDocsSay, type Servers } from './servers-of-the-docs';

/** A word that is in every answer, name, note and sound: none of it may lie on a server. */
export const telltale = 'quagmire';

export type RunOptions = { seed: string; nodes: 1 | 3; answers: number; faults: readonly FaultName[] };

export type RunResult = {
  seed: string;
  nodes: number;
  faults: readonly FaultName[];
  answers: number;
  lost: string[];
  doubled: string[];
  readable: string[];
  /** Where each device stood when they were not alike in time; empty otherwise. */
  stuck: string[];
  seconds: number;
};

const hour = 3_600_000;
/** Two clocks that are wrong by hours, and one that is right. */
const clocks = [3 * hour, -2 * hour, 0];

type Edit = { sessionId: string; what: 'name' | 'deletion'; at: number; value: unknown };

/** Three devices with clocks of their own, what goes wrong between them, and what each of them has at the end. */
export async function aRun({ seed, nodes, answers, faults: planned }: RunOptions): Promise<RunResult> {
  const fromMs = performance.now();
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const servers = await startAsTheDocsSay({ nodes, ...(planned.includes('disk full') && { room: fullAt(nodes) }) });
  const devices = await Promise.all(
    clocks.map((clockAheadMs, at) => aKillableDevice({ clockAheadMs, name: `${seed} ${at}` })),
  );
  const given: string[] = [];
  const edits: Edit[] = [];
  try {
    const writers = devices.map((_, at) => createWriter(() => devices[at]!, `${seed} ${at}`, given, edits));
    // A third of it was there before; the third device comes late, with a notebook of its own.
    const share = Math.floor(answers / 6);
    for (const writer of writers) await writer.give(share);
    await switchOn(servers, () => devices[0]!);
    await switchOn(servers, () => devices[1]!);

    let writing = true;
    const rest = answers - 3 * share;
    const writeAll = async () => {
      for (let left = rest; left > 0;) {
        const some = Math.min(left, 1 + below(12));
        const writer = writers[below(left < rest / 2 ? 3 : 2)]!;
        await writer.give(some);
        for (let edit = below(4); edit > 0; edit -= 1) await writers[below(2)]!.edit(below);
        left -= some;
        await sleep(below(150));
      }
      writing = false;
    };
    const harm = async () => {
      for (const name of planned) {
        await sleep(300 + below(2500));
        await faults[name]({ servers, devices, below });
      }
    };
    const late = async () => {
      await sleep(1500 + below(3000));
      await switchOn(servers, () => devices[2]!);
    };
    const ended = await Promise.allSettled([writeAll(), harm(), late()]);
    for (const end of ended) if (end.status === 'rejected') throw end.reason as Error;
    if (writing) throw new Error('The writers did not come to their end.');

    const stuck = await untilAlike(devices, given.length);
    return {
      seed,
      nodes,
      faults: planned,
      answers: given.length,
      ...(await judged(devices, given, edits)),
      readable: readableIn(servers),
      stuck,
      seconds: Math.round((performance.now() - fromMs) / 1000),
    };
  } finally {
    await Promise.all(devices.map((device) => device.close().catch(() => undefined)));
    await servers.close();
  }
}

/** A cluster counts each of its three copies. */
const fullAt = (nodes: 1 | 3) => `${nodes * 60_000}`;

/** One that is killed in the middle of it is asked again when it is back. */
async function switchOn(servers: Servers, device: () => KillableDevice): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { store, death } = device();
    await Promise.race([store.getState().switchOn({ ...servers.to, phrase }), death]);
    if (device().store.getState().link) return;
    await sleep(1000);
  }
  throw new Error(`It could not be switched on: ${JSON.stringify(device().store.getState().attempt)}`);
}

function createWriter(device: () => KillableDevice, name: string, given: string[], edits: Edit[]) {
  let count = 0;
  /** What a device that is killed in between did not write, it writes again when it is back. */
  const surely = async (work: (records: KillableDevice['records']) => Promise<void>) => {
    for (;;) {
      try {
        return await work(device().records);
      } catch (failure) {
        if (!/closed|aborted/iu.test(String(failure))) throw failure;
        await sleep(100);
      }
    }
  };
  return {
    async give(answers: number) {
      for (let left = answers; left > 0; left -= 1) {
        const id = `${name} ${(count += 1)}`;
        const at = Date.UTC(2026, 5, 1) + count * 60_000;
        const text = `The ${telltale} of ${id}. I drained it with two spoons, and the team wrote down how.`;
        await surely(async ({ sessions, answers: all, recordings }) => {
          if (await recordings.sound(`r ${id}`)) return;
          await sessions.begin(aSession({ sessionId: id, startedAt: at }));
          await all.begin(anAnswer({ id: `a ${id}`, sessionId: id, startedAt: at }));
          await all.addTranscript(aTranscript({ id: `t ${id}`, answerId: `a ${id}`, text, createdAt: at }));
          await recordings.begin(aRecording({ id: `r ${id}`, sessionId: id, answerId: `a ${id}`, startedAt: at }));
          await recordings.seal(`r ${id}`, aSound(soundOf(id)), 'sealed');
          await sessions.end(id, at + 500);
        });
        await surely(({ sessions }) => sessions.end(id, at + 500));
        given.push(id);
      }
    },
    /** Another name for something that is here, or away with it, or back. What stands on the disk afterwards was said. */
    async edit(below: (count: number) => number) {
      const [sessionId, kind] = [given[below(given.length)]!, below(3)];
      await surely(async ({ sessions }) => {
        const here = await sessions.row(sessionId);
        if (!here) return;
        const at = Date.now() + device().clockAheadMs;
        if (kind === 0) await sessions.rename(sessionId, `${telltale} by ${name} at ${at}`, at);
        else if (here.deletedAt === null) await sessions.remove(sessionId, at);
        else await sessions.restore(sessionId, at);
        const row = (await sessions.row(sessionId))!;
        if (row.name) edits.push({ sessionId, what: 'name', at: row.name.at, value: row.name.text });
        const { deletedAt, deletionChangedAt } = row;
        if (deletionChangedAt) edits.push({ sessionId, what: 'deletion', at: deletionChangedAt, value: deletedAt });
      });
    },
  };
}

/** Most are small; some are of two pieces. */
function soundOf(id: string): Uint8Array {
  const bytes = new Uint8Array(id.endsWith('7') && id.length % 5 === 0 ? 700_000 : 3000);
  bytes.set(new TextEncoder().encode(`${telltale} in sound ${id}`));
  return bytes;
}

async function untilAlike(devices: readonly KillableDevice[], answers: number): Promise<string[]> {
  const until = performance.now() + 180_000;
  while (performance.now() < until) {
    const standing = await Promise.all(
      devices.map(async ({ sync, status }) => {
        const { rows, sounds, awaited } = await sync.waiting();
        return rows + sounds + awaited === 0 && status().kind === 'alike';
      }),
    );
    const counts = await Promise.all(devices.map((device) => device.count('answers')));
    if (standing.every(Boolean) && counts.every((count) => count >= answers) && (await same(devices))) return [];
    await sleep(300);
  }
  return Promise.all(devices.map((device) => device.standing()));
}

/** Another edit may still be on its way when all answers are there. */
async function same(devices: readonly KillableDevice[]): Promise<boolean> {
  const [first, ...others] = await Promise.all(devices.map(everythingOf));
  return others.every((other) => isDeepStrictEqual(other, first));
}

/** What is undefined on one device is not there on another, to which it came as text. */
async function everythingOf(device: KillableDevice) {
  const tables = Object.entries(await device.everything()) as [string, Record<string, unknown>[]][];
  const defined = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.map(defined)]));
}

async function judged(devices: readonly KillableDevice[], given: readonly string[], edits: readonly Edit[]) {
  const lost: string[] = [];
  const doubled: string[] = [];
  const all = await Promise.all(devices.map(everythingOf));
  for (const [at, tables] of all.entries()) {
    const rows = (table: string) => (tables[table] ?? []) as Record<string, unknown>[];
    for (const [table, key, idOf] of [
      ['sessions', 'sessionId', (id: string) => id],
      ['answers', 'id', (id: string) => `a ${id}`],
      ['transcripts', 'id', (id: string) => `t ${id}`],
      ['recordings', 'id', (id: string) => `r ${id}`],
      ['sounds', 'recordingId', (id: string) => `r ${id}`],
    ] as const) {
      const here = new Set(rows(table).map((row) => String(row[key])));
      for (const id of given) if (!here.has(idOf(id))) lost.push(`${table} ${id} on device ${at}`);
      if (rows(table).length > given.length) doubled.push(`${rows(table).length} ${table} on device ${at}`);
    }
    for (const { recordingId, bytes } of rows('sounds')) {
      const id = String(recordingId).slice(2);
      if ((await sha256(bytes as Uint8Array)) !== (await sha256(soundOf(id))))
        lost.push(`bytes of ${id} on device ${at}`);
    }
    const heads = new Map(rows('sessions').map((row) => [row.sessionId, row]));
    for (const { sessionId, what, at: when, value } of edits) {
      const head = heads.get(sessionId) as { name: { at: number } | null; deletionChangedAt?: number } | undefined;
      const kept = what === 'name' ? head?.name?.at : head?.deletionChangedAt;
      if (kept === undefined || kept < when) lost.push(`${what} ${String(value)} of ${sessionId} on device ${at}`);
    }
    if (!isDeepStrictEqual(tables, all[0]))
      lost.push(`device ${at} is not as device 0 is: ${differs(all[0]!, tables)}`);
  }
  return { lost, doubled };
}

function differs(one: Record<string, unknown[]>, other: Record<string, unknown[]>): string {
  const table = Object.keys(one).find((name) => !isDeepStrictEqual(one[name], other[name])) ?? 'tables';
  const [here, there] = [one[table] ?? [], other[table] ?? []];
  const at = here.findIndex((row, index) => !isDeepStrictEqual(row, there[index]));
  const [left, right] = [here[at] ?? {}, there[at] ?? {}] as Record<string, unknown>[];
  const fields = Object.keys({ ...left, ...right }).filter((field) => !isDeepStrictEqual(left![field], right![field]));
  return `${table}: ${fields.map((field) => `${field} ${String(left![field])} and ${String(right![field])}`).join(', ')}`;
}

/** What of the notebook can be read on the disks of the servers. */
function readableIn(servers: Servers): string[] {
  const files = servers.stored();
  if (!files.some((bytes) => bytes.includes('notebook.log'))) throw new Error('The disks were not read.');
  return [telltale, 'spoons', 'transcripts', 'recordingId', 'sessionId', 'audio/webm', phrase].filter((word) =>
    files.some((bytes) => bytes.includes(word)),
  );
}
