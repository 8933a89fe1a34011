import type { SyncProblem } from '../../domain/sync/problem';

/** What it takes to reach a server. An empty `user` makes the password a token. */
export type HubAddress = { address: string; user: string; password: string };

export type LogMessage = { seq: number; bytes: Uint8Array };

/** Carries a problem out of the depths of a conversation with the server. */
export class HubError extends Error {
  override name = 'HubError';
  constructor(
    readonly problem: SyncProblem,
    detail: string,
  ) {
    super(detail);
  }
}

/**
 * A server that keeps one notebook for many devices: a lock, a log of messages and sounds by name. All of it is encrypted
 * before it comes here. Whatever fails throws a `HubError`.
 */
export type Hub = {
  /** `log` names this log: another name is another log. `last`: its last message, 0 for none. Wall time by the server's clock. */
  look(): Promise<{ log: string; last: number; serverMs: number; mostBytes: number }>;
  lock(): Promise<{ bytes: Uint8Array; revision: number } | null>;
  /** Puts a lock in the place of the one with that revision (0: there is none); false when another was quicker. */
  putLock(bytes: Uint8Array, revision: number): Promise<boolean>;
  /** Adds a message. The same `id` again, soon after, adds nothing. */
  publish(id: string, bytes: Uint8Array): Promise<void>;
  /** The first message from this number on; null after the last. */
  messageFrom(seq: number): Promise<LogMessage | null>;
  /** Takes the messages up to this one off the server, and every lock but the newest. */
  clearLog(upTo: number): Promise<void>;
  /**
   * All messages after `cursor`, then those that come, one after the other, until it throws or the hub is closed. Throws
   * when somebody else puts another lock there.
   */
  follow(cursor: number, on: (message: LogMessage) => Promise<void>): Promise<void>;
  putSound(name: string, bytes: Uint8Array): Promise<void>;
  hasSound(name: string): Promise<boolean>;
  /** null: not there. What is there and has lost a piece comes as no bytes at all. */
  sound(name: string): Promise<Uint8Array | null>;
  soundNames(): Promise<string[]>;
  /** How a sound begins; null as above. */
  soundStart(name: string): Promise<Uint8Array | null>;
  removeSound(name: string): Promise<void>;
  /** Takes everything off the server. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

export type Connect = (to: HubAddress) => Promise<Hub>;
