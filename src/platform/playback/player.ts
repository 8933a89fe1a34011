import type { Howl } from 'howler';
import { loadHowl, type LoadHowl } from './howl';
import { createScope } from '../scope';

export type PlayerProblem = 'unplayable' | 'blocked';

export type PlayerState = {
  phase: 'loading' | 'ready' | 'playing' | 'paused' | 'ended' | 'problem';
  atMs: number;
  durationMs: number;
  rate: number;
  problem: PlayerProblem | null;
};

/** One loaded recording, played by howler. `close` unloads it and gives the blob address back. */
export type LoadedRecording = {
  state(): PlayerState;
  subscribe(listener: (state: PlayerState) => void): () => void;
  play(): void;
  pause(): void;
  /** Does nothing on a recording that is not seekable. */
  seek(atMs: number): void;
  /** 0.5–4. */
  setRate(rate: number): void;
  close(): void;
};

export type Player = {
  /** `durationMs` is the exact one; howler's own is rounded. Loading a recording closes the one before it. */
  load(recording: { bytes: Uint8Array; mime: string; durationMs: number; seekable: boolean }): LoadedRecording;
};

type PlayerParts = {
  loadHowl?: LoadHowl;
  addresses?: Pick<typeof URL, 'createObjectURL' | 'revokeObjectURL'>;
  /** Runs `draw` with the next picture the screen shows. */
  nextFrame?: (draw: () => void) => void;
};

/** So many pictures in a row without a step: it stands. */
const standstill = 90;

/** A seek to the very end would end the sound at once. */
const endMarginMs = 50;

/** A seek interrupts the sound for a picture or two; a sound that is silent for longer has been lost. */
const mostSilentPictures = 12;

export function createPlayer(parts: PlayerParts = {}): Player {
  const { loadHowl: load = loadHowl, addresses = URL, nextFrame = (draw) => void requestAnimationFrame(draw) } = parts;
  let current: LoadedRecording | null = null;
  return {
    load(recording) {
      current?.close();
      current = loadRecording(recording, { loadHowl: load, addresses, nextFrame });
      return current;
    },
  };
}

function loadRecording(recording: Parameters<Player['load']>[0], parts: Required<PlayerParts>): LoadedRecording {
  const scope = createScope();
  const listeners = new Set<(state: PlayerState) => void>();
  const lastMs = Math.max(0, recording.durationMs - endMarginMs);
  let state: PlayerState = { phase: 'loading', atMs: 0, durationMs: recording.durationMs, rate: 1, problem: null };
  let howl: Howl | null = null;
  let soundId: number | undefined;
  let wanted = false;
  let following = false;
  let silentPictures = 0;
  /** After an error while it played: where it was, and since how many pictures. */
  let doubt: { atMs: number; pictures: number } | null = null;

  const set = (change: Partial<PlayerState>) => {
    if (scope.closed) return;
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };
  const fail = (problem: PlayerProblem) => set({ phase: 'problem', problem });

  // howler says nothing while it plays, so its place is asked for with every picture.
  const follow = () => {
    following = state.phase === 'playing' && !scope.closed;
    if (!following || !howl) return;
    // howler puts a pause off while a sound begins, and may carry it out after a later play: on a slow machine it would
    // stand still as if it played.
    silentPictures = howl.playing(soundId) ? 0 : silentPictures + 1;
    if (silentPictures > mostSilentPictures) {
      silentPictures = 0;
      howl.play(soundId);
    }
    const heardMs = howl.seek(soundId) * 1000;
    if (doubt) {
      const { pictures } = doubt;
      doubt = heardMs > doubt.atMs ? null : { ...doubt, pictures: pictures + 1 };
      if (pictures >= standstill) fail('unplayable');
    }
    set({ atMs: recording.seekable ? Math.min(heardMs, recording.durationMs) : heardMs });
    parts.nextFrame(follow);
  };

  const open = async () => {
    const HowlClass = await parts.loadHowl();
    if (scope.closed) return;
    const bytes = recording.bytes as Uint8Array<ArrayBuffer>;
    const address = parts.addresses.createObjectURL(new Blob([bytes], { type: recording.mime }));
    scope.add(() => parts.addresses.revokeObjectURL(address));
    // A blob address has no ending that would tell howler the format.
    howl = new HowlClass({ src: [address], format: [formatOf(recording.mime)], html5: true, rate: state.rate });
    const opened = howl;
    scope.add(() => {
      opened.off();
      opened.unload();
    });
    // howler loads again for every further voice it gives to the same sound.
    opened.once('load', () => {
      if (state.atMs > 0) opened.seek(state.atMs / 1000);
      set({ phase: 'ready', durationMs: recording.durationMs || finite(opened.duration() * 1000) });
      // Whoever was told may have asked for it by now: a second voice would speak beside the first.
      if (wanted && soundId === undefined) soundId = opened.play();
    });
    opened.on('loaderror', () => {
      // Firefox on a computer without a loudspeaker reports an error and plays on, unheard.
      if (state.phase === 'playing') doubt = { atMs: opened.seek(soundId) * 1000, pictures: 0 };
      else fail('unplayable');
    });
    opened.on('playerror', () => fail('blocked'));
    opened.on('play', () => {
      // howler tells late: the candidate may have paused meanwhile.
      if (!wanted) return;
      set({ phase: 'playing', problem: null });
      if (!following) parts.nextFrame(follow);
      following = true;
    });
    opened.on('end', () => {
      wanted = false;
      const durationMs = Math.max(state.durationMs, state.atMs);
      set({ phase: 'ended', atMs: durationMs, durationMs });
    });
  };
  open().catch(() => fail('unplayable'));

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    play() {
      wanted = true;
      if (!howl || state.phase === 'loading' || state.phase === 'playing' || scope.closed) return;
      if (state.phase === 'ended') set({ atMs: 0 });
      soundId = howl.play(soundId);
    },
    pause() {
      wanted = false;
      howl?.pause(soundId);
      if (state.phase === 'playing') set({ phase: 'paused' });
    },
    seek(atMs) {
      if (!recording.seekable || state.phase === 'problem') return;
      const toMs = Math.min(Math.max(0, atMs), lastMs);
      if (state.phase !== 'loading') {
        if (soundId === undefined) howl?.seek(toMs / 1000);
        else howl?.seek(toMs / 1000, soundId);
      }
      set({ atMs: toMs, phase: state.phase === 'ended' ? 'paused' : state.phase });
    },
    setRate(rate) {
      const within = Math.min(4, Math.max(0.5, rate));
      // A sound without a known end would end at once if howler changed its rate while it plays.
      const interrupted = !recording.seekable && state.phase === 'playing';
      if (interrupted) howl?.pause(soundId);
      howl?.rate(within);
      if (interrupted) howl?.play(soundId);
      set({ rate: within });
    },
    close() {
      listeners.clear();
      scope.close();
      howl = null;
    },
  };
}

function formatOf(mime: string): string {
  return /^audio\/([a-z0-9]+)/u.exec(mime)?.[1] ?? 'webm';
}

function finite(ms: number): number {
  return Number.isFinite(ms) ? ms : 0;
}
