import { isEpochMs } from '../../domain/dates';

/**
 * The calendar day at the candidate's place, `YYYY-MM-DD`; the first one there is for a time that is none. By the clock of the
 * computer as it is now: a format that was made before a journey stays in the time zone of its making.
 */
export function localDay(epochMs: number): string {
  if (!isEpochMs(epochMs)) return '1970-01-01';
  const here = new Date(epochMs);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(here.getFullYear()).padStart(4, '0')}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
}
