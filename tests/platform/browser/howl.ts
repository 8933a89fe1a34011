import type { Howl, HowlOptions } from 'howler';

type Event = 'load' | 'loaderror' | 'play' | 'playerror' | 'end';

/** Howls whose loading, playing and time a test drives; they tell late, as howler does. */
export function inventHowler() {
  const made: InventedHowl[] = [];

  class InventedHowl {
    atS = 0;
    isPlaying = false;
    ended = true;
    unloaded = false;
    muteNow: boolean;
    volumeNow: number;
    rateNow: number;
    blocked = false;
    plays = 0;
    #listeners = new Map<string, ((id: number, detail?: unknown) => void)[]>();
    constructor(readonly options: HowlOptions) {
      this.muteNow = options.mute ?? false;
      this.volumeNow = options.volume ?? 1;
      this.rateNow = options.rate ?? 1;
      made.push(this);
    }
    tell(event: Event) {
      for (const listener of this.#listeners.get(event) ?? []) listener(1001);
    }
    on(event: string, listener: () => void) {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      return this;
    }
    once(event: string, listener: () => void) {
      const once = () => {
        this.#listeners.set(
          event,
          (this.#listeners.get(event) ?? []).filter((other) => other !== once),
        );
        listener();
      };
      return this.on(event, once);
    }
    off() {
      this.#listeners.clear();
      return this;
    }
    play() {
      this.plays += 1;
      if (this.blocked) {
        queueMicrotask(() => this.tell('playerror'));
        return 1001;
      }
      this.isPlaying = true;
      queueMicrotask(() => this.tell('play'));
      return 1001;
    }
    pause() {
      this.isPlaying = false;
      return this;
    }
    seek(...[first, second]: (number | undefined)[]) {
      const isQuestion = second === undefined && (first === undefined || first === 1001);
      if (isQuestion) return this.atS;
      this.atS = first ?? 0;
      return this;
    }
    rate(rate: number) {
      this.rateNow = rate;
      return this;
    }
    volume(volume: number) {
      this.volumeNow = volume;
      return this;
    }
    mute(muted: boolean) {
      this.muteNow = muted;
      return this;
    }
    playing() {
      return this.isPlaying;
    }
    duration() {
      return Infinity;
    }
    unload() {
      this.unloaded = true;
      this.isPlaying = false;
    }
    /** It plays for so long. */
    pass(ms: number) {
      if (this.isPlaying) this.atS += (ms / 1000) * this.rateNow;
    }
    end() {
      this.isPlaying = false;
      this.atS = 0;
      this.tell('end');
    }
  }

  return { made, loadHowl: async () => InventedHowl as unknown as new (options: HowlOptions) => Howl };
}
