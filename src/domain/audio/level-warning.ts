/** One reading of the microphone's level: session or clock time, and dBFS (−100 is digital silence). */
export type Level = { atMs: number; db: number };

/** silent: nothing is heard. noisy: what surrounds the candidate is nearly as loud as the voice. */
export type LevelWarning = 'silent' | 'noisy';

/** So much sound is looked at: long enough for a breath, short enough to warn within five seconds. */
const windowMs = 4000;

/** Fewer readings than this in the window say nothing: the page was hidden or has just begun. */
const leastReadings = 8;

/** A voice at arm's length is far above this, a quiet room far below. */
const voiceDb = -50;

/** No open microphone is as silent as this; a muted one is. */
const mutedDb = -85;

/** A recording with less between voice and noise is hard to understand, for people and recognizers alike. */
const leastDistanceDb = 12;

/**
 * What to warn of while an answer is spoken, from the level readings since the answer began (a few per second).
 * Someone who has been heard before may think in silence: then only a microphone that is switched off is reported.
 */
export function levelWarning(levels: readonly Level[], nowMs: number): LevelWarning | null {
  const first = levels[0];
  if (!first || nowMs - first.atMs < windowMs) return null;
  const recent = levels.filter(({ atMs }) => atMs > nowMs - windowMs && atMs <= nowMs).map(({ db }) => db);
  if (recent.length < leastReadings) return null;

  const sorted = recent.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? -100;
  const loudest = at(1);
  const heardBefore = levels.some(({ db }) => db > voiceDb);
  if (loudest < (heardBefore ? mutedDb : voiceDb)) return 'silent';
  if (at(0.1) > voiceDb && at(0.9) - at(0.1) < leastDistanceDb) return 'noisy';
  return null;
}
