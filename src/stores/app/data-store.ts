import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../../platform/browser/clock';
import type { Downloads } from '../../platform/browser/downloads';
import type { Scratch } from '../../platform/browser/scratch-file';
import type { Storage, StorageRoom } from '../../platform/browser/storage-quota';
import type { Restored } from '../../storage/backup/restored';
import type { BackupProblem } from '../../storage/backup/problem';
import type { Checkup } from '../../storage/integrity/checkup';
import type { Loss } from '../../storage/integrity/row-ledger';
import type { AppStorage } from '../../storage/app-storage';
import type { SessionRow } from '../../storage/schema/rows';

export type DataDeps = Pick<
  AppStorage,
  | 'sessions'
  | 'answers'
  | 'questionPasts'
  | 'stories'
  | 'loops'
  | 'settings'
  | 'backups'
  | 'losses'
  | 'acceptLosses'
  | 'damage'
  | 'setAside'
  | 'checkUp'
  | 'eraseAll'
  | 'readOnly'
  | 'isLinked'
> & {
  clock: Pick<Clock, 'epochMs'>;
  storage: Storage;
  scratch: Scratch;
  downloads: Downloads;
  /** Loads the page anew at an address behind the `#`. */
  reload: (hash: string) => void;
};

/** A long piece of work with the share of it that is done, 0–1. */
export type DataJob = { kind: 'backup' | 'restore' | 'checkup' | 'bring-back' | 'losses' | 'erase'; share: number };

/** How the last piece of work ended. */
export type DataOutcome =
  | { kind: 'backed-up'; bytes: number }
  | { kind: 'restored'; restored: Restored }
  | { kind: 'refused'; problem: BackupProblem; detail: string }
  | { kind: 'checked'; checkup: Checkup }
  | { kind: 'stopped'; job: DataJob['kind'] }
  | { kind: 'failed'; job: DataJob['kind']; detail: string }
  | { kind: 'erased' };

export type DataState = {
  readOnly: boolean;
  /** null: not asked yet. untold: this browser does not say. */
  room: StorageRoom | 'untold' | null;
  /** Tables that hold fewer rows than were saved. */
  losses: readonly Loss[];
  /** Rows met since the start that do not read, and rows of backups that did not. */
  unreadable: number;
  /** Answers that no backup holds. */
  answersSinceBackup: number;
  backedUpAt: number | null;
  deleted: readonly SessionRow[];
  /** Other devices are kept alike with this one. */
  linked: boolean;
  job: DataJob | null;
  outcome: DataOutcome | null;

  look(): Promise<void>;
  backUp(passphrase: string | null): Promise<void>;
  restore(file: Blob, passphrase: string | null): Promise<void>;
  checkUp(): Promise<void>;
  /** Stops what is running; nothing of it stays. */
  stop(): void;
  askToKeep(): Promise<void>;
  /** Sound that the disk does not take, saved where downloads go. */
  saveSound(sound: { bytes: Uint8Array; mime: string }): void;
  acceptLosses(): Promise<void>;
  bringBack(sessionId: string): Promise<void>;
  eraseAll(): Promise<void>;
  /** Begins this page anew at an address: what it holds in memory is not what is on the disk any more. */
  startAgain(hash: string): void;
};

export type DataStore = StoreApi<DataState>;

/** Less than this and the next answers may not fit: half an hour of sound, sealed, takes about as much. */
const lowBytes = 50 * 1024 * 1024;

export function isLow(room: DataState['room']): boolean {
  return room !== null && room !== 'untold' && room.quotaBytes - room.usedBytes < lowBytes;
}

/** Deletes can be undone for this long. */
export const undoDays = 30;
const dayMs = 86_400_000;

class Stopped extends Error {}

