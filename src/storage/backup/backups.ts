import type { Database } from '../schema/database';
import { isLocked, lock, unlock } from './locked-file';
import { BackupError, type BackupProblem } from './problem';
import { restoreBackup } from './restore';
import type { Restored, RestoreStep } from './restored';
import { writeBackup, type BackupOptions } from './write-backup';

export type Backups = {
  /** Everything that was saved, as a file in pieces; with a passphrase nobody else can read it. */
  write(options: BackupOptions & { passphrase: string | null }): AsyncGenerator<Uint8Array, void>;
  /** How many bytes of sound there are: most of what a backup takes. */
  soundBytes(): Promise<number>;
  /** Brings a backup in. Whatever goes wrong, nothing has changed then; `progress` may throw to stop. */
  restore(
    file: Blob,
    options: { passphrase: string | null; progress: (at: RestoreStep) => void },
  ): Promise<{ ok: true; restored: Restored } | { ok: false; problem: BackupProblem; detail: string }>;
};

export function createBackups(database: Database): Backups {
  return {
    write({ passphrase, ...options }) {
      const pieces = writeBackup(database, options);
      return passphrase === null ? pieces : lock(pieces, passphrase);
    },
    async soundBytes() {
      let bytes = 0;
      await database.recordings.each((row) => {
        bytes += row.bytes ?? 0;
      });
      return bytes;
    },
    async restore(file, { passphrase, progress }) {
      try {
        const locked = await isLocked(file);
        if (locked && passphrase === null) return { ok: false, problem: 'locked', detail: 'It asks for a passphrase.' };
        const open = locked
          ? await unlock(file, passphrase ?? '', (bytes) => progress({ step: 'checking', share: bytes / file.size }))
          : file;
        return { ok: true, restored: await restoreBackup(database, open, progress) };
      } catch (failure) {
        if (failure instanceof BackupError) return { ok: false, problem: failure.problem, detail: failure.message };
        throw failure;
      }
    },
  };
}
