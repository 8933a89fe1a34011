import { seenOf } from '../../domain/sync/chains';
import { commit, linkKey } from '../integrity/commit';
import type { Database } from '../schema/database';
import { sha256 } from '../tables/recordings';
import { outboxKey } from '../integrity/written-rows';
import { readIncoming, receiveRows, type Incoming } from './incoming';
import {
  newReading,
  readingKey,
  sendingKey,
  storedLink,
  storedReading,
  type SyncLink,
  type SyncReading,
  type SyncSending,
} from './link';
import {
  allSounds,
  fillOutbox,
  outgoingPage,
  outgoingSounds,
  takeFromOutbox,
  unreadableSounds,
  type AwaitedSound,
  type OutgoingPage,
  type OutgoingSound,
  type UnreadableSound,
} from './outgoing';

/** What has to be remembered to keep other devices alike with this one. */
export type SyncRecords = {
  link(): Promise<SyncLink | null>;
  reading(): Promise<SyncReading>;
  sending(): Promise<SyncSending | null>;
  /** Everything that is here waits to be sent from now on. `chain`: a new name for this device's messages. */
  switchOn(link: SyncLink, chain: string): Promise<void>;
  changeLink(change: Partial<SyncLink>): Promise<void>;
  changeReading(change: Partial<SyncReading>): Promise<void>;
  /** Begins a new log: nothing of it was read, and everything here waits to be sent. */
  startOver(change: Partial<SyncReading>): Promise<void>;
  /** Every row waits to be sent once more, in the place of all messages that were read until now. */
  gather(): Promise<void>;
  /** What was saved stays; nothing of the other devices is remembered. */
  switchOff(): Promise<void>;
  waiting(): Promise<{ rows: number; sounds: number; awaited: number }>;
  page(after: string | null, mostLetters: number): Promise<OutgoingPage>;
  stage(sending: SyncSending): Promise<void>;
  /** What was staged goes another way: its rows still wait. */
  unstage(): Promise<void>;
  /** The server has confirmed what was staged. */
  sent(sending: SyncSending): Promise<void>;
  read(message: Uint8Array): Incoming | null;
  receive(rows: Incoming['rows'], reading: SyncReading): Promise<void>;
  sounds(): Promise<OutgoingSound[]>;
  /** Of every finished recording, newest first, here or not. */
  allSounds(): Promise<AwaitedSound[]>;
  soundBytes(recordingId: string): Promise<Uint8Array | null>;
  /** Puts the sounds of these recordings into the outbox where they are here; gives those that are. */
  sendOnceMore(recordingIds: readonly string[]): Promise<string[]>;
  /** Sounds that other devices have, newest first. */
  awaited(): Promise<AwaitedSound[]>;
  awaitedSound(recordingId: string): Promise<AwaitedSound | null>;
  /** What lies on the server of this one is not what was recorded; known until its sound comes. */
  noteUnreadable(recordingId: string): Promise<void>;
  /** The answers whose sound nothing that was looked at can give back, newest first. */
  unreadable(): Promise<UnreadableSound[]>;
  /** false: these are not the bytes that the recording was sealed with. */
  keepSound(recordingId: string, bytes: Uint8Array): Promise<boolean>;
};

