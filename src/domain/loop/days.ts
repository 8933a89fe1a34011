import { dayNumber } from '../scheduling/schedule';

export const dayMs = 86_400_000;

/** The calendar day `days` after an ISO day (Howard Hinnant, "civil_from_days"). */
export function dayAfter(isoDay: string, days: number): string {
  const shifted = dayNumber(isoDay) + days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const civilMonth = month < 10 ? month + 3 : month - 9;
  const year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0);
  return `${year}-${String(civilMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Noon of a calendar day on the clock of UTC, epoch ms, to be written out as a day of that clock. */
export const noonOf = (isoDay: string): number => dayNumber(isoDay) * dayMs + dayMs / 2;
