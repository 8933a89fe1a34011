import { afterEach, expect, test, vi } from 'vitest';
import { createMediaKeys } from '../../src/platform/playback/media-keys';

afterEach(() => vi.unstubAllGlobals());

function invent(without: readonly string[] = []) {
  vi.stubGlobal(
    'MediaMetadata',
    class {
      constructor(readonly said: MediaMetadataInit) {}
    },
  );
  const handlers = new Map<string, MediaSessionActionHandler | null>();
  const positions: (MediaPositionState | undefined)[] = [];
  const session = {
    metadata: null as { said: MediaMetadataInit } | null,
    playbackState: 'none',
    setActionHandler(action: string, handler: MediaSessionActionHandler | null) {
      if (without.includes(action)) throw new TypeError(`${action} is not known here.`);
      handlers.set(action, handler);
    },
    ...(without.includes('position')
      ? {}
      : { setPositionState: (state?: MediaPositionState) => void positions.push(state) }),
  };
  const press = (action: MediaSessionAction, details: object = {}) =>
    handlers.get(action)?.({ action, ...details } as MediaSessionActionDetails);
  return { session, positions, press, keys: createMediaKeys(session as unknown as MediaSession) };
}

function someControls() {
  const done: string[] = [];
  return {
    done,
    controls: {
      play: () => void done.push('play'),
      pause: () => void done.push('pause'),
      jump: (byMs: number) => void done.push(`jump ${byMs}`),
      seek: (atMs: number) => void done.push(`seek ${atMs}`),
    },
  };
}

test('the keys of a headset play, pause, jump and seek, and the lock screen shows the question', () => {
  const { session, press, keys } = invent();
  const { done, controls } = someControls();
  keys.take('Tell me about a time.', controls);
  expect(session.metadata?.said).toMatchObject({ title: 'Tell me about a time.' });
  press('play');
  press('pause');
  press('seekbackward');
  press('seekforward', { seekOffset: 30 });
  press('seekto', { seekTime: 12.5 });
  expect(done).toEqual(['play', 'pause', 'jump -10000', 'jump 30000', 'seek 12500']);
});

test('the lock screen knows how far it is, and nothing when it is over', () => {
  const { session, positions, press, keys } = invent();
  const { done, controls } = someControls();
  const giveBack = keys.take('Tell me about a time.', controls);
  keys.tell({ playing: true, atMs: 31_000, durationMs: 30_000, rate: 1.5 });
  expect(session.playbackState).toBe('playing');
  expect(positions).toEqual([{ duration: 30, position: 30, playbackRate: 1.5 }]);
  giveBack();
  press('play');
  expect(done).toEqual([]);
  expect([session.metadata, session.playbackState, positions.at(-1)]).toEqual([null, 'none', undefined]);
});

test('a place before the start is none that a machine could draw', () => {
  const { positions, keys } = invent();
  keys.tell({ playing: true, atMs: -20, durationMs: 30_000, rate: 1 });
  expect(positions).toEqual([{ duration: 30, position: 0, playbackRate: 1 }]);
});

test('a browser that knows fewer keys, or no position, does what it can', () => {
  const { press, keys } = invent(['seekto', 'position']);
  const { done, controls } = someControls();
  keys.take('Tell me about a time.', controls);
  keys.tell({ playing: false, atMs: 0, durationMs: 1000, rate: 1 });
  press('play');
  expect(done).toEqual(['play']);
});
