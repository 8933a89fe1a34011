import { clipAt, lengthOf, type Clip } from '../../domain/transcript/clips';
import type { Clock } from '../../platform/browser/clock';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { LoadedRecording, Player, PlayerProblem, PlayerState } from '../../platform/playback/player';

/** What is handed to the player; null when the bytes are gone. */
export type PlayableSound = { bytes: Uint8Array; mime: string; durationMs: number; seekable: boolean };

export type ClipPlayerState = {
  phase: 'loading' | 'ready' | 'playing' | 'paused' | 'ended' | 'problem';
  /** On the time line of the clips. */
  atMs: number;
  durationMs: number;
  rate: number;
  /** elsewhere: the sound is on another device, and comes when it is played; not-fetched: it was asked for and did not come. */
  problem: PlayerProblem | 'gone' | 'elsewhere' | 'not-fetched' | null;
  /** False while a recording plays that can only be heard from its start. */
  seekable: boolean;
  /** Played again and again until it is taken away. */
  loop: { fromMs: number; toMs: number } | null;
  /** Stretches that are jumped over; empty when silence is played too. */
  skips: readonly { fromMs: number; toMs: number }[];
};

type PlaybackDeps = {
  clock: Clock;
  page: Page;
  player: Player;
  /** What is on another device is fetched when `fetch` says so. */
  sound(recordingId: string, fetch: boolean): Promise<PlayableSound | 'elsewhere' | null>;
};

export type ClipPlayer = {
  state(): ClipPlayerState;
  play(): void;
  pause(): void;
  seek(atMs: number): void;
  setRate(rate: number): void;
  /** Plays from here to there, once or again and again. */
  playSpan(fromMs: number, toMs: number, again: boolean): void;
  stopLoop(): void;
  /** Stretches to jump over; none: silence is played too. */
  skip(stretches: readonly { fromMs: number; toMs: number }[]): void;
  close(): void;
};

/** How often a clip without sound moves on, in milliseconds. */
const stepMs = 50;

/**
 * Plays a list of clips as one thing. Sound runs through the player, one recording loaded at a time; typing and
 * quiet run on the clock.
 */
