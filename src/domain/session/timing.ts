import type * as v from 'valibot';
import type { timingSchema } from './timing-schema';

export type Timing = v.InferOutput<typeof timingSchema>;

export type TimingProfileId = 'standard' | 'screen' | 'deep';

const minute = 60_000;

/** The speech club's lights: 2:00 / 2:30 / 3:00 and 30 s of grace; a shorter and a longer set beside it. */
export const timingProfiles: Readonly<Record<TimingProfileId, Timing>> = {
  standard: { thinkingMs: 30_000, greenMs: 2 * minute, yellowMs: 2.5 * minute, redMs: 3 * minute, graceMs: 30_000 },
  screen: { thinkingMs: 30_000, greenMs: 1.5 * minute, yellowMs: 2 * minute, redMs: 2.5 * minute, graceMs: 30_000 },
  deep: { thinkingMs: 30_000, greenMs: 3 * minute, yellowMs: 4 * minute, redMs: 5 * minute, graceMs: 30_000 },
};

/** `off` before green; `over` when the grace has run out too. */
export type Light = 'off' | 'green' | 'yellow' | 'red' | 'over';

/** The light that is on after `talkMs` milliseconds of talk. */
export function lightAt(talkMs: number, timing: Timing): Light {
  if (talkMs >= timing.redMs + timing.graceMs) return 'over';
  if (talkMs >= timing.redMs) return 'red';
  if (talkMs >= timing.yellowMs) return 'yellow';
  if (talkMs >= timing.greenMs) return 'green';
  return 'off';
}

/** Words a minute that a typed answer would take to say; the middle of the usual 110–180 for talk. */
export const spokenWordsPerMinute = 140;

/** How long a text would take to say, in milliseconds. */
export function spokenMs(words: number): number {
  return (words / spokenWordsPerMinute) * minute;
}

/** `m:ss`, from milliseconds; seconds are cut, not rounded, as clocks do; dashes for a time that is none. */
export function clockText(ms: number): string {
  if (!Number.isFinite(ms)) return '–:––';
  const seconds = Math.floor(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
