import type { Chains } from '../../domain/sync/chains';
import type { SyncNotice } from '../../domain/sync/problem';
import type { Reseal } from '../../domain/sync/reseal';
import { linkKey } from '../integrity/commit';
import type { Database } from '../schema/database';

/** The keys of one passphrase; the browser keeps them and does not give them out. The newest is the last. */
export type NotebookKeys = readonly { content: CryptoKey; names: CryptoKey }[];

/** Where this device and others meet. About this device alone: in no backup. */
export type SyncLink = {
  /** `origin` is what the security policy of the page names. */
  address: string;
  origin: string;
  user: string;
  password: string;
  /** The name of the notebook there: another one in its place is noticed. */
  notebook: string;
  /** The lock as it lay on the server, to be put there again should it lose it. */
  lock: Uint8Array;
  keys: NotebookKeys;
  paused: boolean;
  /** asked: the sound of other devices' answers is fetched when it is played. */
  sounds: 'all' | 'asked';
};

/** How far the log on the server was read, and what was written there. */
export type SyncReading = {
  /** When the log there was made, by its server's words: another one is another log. */
  log: string | null;
  /** The last message that was read, and its SHA-256. 0: none. */
  cursor: number;
  cursorHash: string | null;
  chains: Chains;
  /** This device's own chain: its name and how many messages of it the server has confirmed. */
  chain: string;
  sent: number;
  /** Chains of earlier logs that the next message takes the place of. */
  replaces: readonly string[];
  notices: readonly SyncNotice[];
  /** When everything was last sent again, epoch ms. */
  resentAt: number | null;
  /** The first message with rows that this version does not understand: a later version reads on from there. */
  newerFrom: number | null;
  /** What was asked for again, and when (epoch ms): by chain, the number after which something is missing. */
  asked?: { at: number; of: Readonly<Record<string, number>> } | undefined;
  /** See `domain/sync/reseal.ts`. */
  reseal?: Reseal | undefined;
  olderAt?: number | undefined;
  clearTo?: number | undefined;
  holds?: Readonly<Record<string, number>> | undefined;
};

/** A message on its way: sent again as it is until the server has confirmed it. */
export type SyncSending = {
  id: string;
  n: number;
  chain: string;
  bytes: Uint8Array;
  rows: readonly { key: string; revision: number }[];
};

export const readingKey = 'sync reading';
export const sendingKey = 'sync sending';

export const newReading = (chain: string): SyncReading => ({
  log: null,
  cursor: 0,
  cursorHash: null,
  chains: {},
  chain,
  sent: 0,
  replaces: [],
  notices: [],
  resentAt: null,
  newerFrom: null,
});

export async function storedLink(database: Database): Promise<SyncLink | null> {
  return ((await database.meta.get(linkKey))?.value as SyncLink | undefined) ?? null;
}

export async function storedReading(database: Database): Promise<SyncReading> {
  const stored = (await database.meta.get(readingKey))?.value as SyncReading | undefined;
  if (!stored) throw new Error('Nothing is kept alike here.');
  return stored;
}
