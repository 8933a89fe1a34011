import { isDate } from '../../domain/dates';

/** A time that cannot be is said, never thrown: what throws takes its screen with it. */
const written = (options: Intl.DateTimeFormatOptions) => {
  // Of times that were moved to here: a format stays in the time zone in which it was made, also when the candidate has left it.
  const format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  return (epochMs: number) => {
    const hereMs = epochMs - new Date(epochMs).getTimezoneOffset() * 60_000;
    return isDate(hereMs) ? format.format(hereMs) : 'an unknown day';
  };
};

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
