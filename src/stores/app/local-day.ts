import { isEpochMs } from '../../domain/dates';

const bucketMs = 15 * 60_000;

/**
 * `localDay` for many moments of one list: no time zone changes its day within a quarter of an hour by the clock. It stays in the
 * time zone of its making, so every list makes its own.
 */
export function createDayOf(): (epochMs: number) => string {
  const civil = new Intl.DateTimeFormat('sv', { year: 'numeric', month: '2-digit', day: '2-digit' });
  const known = new Map<number, string>();
  return (epochMs) => {
    const bucket = Math.floor(epochMs / bucketMs);
    const found = known.get(bucket) ?? (isEpochMs(epochMs) ? civil.format(epochMs) : '1970-01-01');
    known.set(bucket, found);
    return found;
  };
}

/** The calendar day at the candidate's place, `YYYY-MM-DD`; the first one there is for a time that is none. */
export function localDay(epochMs: number): string {
  if (!isEpochMs(epochMs)) return '1970-01-01';
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    epochMs,
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
