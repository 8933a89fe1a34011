/**
 * Why devices cannot be kept alike just now. no-answer: no server there, or its certificate is not accepted (a browser does
 * not say which). not-allowed: the page was loaded before the address was allowed. credentials: the server does not know this
 * name and password. forbidden: it does, and this account may not do what is needed. no-jetstream: it keeps nothing. not-ready:
 * it answers, and can neither keep nor hand out anything just now, as a cluster without a leader for the notebook. full: no room
 * left. wrong-phrase: the passphrase is not the one that the notebook there is locked with. other-lock: another notebook stands
 * where this one stood. cut: the connection broke. stalled: the server does not hand over what it says it has. failed: anything
 * else.
 */
export type SyncProblem =
  | 'no-answer'
  | 'not-allowed'
  | 'credentials'
  | 'forbidden'
  | 'no-jetstream'
  | 'not-ready'
  | 'full'
  | 'wrong-phrase'
  | 'other-lock'
  | 'cut'
  | 'stalled'
  | 'failed';

/** Problems that pass by themselves: it is tried again without a word from the candidate. */
export function passes(problem: SyncProblem): boolean {
  return ['no-answer', 'cut', 'stalled', 'full', 'failed', 'no-jetstream', 'not-ready'].includes(problem);
}

/**
 * What the server did that a good one does not; kept until the candidate has read it. emptied: it had lost everything.
 * rolled-back: it had gone back to an earlier state. lost-ours: it confirmed messages of this device and then did not have them.
 * withheld: messages of another device did not come, and were asked for. garbled: messages that nobody with the key has written.
 * newer: rows that only a newer version of this program understands. clock: this computer's clock and the server's differ, by `ms` (positive: ahead).
 */
export type SyncNotice =
  | { kind: 'emptied' | 'rolled-back' | 'lost-ours' }
  | { kind: 'withheld' | 'garbled' | 'newer'; messages: number }
  | { kind: 'clock'; ms: number };

/** Adds a notice, or puts it in the place of the earlier one of its kind. */
export function withNotice(notices: readonly SyncNotice[], notice: SyncNotice): SyncNotice[] {
  return [...notices.filter(({ kind }) => kind !== notice.kind), notice];
}

/** A difference of clocks, ms, from which on the newest word may be the wrong one: two edits seldom come closer than this. */
const clockLimitMs = 120_000;

/** Compares the two wall clocks, epoch ms; null when they agree well enough. */
export function clockNotice(hereMs: number, thereMs: number): SyncNotice | null {
  const ms = hereMs - thereMs;
  return Math.abs(ms) > clockLimitMs ? { kind: 'clock', ms } : null;
}
