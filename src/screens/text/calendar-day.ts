import { isCalendarDay } from '../../domain/dates';
import { dayMs, dayNumber } from '../../domain/scheduling/schedule';

const dayOfWeek = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** `Mon, Nov 3`, from a calendar day `YYYY-MM-DD`. */
export const isoDayText = (day: string) =>
  isCalendarDay(day) ? dayOfWeek.format(dayNumber(day) * dayMs) : 'an unknown day';
