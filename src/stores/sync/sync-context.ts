import type { SyncNotice, SyncProblem } from '../../domain/sync/problem';
import type { AllowedAddress } from '../../platform/browser/allowed-address';
import type { CodeScanner } from '../../platform/browser/code-scanner';
import type { Clock } from '../../platform/browser/clock';
import type { Network } from '../../platform/browser/network';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { Lock } from '../../platform/browser/web-locks';
import type { Cipher } from '../../platform/sync/cipher';
import type { Connect, Hub } from '../../platform/sync/hub';
import type { Locks, NotebookKey } from '../../platform/sync/notebook-lock';
import type { AppStorage } from '../../storage/app-storage';
import type { SyncRecords } from '../../storage/sync/sync-records';

export type SyncDeps = Pick<AppStorage, 'changes'> & {
  sync: SyncRecords;
  connect: Connect;
  locks: Locks;
  createCipher: (keys: readonly NotebookKey[]) => Cipher;
  /** SHA-256 in hex. */
  digest: (bytes: Uint8Array) => Promise<string>;
  clock: Pick<Clock, 'epochMs'>;
  page: Pick<Page, 'every' | 'onShown'>;
  network: Network;
  lock: Lock;
  allowed: AllowedAddress;
  scanner: CodeScanner;
  newId: () => string;
  /** A whole number from 0 up to, not including, `below`. */
  random: (below: number) => number;
};

/** Where this device stands with the others. `share`: 0–1. */
export type SyncStatus =
  | { kind: 'off' }
  | { kind: 'paused' }
  /** Another tab of this browser does it. */
  | { kind: 'other-tab' }
  | { kind: 'connecting' }
  | { kind: 'receiving'; share: number }
  | { kind: 'sending'; share: number }
  | { kind: 'sounds'; left: number }
  /** After a change of the passphrase: so many sounds, and last the log. */
  | { kind: 'resealing'; done: number; all: number }
  | { kind: 'alike'; at: number }
  /** It is tried again by itself. */
  | { kind: 'waiting'; problem: SyncProblem; detail: string }
  /** Only the candidate can help. */
  | { kind: 'stopped'; problem: SyncProblem; detail: string };

/** What a visit to the server works with. */
export type Visit = {
  deps: SyncDeps;
  hub: Hub;
  cipher: Cipher;
  tell: (status: SyncStatus) => void;
  /** Keeps a notice until the candidate has read it. */
  note: (notice: SyncNotice) => Promise<void>;
  /** One change of what was read and sent at a time. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** The largest message that the server takes, in bytes. */
  mostBytes: number;
  /** Recordings whose sound another device could not get: it goes again even where it seems to be there. */
  wanted: Set<string>;
  /** Recordings whose sound was asked for. */
  askedFor: Set<string>;
  /** Recordings whose sound lies there under the newest key, and under no other. */
  resealed: Set<string>;
  /** Those of which there is only something that nobody can read. */
  unreadable: Set<string>;
};
