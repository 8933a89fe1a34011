import * as v from 'valibot';

const lightMs = v.pipe(v.number(), v.integer(), v.minValue(10_000), v.maxValue(3_600_000));

/**
 * When the lights change, in milliseconds of talk time since the answer began.
 * Green: long enough to stand. Yellow: wrap up. Red: over. Red plus grace: well over.
 */
export const timingSchema = v.pipe(
  v.object({
    thinkingMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000)),
    greenMs: lightMs,
    yellowMs: lightMs,
    redMs: lightMs,
    graceMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000)),
  }),
  v.check(
    (timing) => timing.greenMs < timing.yellowMs && timing.yellowMs < timing.redMs,
    'Green must come before yellow, and yellow before red.',
  ),
);
