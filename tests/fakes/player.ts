import type { Player, PlayerProblem, PlayerState } from '../../src/platform/playback/player';

export type FakePlayer = Player & {
  /** Loading is over. */
  loaded(): void;
  /** So much wall time passes while it plays. */
  advance(ms: number): void;
  fail(problem: PlayerProblem): void;
  /** How many recordings are loaded now. */
  loadedCount(): number;
};

export function createFakePlayer(): FakePlayer {
  type Machine = { state: PlayerState; wanted: boolean; set(change: Partial<PlayerState>): void; close(): void };
  let machine: Machine | null = null;

  return {
    load({ durationMs, seekable }) {
      machine?.close();
      const listeners = new Set<(state: PlayerState) => void>();
      const own: Machine = {
        state: { phase: 'loading', atMs: 0, durationMs, rate: 1, problem: null },
        wanted: false,
        set(change) {
          if (machine !== own) return;
          own.state = { ...own.state, ...change };
          for (const listener of listeners) listener(own.state);
        },
        close() {
          listeners.clear();
          if (machine === own) machine = null;
        },
      };
      machine = own;
      return {
        state: () => own.state,
        subscribe(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        play() {
          own.wanted = true;
          if (own.state.phase === 'loading' || own.state.phase === 'playing') return;
          own.set({ phase: 'playing', problem: null, atMs: own.state.phase === 'ended' ? 0 : own.state.atMs });
        },
        pause() {
          own.wanted = false;
          if (own.state.phase === 'playing') own.set({ phase: 'paused' });
        },
        seek(atMs) {
          if (!seekable || own.state.phase === 'problem') return;
          const toMs = Math.min(Math.max(0, atMs), Math.max(0, durationMs - 50));
          own.set({ atMs: toMs, phase: own.state.phase === 'ended' ? 'paused' : own.state.phase });
        },
        setRate: (rate) => own.set({ rate: Math.min(4, Math.max(0.5, rate)) }),
        close: own.close,
      };
    },
    loaded() {
      machine?.set({ phase: 'ready' });
      if (machine?.wanted) machine.set({ phase: 'playing' });
    },
    advance(ms) {
      if (machine?.state.phase !== 'playing') return;
      const { atMs, rate, durationMs } = machine.state;
      const nextMs = atMs + ms * rate;
      if (nextMs < durationMs) machine.set({ atMs: nextMs });
      else {
        machine.wanted = false;
        machine.set({ atMs: durationMs, phase: 'ended' });
      }
    },
    fail: (problem) => machine?.set({ phase: 'problem', problem }),
    loadedCount: () => (machine ? 1 : 0),
  };
}