/** Backups, restores, check-ups: what the candidate does with all of their data at once. */
export function createDataStore(deps: DataDeps): DataStore {
  const { clock, storage, scratch, downloads, backups, sessions, answers, settings } = deps;
  let stopping = false;

  return createStore<DataState>()((set, get) => {
    const progress = (share: number) => {
      if (stopping) throw new Stopped();
      const { job } = get();
      if (job && Math.abs(share - job.share) >= 0.01) set({ job: { ...job, share: Math.min(1, share) } });
    };

    /** One job at a time; whatever it throws becomes an outcome. */
    const run = async (kind: DataJob['kind'], work: () => Promise<DataOutcome>) => {
      if (get().job) return;
      stopping = false;
      set({ job: { kind, share: 0 }, outcome: null });
      let outcome: DataOutcome;
      try {
        outcome = await work();
      } catch (failure) {
        outcome =
          failure instanceof Stopped
            ? { kind: 'stopped', job: kind }
            : { kind: 'failed', job: kind, detail: String(failure) };
      }
      set({ job: null, outcome });
    };

    /** There is a backup of everything up to then. */
    const noteBackup = async (madeAt: number) => {
      const backedUpAt = Math.max(madeAt, get().backedUpAt ?? 0);
      if (!deps.readOnly) await settings.save({ backedUpAt }, clock.epochMs());
      set({ backedUpAt, answersSinceBackup: 0 });
    };

    return {
      readOnly: deps.readOnly,
      room: null,
      losses: [],
      unreadable: 0,
      answersSinceBackup: 0,
      backedUpAt: null,
      deleted: [],
      linked: false,
      job: null,
      outcome: null,

      async look() {
        const [room, losses, { backedUpAt }, deleted, aside, linked] = await Promise.all([
          storage.room(),
          deps.losses(),
          settings.load(),
          sessions.deleted(),
          deps.setAside(),
          deps.isLinked(),
        ]);
        const answersSinceBackup = await answers.countSince(backedUpAt ?? 0);
        // The download may still be reading what this visit made.
        if (!get().outcome && !get().job) await scratch.clear();
        set({
          room: room ?? 'untold',
          losses,
          unreadable: deps.damage().length + aside,
          answersSinceBackup,
          backedUpAt,
          deleted,
          linked,
        });
        if (deps.readOnly) return;
        const before = clock.epochMs() - undoDays * dayMs;
        try {
          await sessions.purge(before);
          await deps.stories.purge(before);
          await deps.loops.purge(before);
        } catch {
          // Nothing of the candidate's waits for it: what is to go is gone after the next look.
        }
      },

      backUp: (passphrase) =>
        run('backup', async () => {
          const madeAt = clock.epochMs();
          const expected = (await backups.soundBytes()) + 1;
          const day = new Intl.DateTimeFormat('sv').format(madeAt);
          const file = await scratch.begin();
          let bytes = 0;
          const iso = `${day}T${new Intl.DateTimeFormat('sv', { timeStyle: 'medium' }).format(madeAt)}`;
          for await (const piece of backups.write({
            madeAt: iso,
            madeAtMs: madeAt,
            passphrase,
            progress: (written) => progress(Math.min(0.99, written / expected)),
          })) {
            await file.write(piece);
            bytes += piece.byteLength;
          }
          downloads.save(`second-take-${day}${passphrase === null ? '.zip' : '.locked'}`, await file.finish());
          await noteBackup(madeAt);
          return { kind: 'backed-up', bytes };
        }),

      restore: (file, passphrase) =>
        run('restore', async () => {
          const shares = { checking: 0, sounds: 0.4, rows: 0.7 };
          // Then this file holds all that will be here.
          const { backedUpAt } = await settings.load();
          const allSaved = (await answers.countSince(backedUpAt ?? 0)) === 0;
          const done = await backups.restore(file, {
            passphrase,
            progress: ({ step, share }) => progress(shares[step] + share * 0.3),
          });
          if (!done.ok) return { kind: 'refused', problem: done.problem, detail: done.detail };
          // Now, with its progress in sight, rather than before the next question.
          await deps.questionPasts.all();
          const { madeAt } = done.restored;
          if (allSaved && madeAt !== null) await noteBackup(Math.min(madeAt, clock.epochMs()));
          set({ unreadable: deps.damage().length + (await deps.setAside()) });
          return { kind: 'restored', restored: done.restored };
        }),

      checkUp: () =>
        run('checkup', async () => {
          const checkup = await deps.checkUp(progress);
          set({ losses: checkup.losses, unreadable: checkup.unreadable + checkup.setAside });
          return { kind: 'checked', checkup };
        }),

      stop() {
        stopping = true;
      },

      async askToKeep() {
        await storage.keep();
        set({ room: (await storage.room()) ?? 'untold' });
      },

      saveSound({ bytes, mime }) {
        const ending = mime.startsWith('audio/mp4') ? 'm4a' : 'webm';
        downloads.save(`second-take-answer.${ending}`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }));
      },

      async acceptLosses() {
        try {
          await deps.acceptLosses();
          set({ losses: await deps.losses() });
        } catch (failure) {
          set({ outcome: { kind: 'failed', job: 'losses', detail: String(failure) } });
        }
      },

      async bringBack(sessionId) {
        try {
          await sessions.restore(sessionId, clock.epochMs());
          set({ deleted: await sessions.deleted(), outcome: null });
        } catch (failure) {
          // It stays in the list, where the same button tries again.
          set({ outcome: { kind: 'failed', job: 'bring-back', detail: String(failure) } });
        }
      },

      eraseAll: () =>
        run('erase', async () => {
          await deps.eraseAll();
          return { kind: 'erased' };
        }),

      startAgain: (hash) => deps.reload(hash),
    };
  });
}
