import type { MediaControls, MediaKeys, MediaPlace } from '../../src/platform/playback/media-keys';

export type FakeMediaKeys = MediaKeys & {
  /** What the lock screen shows; null when nothing does. */
  title: string | null;
  controls: MediaControls | null;
  place: MediaPlace | null;
};

export function createFakeMediaKeys(): FakeMediaKeys {
  const keys: FakeMediaKeys = {
    title: null,
    controls: null,
    place: null,
    take(title, controls) {
      Object.assign(keys, { title, controls });
      return () => void Object.assign(keys, { title: null, controls: null, place: null });
    },
    tell(place) {
      keys.place = place;
    },
  };
  return keys;
}
