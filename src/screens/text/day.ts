import { isDate } from '../../domain/dates';

/**
 * A time that cannot be is said, never thrown: what throws takes its screen with it. Making a format takes longer than all
 * that it writes, but it stays in the time zone of its making, also when the candidate has left that: so it serves what
 * is written in one go, a list of answers for instance, and no longer.
 */
const written = (options: Intl.DateTimeFormatOptions) => {
  let format: Intl.DateTimeFormat | null = null;
  return (epochMs: number) => {
    if (!isDate(epochMs)) return 'an unknown day';
    if (!format) {
      format = new Intl.DateTimeFormat('en-US', options);
      queueMicrotask(() => (format = null));
    }
    return format.format(epochMs);
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
