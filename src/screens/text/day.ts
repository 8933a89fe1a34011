import { isDate } from '../../domain/dates';

/**
 * A time that cannot be is said, never thrown: what throws takes its screen with it. The format is made anew each time, for it
 * stays in the time zone of its making, also when the candidate has left that.
 */
const written = (options: Intl.DateTimeFormatOptions) => (epochMs: number) =>
  isDate(epochMs) ? new Intl.DateTimeFormat('en-US', options).format(epochMs) : 'an unknown day';

/** `November 3, 2026`, from epoch ms: the month first, as the spelling of the app is American. */
export const dayText = written({ day: 'numeric', month: 'long', year: 'numeric' });

/** `November 3 at 9:05 AM`. */
export const dayAndTime = written({ day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });

/** `9:05 AM`. */
export const timeOfDay = written({ hour: 'numeric', minute: '2-digit' });

/** `Tuesday, November 3, 2026`. */
export const weekdayText = written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `Nov 3`, where there is little room. */
export const shortDay = written({ day: 'numeric', month: 'short' });
