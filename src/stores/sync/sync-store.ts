import { createStore, type StoreApi } from 'zustand/vanilla';
import { joinCodeOf, readJoinCode, type Joining } from '../../domain/sync/join-code';
import { newPhrase } from '../../domain/sync/phrase';
import type { SyncNotice } from '../../domain/sync/problem';
import type { Reseal } from '../../domain/sync/reseal';
import type { SyncLink } from '../../storage/sync/link';
import type { UnreadableSound } from '../../storage/sync/outgoing';
import { createAttempts, type SyncAttempt } from './attempts';
import { keepAlike, type KeptAlike } from './keep-alike';
import { changePhraseOf, enter, enterAgainWith, type Entrance } from './entrance';
import { fetchSound } from './sound-exchange';
import type { SyncDeps, SyncStatus } from './sync-context';

export type SyncState = {
  status: SyncStatus;
  /** null while nothing is kept alike. */
  link: Pick<SyncLink, 'address' | 'user' | 'sounds'> | null;
  /** The address that the page may talk to, as its security policy names it. */
  allowed: string | null;
  /** The policy of the page can be changed here. */
  canAllow: boolean;
  /** A join code can be read with the camera. */
  canScan: boolean;
  waiting: { rows: number; sounds: number; awaited: number };
  /** Of what is awaited: the server's copy of these is not what was recorded. Newest first. */
  unreadable: readonly UnreadableSound[];
  notices: readonly SyncNotice[];
  /** null: nothing has to be encrypted again. */
  reseal: Reseal | null;
  attempt: SyncAttempt;

  load(): Promise<void>;
  /** Names the address in the policy of the page, and loads that again at `at`. */
  allow(origin: string, at: string): Promise<void>;
  /** Looks whether the server is there and takes us, and whether the phrase opens what lies there. */
  test(joining: Joining): Promise<void>;
  switchOn(joining: Joining): Promise<void>;
  /** The step that waits for a server to be ready is not taken again. */
  stopWaiting(): void;
  /** What is here stays here. `forget`: what is on the server goes. */
  switchOff(server: 'keep' | 'forget'): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  setSounds(sounds: SyncLink['sounds']): Promise<void>;
  sendAgain(): Promise<void>;
  readNotices(): Promise<void>;
  changePhrase(oldPhrase: string, phrase: string): Promise<void>;
  /** Encrypts what is on the server again from here, in the place of the device that began it. */
  resealHere(): Promise<void>;
  /** What was changed on another device, or by whoever runs the server, entered here too. */
  enterAgain(given: Partial<Pick<Joining, 'password' | 'phrase'>>): Promise<void>;
  /** What a second device needs; null when the phrase is not the one of this notebook. */
  joinCode(phrase: string): Promise<string | null>;
  newPhrase(): string;
  /** Looks for a join code with the camera; null when it was stopped. */
  scan(video: HTMLVideoElement, stopped: AbortSignal): Promise<Joining | 'refused' | null>;
  /** Whether the sound of this recording is on another device. */
  isElsewhere(recordingId: string): Promise<boolean>;
  /** Fetches it now; false when the server does not have it or cannot be reached. */
  fetchSound(recordingId: string): Promise<boolean>;
};

export type SyncStore = StoreApi<SyncState>;

const off = {
  status: { kind: 'off' },
  link: null,
  waiting: { rows: 0, sounds: 0, awaited: 0 },
  unreadable: [],
  notices: [],
  reseal: null,
} as const;

