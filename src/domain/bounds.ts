import * as v from 'valibot';
import { furthestMs, isCalendarDay, latestEpochMs } from './dates';

/*
 * The numbers that anything saved is made of, each with its bounds: times are dates that can be written out, indexes are
 * small integers, nothing is infinite. Rows, events, settings and manifests use these and no number of their own, so
 * that what breaks them is set aside before anybody draws it.
 */

/** A year: no session, recording or answer is longer. */
const longestMs = 366 * 86_400_000;

/** A row of a backup holds eight million bytes, and no text is longer than its row. */
const longestText = 10_000_000;

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** When something happened, epoch ms. */
export const epochMsSchema = between(0, latestEpochMs);

/** Time since something began, ms. */
export const elapsedMsSchema = between(0, longestMs);

/** A place on a time line that may begin a little before its zero, ms. */
export const placeMsSchema = between(-longestMs, longestMs);

/** How far two clocks are apart, ms, either way. */
export const driftMsSchema = between(-furthestMs, furthestMs);

/** Which turn of an answer; each is drawn and loops run up to it. */
export const turnSchema = whole(99);

/** Which question of a session. */
export const questionIndexSchema = whole(999);

/** Which of many: an event of a log, a second of a recording, a batch of typing. */
export const seqSchema = whole(9_999_999);

/** A place in a text, counted in UTF-16 units as strings are. */
export const offsetSchema = whole(longestText);

/** How much of something there is, bytes or seconds or rows. */
export const amountSchema = between(0, Number.MAX_SAFE_INTEGER);

/** Which edition of a thing. */
export const versionSchema = whole(999_999);

/** A share or a probability. Rounding may leave it a little outside of 0–1. */
export const shareSchema = between(-0.01, 1.01);

/** A rating on the scale of 1–5, or a ceiling of one. */
export const ratingNumberSchema = between(0, 5);

export const calendarDaySchema = v.pipe(v.string(), v.check(isCalendarDay, 'Expected a calendar day.'));
