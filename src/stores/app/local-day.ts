import { isEpochMs } from '../../domain/dates';

const dayMs = 24 * 3_600_000;

/** What calendar and clock show at a moment. */
type Shown = { day: string; sinceMidnightMs: number };

/**
 * `localDay` for many moments of one list: between two moments a day apart at which the clock shows the same, there is
 * one midnight, so the moments between need not be looked at. It stays in the time zone of its making, so every list
 * makes its own.
 */
export function createDayOf(): (epochMs: number) => string {
  const civil = new Intl.DateTimeFormat('sv', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const shownAt = (epochMs: number): Shown => {
    const [day = '', time = ''] = civil.format(epochMs).split(' ');
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    return { day, sinceMidnightMs: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  };
  const known = new Map<number, Shown>();
  const atStart = (number: number): Shown => {
    const shown = known.get(number) ?? shownAt(number * dayMs);
    known.set(number, shown);
    return shown;
  };
  return (epochMs) => {
    if (!isEpochMs(epochMs)) return '1970-01-01';
    const number = Math.floor(epochMs / dayMs);
    const [before, after] = [atStart(number), atStart(number + 1)];
    // The clocks are changed in between.
    if (before.sinceMidnightMs !== after.sinceMidnightMs) return shownAt(epochMs).day;
    return epochMs - number * dayMs < dayMs - before.sinceMidnightMs ? before.day : after.day;
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