export function createSyncRecords(database: Database): SyncRecords {
  const { meta, outbox, awaitedSounds, recordings, sounds } = database;

  const begin = (reading: SyncReading, link: SyncLink | null) =>
    fillOutbox(database, async () => {
      if (link) await meta.put({ key: linkKey, value: link });
      await meta.put({ key: readingKey, value: reading });
      await meta.delete(sendingKey);
      await outbox.clear();
    });

  const change = <T>(key: string, stored: () => Promise<T | null>, part: Partial<T>) =>
    database.transaction('rw', meta, async () => {
      const before = await stored();
      if (before) await meta.put({ key, value: { ...before, ...part } });
    });

  const soundOf = async (recordingId: string): Promise<AwaitedSound | null> => {
    const row = await recordings.get(recordingId);
    return row?.sha256 ? { recordingId, sha256: row.sha256, startedAt: row.startedAt } : null;
  };

  return {
    link: () => storedLink(database),
    reading: () => storedReading(database),
    sending: async () => ((await meta.get(sendingKey))?.value as SyncSending | undefined) ?? null,
    switchOn: (link, chain) => begin(newReading(chain), link),
    changeLink: (part) => change(linkKey, () => storedLink(database), part),
    changeReading: (part) => change(readingKey, () => storedReading(database), part),
    async startOver(part) {
      const { chain, replaces, notices, resentAt, reseal } = await storedReading(database);
      const reading = { ...newReading(chain), replaces: [...replaces, chain], notices, resentAt, reseal, ...part };
      await begin(reading, null);
    },
    gather: () =>
      fillOutbox(
        database,
        async () => {
          const reading = await storedReading(database);
          const more = { reseal: 'due' as const, clearTo: reading.cursor, holds: seenOf(reading.chains) };
          await meta.put({ key: readingKey, value: { ...reading, ...more } });
        },
        'rows',
      ),
    switchOff: () =>
      database.transaction('rw', [meta, outbox], async () => {
        await meta.bulkDelete([linkKey, readingKey, sendingKey]);
        await outbox.clear();
      }),
    async waiting() {
      const [all, soundsOut, awaited] = await Promise.all([
        outbox.count(),
        outbox.where('key').startsWith('sounds ').count(),
        awaitedSounds.count(),
      ]);
      return { rows: all - soundsOut, sounds: soundsOut, awaited };
    },
    page: (after, mostLetters) => outgoingPage(database, after, mostLetters),
    stage: async (sending) => void (await meta.put({ key: sendingKey, value: sending })),
    unstage: () => meta.delete(sendingKey),
    sent: (sending) =>
      database.transaction('rw', [meta, outbox], async () => {
        await takeFromOutbox(database, sending.rows);
        const reading = await storedReading(database);
        // Everything may have begun anew while it was on its way.
        if (reading.chain === sending.chain) {
          const sent = Math.max(reading.sent, sending.n);
          await meta.put({ key: readingKey, value: { ...reading, sent, replaces: [], holds: undefined } });
        }
        await meta.delete(sendingKey);
      }),
    read: readIncoming,
    receive: (rows, reading) => receiveRows(database, rows, reading),
    sounds: () => outgoingSounds(database),
    allSounds: () => allSounds(database),
    soundBytes: async (recordingId) => (await sounds.get(recordingId))?.bytes ?? null,
    async sendOnceMore(recordingIds) {
      if (recordingIds.length === 0) return [];
      const here = (await sounds.where('recordingId').anyOf(recordingIds).primaryKeys()) as string[];
      await outbox.bulkPut(here.map((id) => ({ key: outboxKey('sounds', id), table: 'sounds', id, revision: 0 })));
      return here;
    },
    async awaited() {
      const waiting = await awaitedSounds.toArray();
      const found = await Promise.all(waiting.map(({ recordingId }) => soundOf(recordingId)));
      return found.flatMap((sound) => (sound ? [sound] : [])).sort((one, other) => other.startedAt - one.startedAt);
    },
    awaitedSound: async (recordingId) => ((await awaitedSounds.get(recordingId)) ? soundOf(recordingId) : null),
    noteUnreadable: async (recordingId) => void (await awaitedSounds.update(recordingId, { unreadable: true })),
    unreadable: () => unreadableSounds(database),
    async keepSound(recordingId, bytes) {
      const row = await recordings.get(recordingId);
      if (!row || row.sha256 !== (await sha256(bytes))) return false;
      await commit(
        database,
        ['sounds', 'awaitedSounds', 'recordings'],
        async (count) => {
          const known = await sounds.get(recordingId);
          await sounds.put({ recordingId, bytes });
          if (!known) count('sounds', 1);
          await awaitedSounds.delete(recordingId);
        },
        'elsewhere',
      );
      return true;
    },
  };
}
