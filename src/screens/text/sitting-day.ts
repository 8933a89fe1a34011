import { isCalendarDay } from '../../domain/dates';
import { noonOf } from '../../domain/loop/days';

const civilDay = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});

/** `Sat, Nov 28` of a calendar day, `today` where it is. */
export function dayWords(isoDay: string, today: string): string {
  if (isoDay === today) return 'today';
  return isCalendarDay(isoDay) ? civilDay.format(noonOf(isoDay)) : 'no day yet';
}
