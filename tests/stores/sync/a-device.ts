import type { Dexie } from 'dexie';
import { createCipher } from '../../../src/platform/sync/cipher';
import { changeLock, lookAtLock, newLock, openLock } from '../../../src/platform/sync/notebook-lock';
import type { Connect } from '../../../src/platform/sync/hub';
import { createSyncStore } from '../../../src/stores/sync/sync-store';
import { sha256 } from '../../../src/storage/tables/recordings';
import { aRecording, aSession, aSound, aTranscript, anAnswer } from '../../builders/some-rows';
import { makePhrasesCheap } from '../../fakes/cheap-phrases';
import { createFakeLock } from '../../fakes/web-lock';
import { someRecords, tamper } from '../../storage/open-storage';
import { connectToNats } from '../../platform/sync/nats-server';

makePhrasesCheap();

export const phrase = 'correct horse battery staple';

/** One that nobody notices: its ticks are those of Node. */
const realPage = {
  every(ms: number, run: () => void) {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
  onShown: () => () => undefined,
};

export type DeviceOptions = { connect?: Connect; name?: string; clockAheadMs?: number; metered?: boolean };

/** A browser with a notebook of its own, over an invented IndexedDB; the server and the encryption are real, but a phrase is made a key in no time. */
export async function aDevice(options: DeviceOptions = {}) {
  const { name, records } = await someRecords(options.name);
  const sync = await records.syncRecords();
  let allowed: string | null = null;
  const now = () => Date.now() + (options.clockAheadMs ?? 0);
  const store = createSyncStore({
    changes: records.changes,
    sync,
    connect: options.connect ?? connectToNats,
    locks: { newLock, openLock, changeLock, lookAtLock },
    createCipher,
    digest: sha256,
    clock: { epochMs: now },
    page: realPage,
    network: { metered: () => options.metered ?? false, onOnline: () => () => undefined },
    lock: createFakeLock(),
    allowed: {
      possible: () => true,
      origin: async () => allowed,
      allow: async (origin) => void (allowed = origin),
      forget: async () => void (allowed = null),
      reload: () => undefined,
    },
    scanner: { possible: async () => false, scan: async () => ({ kind: 'refused' }) },
    newId: () => crypto.randomUUID(),
    random: (below) => Math.floor(Math.random() * below),
  });
  /** What went wrong, and may be over by now. */
  const troubles = new Set<string>();
  store.subscribe(({ status }) => 'detail' in status && troubles.add(status.detail));
  await store.getState().load();
  let at = now();

  return {
    name,
    records,
    sync,
    clockAheadMs: options.clockAheadMs ?? 0,
    store,
    status: () => store.getState().status,
    /** Whether this has ended a visit to the server, now or before. */
    hadTrouble: (detail: string) => troubles.has(detail),
    /** Where it stands, for a test that waits in vain. */
    async standing() {
      const { status, attempt, notices, reseal } = store.getState();
      const { chains: _, ...reading } = await sync.reading();
      return JSON.stringify({
        status,
        attempt,
        notices,
        reseal,
        reading,
        waiting: await sync.waiting(),
        troubles: [...troubles],
      });
    },
    notices: () => store.getState().notices.map(({ kind }) => kind),
    /** Gives a whole answer, with words, a recording and its sound. */
    async answer(id: string, text = `The words of ${id}.`) {
      at += 1000;
      await records.sessions.begin(aSession({ sessionId: `s ${id}`, startedAt: at }));
      await records.answers.begin(anAnswer({ id, sessionId: `s ${id}`, startedAt: at }));
      await records.answers.addTranscript(aTranscript({ id: `t ${id}`, answerId: id, text, createdAt: at }));
      await records.recordings.begin(aRecording({ id: `r ${id}`, sessionId: `s ${id}`, answerId: id, startedAt: at }));
      await records.recordings.seal(`r ${id}`, aSound(new TextEncoder().encode(`Sound: ${text}`)), 'sealed');
      await records.sessions.end(`s ${id}`, at + 500);
    },
    /** Everything that should be the same on all devices, by table. */
    everything: () => tamper(name, dump),
    count: (table: string) => tamper(name, (raw) => raw.table(table).count()),
    close: async () => {
      if (store.getState().link) await store.getState().pause();
      records.close();
    },
  };
}

export type Device = Awaited<ReturnType<typeof aDevice>>;

/** What stays on one device, or is worked out there. */
const own = ['meta', 'outbox', 'awaitedSounds', 'digests', 'searchEntries', 'shapes', 'pasts', 'settings', 'slices'];

async function dump(raw: Dexie) {
  const tables = raw.tables.filter(({ name }) => !own.includes(name));
  const found = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(found.filter(([, rows]) => rows.length > 0));
}
