export type Chime = 'start' | 'yellow' | 'red';

export type Chimes = {
  play(chime: Chime): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
};
