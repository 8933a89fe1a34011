import type { Howl } from 'howler';
import { loadHowl, type LoadHowl } from './howl';

export type Chime = 'start' | 'yellow' | 'red';

export type Chimes = {
  play(chime: Chime): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
};

type ChimesParts = {
  loadHowl?: LoadHowl;
  /** Where the folder `sounds` is served. */
  baseUrl?: string;
};

/** The sounds are made by `tools/release/build-sounds.ts`. A chime that cannot sound is silent: the lights say the same. */
export function createChimes(parts: ChimesParts = {}): Chimes {
  const { loadHowl: loadClass = loadHowl, baseUrl = import.meta.env.BASE_URL } = parts;
  let volume = 1;
  let muted = false;
  let loading: Promise<Record<Chime, Howl>> | null = null;

  const load = async (): Promise<Record<Chime, Howl>> => {
    const HowlClass = await loadClass();
    const sound = (chime: Chime) =>
      new HowlClass({ src: [`${baseUrl}sounds/${chime}.wav`], html5: true, volume, mute: muted });
    return { start: sound('start'), yellow: sound('yellow'), red: sound('red') };
  };
  const withSounds = (act: (sounds: Record<Chime, Howl>) => void) => {
    void loading?.then(act, () => {
      loading = null;
    });
  };

  return {
    play(chime) {
      if (muted) return;
      loading ??= load();
      withSounds((sounds) => {
        if (!muted) sounds[chime].play();
      });
    },
    setVolume(wanted) {
      volume = Math.min(1, Math.max(0, wanted));
      withSounds((sounds) => Object.values(sounds).forEach((sound) => sound.volume(volume)));
    },
    setMuted(wanted) {
      muted = wanted;
      withSounds((sounds) => Object.values(sounds).forEach((sound) => sound.mute(muted)));
    },
  };
}
