import type { Howl, HowlOptions } from 'howler';

export type LoadHowl = () => Promise<new (options: HowlOptions) => Howl>;

/**
 * howler, fetched when the first sound is wanted. By itself it waits until the browser believes that it can play to the
 * end. WebKit may never say so of a blob, which is all here anyway: that it can begin is enough.
 */
export const loadHowl: LoadHowl = async () => {
  const { Howl, Howler } = await import('howler');
  (Howler as unknown as { _canPlayEvent: string })._canPlayEvent = 'canplay';
  return Howl;
};