/** Several devices kept alike over a server of the candidate's own choice. */
export function createSyncStore(deps: SyncDeps): SyncStore {
  const { sync } = deps;
  let link: SyncLink | null = null;
  let kept: KeptAlike | null = null;

  return createStore<SyncState>()((set) => {
    const look = async () => {
      const { notices, reseal = null } = await sync.reading();
      set({ waiting: await sync.waiting(), unreadable: await sync.unreadable(), notices, reseal });
    };
    /** A look that began before something was changed must not end after it. */
    let looking: Promise<void> = Promise.resolve();
    const tell = (status: SyncStatus) => {
      set({ status });
      if (link && ['alike', 'waiting', 'sounds', 'stopped'].includes(status.kind)) {
        looking = Promise.allSettled([looking, look()]).then(() => undefined);
      }
    };
    const start = () => {
      if (!link || kept) return;
      if (link.paused) set({ status: { kind: 'paused' } });
      else kept = keepAlike(deps, () => link!, tell, look);
    };
    const stop = async () => {
      await kept?.stop();
      kept = null;
      await looking;
    };
    /** From its beginning; undefined: it is not for this device. */
    const beginReseal = (reseal: 'due' | undefined) =>
      sync.changeReading({ reseal, clearTo: undefined, holds: undefined });
    const read = async () => {
      link = await sync.link();
      if (link) {
        set({ link: { address: link.address, user: link.user, sounds: link.sounds } });
        await look();
      } else set(off);
    };
    const attempts = createAttempts({ ...deps, tell: (attempt) => set({ attempt }) });
    const entered = async (entrance: Entrance) => {
      await stop();
      await sync.switchOn(entrance.link, deps.newId());
      await read();
      start();
    };

    return {
      ...off,
      allowed: null,
      canAllow: deps.allowed.possible(),
      canScan: false,
      attempt: { kind: 'none' },

      async load() {
        set({ allowed: await deps.allowed.origin(), canAllow: deps.allowed.possible() });
        set({ canScan: await deps.scanner.possible() });
        if (link) return;
        await read();
        if (!link) return;
        const { newerFrom } = await sync.reading();
        // Perhaps this version understands what an earlier one did not.
        if (newerFrom !== null) {
          await sync.changeReading({ cursor: newerFrom - 1, cursorHash: null, newerFrom: null });
        }
        start();
      },

      async allow(origin, at) {
        await deps.allowed.allow(origin);
        deps.allowed.reload(at);
      },

      test: (joining) =>
        attempts.run(async () => {
          const { empty, clock } = await enter(deps, joining, 'look');
          return { kind: 'reached', empty, clock };
        }),

      switchOn: (joining) =>
        attempts.run(async (wanted) => {
          const entrance = await enter(deps, joining, 'stay');
          if (wanted()) await entered(entrance);
          return { kind: 'none' };
        }),

      stopWaiting: attempts.stopWaiting,

      switchOff: (server) =>
        attempts.run(async () => {
          if (!link) return { kind: 'none' };
          await stop();
          try {
            if (server === 'forget') {
              const hub = await deps.connect(link);
              await hub.forget().finally(() => hub.close());
            }
          } catch (failure) {
            start();
            throw failure;
          }
          await sync.switchOff();
          await deps.allowed.forget();
          link = null;
          set({ ...off, allowed: null });
          return { kind: 'done', what: server === 'forget' ? 'forgotten' : 'off' };
        }),

      async pause() {
        await sync.changeLink({ paused: true });
        await stop();
        await read();
        set({ status: { kind: 'paused' } });
      },

      async resume() {
        await stop();
        await sync.changeLink({ paused: false });
        await read();
        start();
      },

      async setSounds(sounds) {
        await sync.changeLink({ sounds });
        await read();
        kept?.wake();
      },

      async sendAgain() {
        await stop();
        // What the others wrote is read once more too.
        const { log } = await sync.reading();
        await sync.startOver({ log, chain: deps.newId(), notices: [] });
        await read();
        start();
      },

      async readNotices() {
        await sync.changeReading({ notices: [] });
        await look();
      },

      changePhrase: (oldPhrase, phrase) =>
        attempts.run(async () => {
          if (!link) return { kind: 'none' };
          const changed = await changePhraseOf(deps, link, oldPhrase, phrase);
          await stop();
          await beginReseal('due');
          await sync.changeLink(changed);
          await read();
          start();
          return { kind: 'done', what: 'phrase' };
        }),

      enterAgain: (given) =>
        attempts.run(async () => {
          if (!link) return { kind: 'none' };
          const changed = await enterAgainWith(deps, link, given);
          await stop();
          // Another device has changed the phrase, and sees to what follows from it.
          if (changed.keys) await beginReseal(undefined);
          await sync.changeLink(changed);
          await read();
          start();
          return { kind: 'none' };
        }),

      async resealHere() {
        await stop();
        await beginReseal('due');
        await read();
        start();
      },

      async joinCode(phrase) {
        if (!link || !(await deps.locks.openLock(link.lock, phrase))) return null;
        return joinCodeOf({ ...link, phrase: phrase.trim() });
      },

      async scan(video, stopped) {
        const seen = await deps.scanner.scan(video, (text) => readJoinCode(text) !== null, stopped);
        return seen.kind === 'read' ? readJoinCode(seen.text) : seen.kind === 'refused' ? 'refused' : null;
      },

      newPhrase: () => newPhrase(deps.random),

      isElsewhere: async (recordingId) => link !== null && (await sync.awaitedSound(recordingId)) !== null,

      async fetchSound(recordingId) {
        const [sound, visit] = [await sync.awaitedSound(recordingId), kept?.visit()];
        if (!sound || !visit) return false;
        try {
          const came = await fetchSound(visit, sound);
          await look();
          return came;
        } catch {
          return false;
        }
      },
    };
  });
}
