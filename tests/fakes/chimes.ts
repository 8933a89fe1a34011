import type { Chime, Chimes } from '../../src/platform/playback/chimes';

export type FakeChimes = Chimes & { heard: { chime: Chime; volume: number }[] };

export function createFakeChimes(): FakeChimes {
  const heard: FakeChimes['heard'] = [];
  let volume = 1;
  let muted = false;
  return {
    heard,
    play(chime) {
      if (!muted) heard.push({ chime, volume });
    },
    setVolume(wanted) {
      volume = Math.min(1, Math.max(0, wanted));
    },
    setMuted(wanted) {
      muted = wanted;
    },
  };
}
