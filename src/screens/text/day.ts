import { isDate } from '../../domain/dates';

const day = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'long', year: 'numeric' });
const dayTime = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  hour: 'numeric',
  minute: '2-digit',
});

const time = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

const dayOfWeek = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const dayOfYear = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short' });

/** A time that cannot be is said, never thrown: what throws takes its screen with it. */
const written = (format: Intl.DateTimeFormat) => (epochMs: number) =>
  isDate(epochMs) ? format.format(epochMs) : 'an unknown day';

/** `November 3, 2026`, from epoch ms: the month first, as the spelling of the app is American. */
export const dayText = written(day);

/** `November 3 at 9:05 AM`. */
export const dayAndTime = written(dayTime);

/** `9:05 AM`. */
export const timeOfDay = (epochMs: number) => time.format(epochMs);

/** `Tuesday, November 3, 2026`. */
export const weekdayText = (epochMs: number) => dayOfWeek.format(epochMs);

/** `Nov 3`, where there is little room. */
export const shortDay = written(dayOfYear);
