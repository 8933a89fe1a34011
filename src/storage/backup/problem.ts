/**
 * Why a backup is not taken. not-a-backup: some other file. damaged: bytes or rows are not what was saved.
 * newer: made by a version that this one does not understand. too-large: beyond the limits. hostile: made to do harm.
 * wrong-passphrase: or the file was changed since it was locked. locked: it asks for a passphrase.
 */
export type BackupProblem =
  'not-a-backup' | 'damaged' | 'newer' | 'too-large' | 'hostile' | 'locked' | 'wrong-passphrase';

/** Carries a problem out of the depths of reading; turned into a value at the edge. */
export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly problem: BackupProblem,
    detail: string,
  ) {
    super(detail);
  }
}