export function createClipPlayer(
  { clock, page, player, sound }: PlaybackDeps,
  clips: readonly Clip[],
  changed: (state: ClipPlayerState) => void,
): ClipPlayer {
  let state: ClipPlayerState = {
    phase: 'loading',
    atMs: 0,
    durationMs: lengthOf(clips),
    rate: 1,
    problem: null,
    seekable: true,
    loop: null,
    skips: [],
  };
  let index = -1;
  let loaded: { recordingId: string; machine: LoadedRecording; stop: () => void } | null = null;
  let ticking: (() => void) | null = null;
  let stopAtMs: number | null = null;
  let playing = false;
  let closed = false;
  /** The player tells of every order at once: what it says meanwhile is no news. */
  let ordering = false;
  /** Each entering of a clip; what an older one still brings is ignored. */
  let entry = 0;

  const set = (change: Partial<ClipPlayerState>) => {
    if (closed) return;
    state = { ...state, ...change };
    changed(state);
  };

  const stopClock = () => {
    ticking?.();
    ticking = null;
  };

  const unload = () => {
    loaded?.stop();
    loaded?.machine.close();
    loaded = null;
  };

  /** Looks at the new time: jumps over silence, turns back in a loop, goes on to the next clip. */
  const arrive = (atMs: number) => {
    if (closed) return;
    const { loop, skips } = state;
    if (playing && loop && atMs >= loop.toMs) return enter(loop.fromMs);
    if (playing && stopAtMs !== null && atMs >= stopAtMs) {
      stopAtMs = null;
      pause();
      return set({ atMs });
    }
    const silence = playing ? skips.find((skip) => atMs >= skip.fromMs && atMs < skip.toMs - 1) : undefined;
    if (silence) return enter(silence.toMs);
    set({ atMs: Math.min(atMs, state.durationMs) });
  };

  const nextClip = () => {
    const next = clips[index + 1];
    if (next) return enter(next.startMs);
    playing = false;
    stopClock();
    if (state.loop) {
      playing = true;
      return enter(state.loop.fromMs);
    }
    stopAtMs = null;
    set({ phase: 'ended', atMs: state.durationMs });
  };

  const runClock = (clip: Clip, atMs: number) => {
    stopClock();
    let fromMs = clock.nowMs();
    let at = atMs;
    ticking = page.every(stepMs, () => {
      const nowMs = clock.nowMs();
      at += (nowMs - fromMs) * state.rate;
      fromMs = nowMs;
      if (at >= clip.startMs + clip.durationMs) nextClip();
      else arrive(at);
    });
  };

  const hear = (clip: Extract<Clip, { kind: 'sound' }>, machine: PlayerState) => {
    if (machine.phase === 'problem') {
      playing = false;
      return set({ phase: 'problem', problem: machine.problem });
    }
    if (!playing || machine.phase !== 'playing') {
      if (playing && machine.phase === 'ended') nextClip();
      return;
    }
    // A recording that cannot seek plays from its own start, and comes to the beginning of the clip later.
    const at = clip.startMs + Math.max(0, machine.atMs - clip.fromMs);
    if (clip.durationMs > 0 && machine.atMs >= clip.fromMs + clip.durationMs) nextClip();
    else arrive(at);
  };

  /** Stands at `atMs`, with the right clip ready, and goes on playing if it was. */
  const enter = (atMs: number) => {
    entry += 1;
    const mine = entry;
    stopClock();
    index = clipAt(clips, atMs);
    const clip = clips[index];
    if (!clip) return set({ phase: 'ended', atMs: 0 });
    set({ atMs: Math.max(0, Math.min(atMs, state.durationMs)) });
    if (clip.kind !== 'sound') {
      unload();
      set({ phase: playing ? 'playing' : state.atMs > 0 ? 'paused' : 'ready', seekable: true, problem: null });
      if (playing) runClock(clip, atMs);
      return;
    }
    const withinMs = clip.fromMs + atMs - clip.startMs;
    if (loaded?.recordingId === clip.recordingId) {
      startSound(clip, loaded.machine, withinMs);
      return;
    }
    unload();
    const fetch = playing;
    const isElsewhere = state.problem === 'elsewhere' || state.problem === 'not-fetched';
    set({ phase: 'loading', problem: fetch && isElsewhere ? 'elsewhere' : null });
    void sound(clip.recordingId, fetch).then((found) => {
      if (closed || mine !== entry) return;
      if (!found || found === 'elsewhere') {
        playing = false;
        set({ phase: 'problem', problem: !found ? 'gone' : fetch ? 'not-fetched' : 'elsewhere' });
        return;
      }
      if (state.problem) set({ problem: null });
      const machine = player.load(found);
      // What cannot seek begins at its beginning, wherever somebody meant to go in it.
      set(found.seekable ? { seekable: true } : { seekable: false, atMs: clip.startMs });
      let started = false;
      const look = (now: PlayerState) => {
        if (now.phase === 'loading' || ordering) return;
        if (!started && now.phase !== 'problem') {
          started = true;
          startSound(clip, machine, clip.fromMs + state.atMs - clip.startMs);
          return;
        }
        const here = clips[index];
        if (here?.kind === 'sound' && here.recordingId === clip.recordingId) hear(here, now);
      };
      loaded = { recordingId: clip.recordingId, machine, stop: machine.subscribe(look) };
      look(machine.state());
    });
  };

  const startSound = (clip: Clip, machine: LoadedRecording, withinMs: number) => {
    ordering = true;
    if (machine.state().rate !== state.rate) machine.setRate(state.rate);
    if (Math.abs(machine.state().atMs - withinMs) > 30) machine.seek(withinMs);
    set({ phase: playing ? 'playing' : clip.startMs + withinMs - clip.fromMs > 0 ? 'paused' : 'ready' });
    if (playing) machine.play();
    ordering = false;
  };

  /** Whether a recording that cannot seek stands in the way; back to its start it is fetched anew. */
  const isFixed = (toMs: number): boolean => {
    const at = clipAt(clips, toMs);
    const clip = clips[at];
    if (at !== index || clip?.kind !== 'sound' || state.seekable) return false;
    if (toMs <= clip.startMs) unload();
    return toMs > clip.startMs;
  };

  const pause = () => {
    playing = false;
    stopClock();
    loaded?.machine.pause();
    if (state.phase === 'playing') set({ phase: 'paused' });
  };

  enter(0);
  return {
    state: () => state,
    play() {
      if (closed || clips.length === 0) return;
      playing = true;
      enter(state.phase === 'ended' || state.atMs >= state.durationMs ? 0 : state.atMs);
    },
    pause() {
      stopAtMs = null;
      pause();
      if (state.phase === 'loading') set({ phase: 'paused' });
    },
    seek(atMs) {
      stopAtMs = null;
      const to = Math.max(0, Math.min(atMs, state.durationMs));
      if (state.loop && (to < state.loop.fromMs || to >= state.loop.toMs)) set({ loop: null });
      if (isFixed(to)) return;
      enter(to);
    },
    setRate(rate) {
      set({ rate });
      loaded?.machine.setRate(rate);
    },
    playSpan(fromMs, toMs, again) {
      playing = true;
      if (isFixed(fromMs)) return enter(state.atMs);
      set({ loop: again ? { fromMs, toMs } : null });
      stopAtMs = again ? null : toMs;
      enter(fromMs);
    },
    stopLoop() {
      stopAtMs = null;
      set({ loop: null });
    },
    skip(stretches) {
      set({ skips: stretches });
    },
    close() {
      playing = false;
      stopClock();
      unload();
      closed = true;
    },
  };
}
