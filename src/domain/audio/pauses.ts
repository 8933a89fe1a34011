import { frameMs } from './loudness';

/** A part of a recording, in ms from its start. */
export type Stretch = { fromMs: number; toMs: number };

/** What the loudness of a recording says of its speech. All times in ms. */
export type Speech = {
  /** Where the candidate speaks, in order, without overlap. */
  spoken: Stretch[];
  /** Silences between two spoken stretches, 300 ms and longer. */
  pauses: Stretch[];
  speakingMs: number;
  /** From the start of the recording to the first word; null when nothing was said. */
  firstWordMs: number | null;
};

/** Silences from this length on are heard as a pause; shorter ones belong to the words (closures, breath). */
export const shortestPauseMs = 300;

/** From this length on a listener takes a pause for a long one. */
export const longPauseMs = 2500;

/** Shorter bursts are clicks, keys and knocks. */
const shortestBurstMs = 60;
const shortestStretchMs = 120;

/** A word begins and ends more softly than the threshold; measured with `tools/bench/voice.ts`. */
const edgeMs = 20;

/** A recording whose loudest parts stay below this, or that hardly varies, holds no speech. */
const faintestSpeechDb = -50;
const leastRangeDb = 6;

/**
 * Finds speech by its loudness alone, with a threshold that follows the recording's own noise: 12 dB above the noise
 * floor (10th percentile), but between 30 and 10 dB below the speech itself (95th percentile). It cannot tell a voice
 * from another sound that comes and goes; on speech in steady noise `tools/bench/voice.ts` measures it.
 *
 * @param db Loudness per frame of 20 ms, from `loudnessOf`.
 */
export function speechIn(db: Float32Array): Speech {
  const spoken = spokenStretches(db);
  const pauses: Stretch[] = [];
  for (const [index, { fromMs }] of spoken.entries()) {
    const before = spoken[index - 1];
    if (before && fromMs - before.toMs >= shortestPauseMs) pauses.push({ fromMs: before.toMs, toMs: fromMs });
  }
  return {
    spoken,
    pauses,
    speakingMs: spoken.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
    firstWordMs: spoken[0]?.fromMs ?? null,
  };
}

function spokenStretches(db: Float32Array): Stretch[] {
  const threshold = thresholdOf(db);
  if (threshold === null) return [];
  // Clicks go before gaps are closed: two of them near a word would stretch it.
  const bursts = runsAbove(db, threshold).filter(({ fromMs, toMs }) => toMs - fromMs >= shortestBurstMs);
  const endMs = db.length * frameMs;
  const widened = bursts.map(({ fromMs, toMs }) => ({
    fromMs: Math.max(0, fromMs - edgeMs),
    toMs: Math.min(endMs, toMs + edgeMs),
  }));
  return joinedOver(widened, shortestPauseMs).filter(
    ({ fromMs, toMs }) => toMs - fromMs >= shortestStretchMs + 2 * edgeMs,
  );
}

function thresholdOf(db: Float32Array): number | null {
  const sorted = Float32Array.from(db).sort();
  const floor = sorted[Math.floor(sorted.length * 0.1)];
  const speech = sorted[Math.floor(sorted.length * 0.95)];
  if (floor === undefined || speech === undefined) return null;
  if (speech < faintestSpeechDb || speech - floor < leastRangeDb) return null;
  return Math.max(-55, speech - 30, Math.min(floor + 12, speech - 10));
}

function runsAbove(db: Float32Array, threshold: number): Stretch[] {
  const runs: Stretch[] = [];
  let start: number | null = null;
  for (let frame = 0; frame <= db.length; frame += 1) {
    const loud = (db[frame] ?? -Infinity) > threshold;
    if (loud) start ??= frame;
    else if (start !== null) {
      runs.push({ fromMs: start * frameMs, toMs: frame * frameMs });
      start = null;
    }
  }
  return runs;
}

function joinedOver(stretches: readonly Stretch[], gapMs: number): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last && stretch.fromMs - last.toMs < gapMs) last.toMs = stretch.toMs;
    else joined.push({ ...stretch });
  }
  return joined;
}
