/* What a date can be; the schemas of `bounds.ts` are made of it. */

/** The last millisecond of the year 9999, epoch ms: after it a date does not fit into `YYYY-MM-DD` any more. */
export const latestEpochMs = 253_402_300_799_999;

/** As far as a `Date` goes, either way, ms (ECMAScript, "Time Values and Time Range"). */
export const furthestMs = 8.64e15;

/** Whether a number is the time of a row, epoch ms. */
export const isEpochMs = (ms: number): boolean => ms >= 0 && ms <= latestEpochMs;

/** Whether a number of ms can be written out as a date at all. */
export const isDate = (ms: number): boolean => Math.abs(ms) <= furthestMs;

/** Whether a text is a calendar day that there is, `YYYY-MM-DD`; February 30 is none. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []).map(Number);
  if (!month || !day || year === undefined || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
