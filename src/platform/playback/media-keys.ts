/** What the keyboard's media keys, a headset or a lock screen may do with what plays. */
export type MediaControls = {
  play(): void;
  pause(): void;
  /** By so many milliseconds, back when negative. */
  jump(byMs: number): void;
  seek(atMs: number): void;
};

/** Where it stands, for a machine that draws a position of its own. */
export type MediaPlace = { playing: boolean; atMs: number; durationMs: number; rate: number };

/** The machine's own play and pause, outside of the page. */
export type MediaKeys = {
  /** Gives them away, with a title to show; the answer takes them back. */
  take(title: string, controls: MediaControls): () => void;
  tell(place: MediaPlace): void;
};

const jumpMs = 10_000;

/** Does nothing where the browser has no Media Session. */
export function createMediaKeys(session: MediaSession | undefined = navigator.mediaSession): MediaKeys {
  const place = (state: MediaPositionState | undefined) => {
    // Older browsers have the keys without the position.
    if (session && 'setPositionState' in session) session.setPositionState(state);
  };
  return {
    take(title, { play, pause, jump, seek }) {
      if (!session) return () => undefined;
      const actions: [MediaSessionAction, MediaSessionActionHandler][] = [
        ['play', play],
        ['pause', pause],
        ['seekbackward', ({ seekOffset }) => jump(-(seekOffset ?? jumpMs / 1000) * 1000)],
        ['seekforward', ({ seekOffset }) => jump((seekOffset ?? jumpMs / 1000) * 1000)],
        ['seekto', ({ seekTime }) => seek((seekTime ?? 0) * 1000)],
      ];
      const set = (action: MediaSessionAction, handler: MediaSessionActionHandler | null) => {
        try {
          session.setActionHandler(action, handler);
        } catch {
          // A browser that does not know an action throws; the others still work.
        }
      };
      session.metadata = new MediaMetadata({ title, artist: 'Second Take' });
      for (const [action, handler] of actions) set(action, handler);
      return () => {
        for (const [action] of actions) set(action, null);
        session.metadata = null;
        session.playbackState = 'none';
        place(undefined);
      };
    },
    tell({ playing, atMs, durationMs, rate }) {
      if (!session) return;
      session.playbackState = playing ? 'playing' : 'paused';
      const duration = durationMs / 1000;
      place({ duration, position: Math.max(0, Math.min(atMs / 1000, duration)), playbackRate: rate });
    },
  };
}
