import { clockText } from '../../domain/session/timing';
import { isEpochMs } from '../../domain/dates';
import { principleName } from '../../domain/questions/principle';
import { boxNames, type Credit } from '../../domain/scoring/scorecard';
import type { PastAnswer, PastSession } from '../../domain/review/past-answer';

/** How credits are called in files that leave the app. */
export const creditNames: Readonly<Record<Credit, string>> = {
  full: '✓ heard',
  partial: '◐ in part',
  none: '○ not heard',
};

/** `2026-11-19`: sorts by itself, and is read the same everywhere. */
export function dayOf(epochMs: number): string {
  if (!isEpochMs(epochMs)) return 'no-date';
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(epochMs);
}

/** A name for a file of this session, without anything a file system dislikes. */
export function fileName({ row }: PastSession, what: string, ending: string): string {
  const plain = what
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `second-take-${dayOf(row.startedAt)}${plain ? `-${plain}` : ''}.${ending}`;
}

/** What the candidate marked by ear, in the order of the sound; null where nothing was. */
export function markedByEar({ selfScore }: Pick<PastAnswer, 'selfScore'>): string | null {
  const marks = selfScore?.ear ?? [];
  if (marks.length === 0) return null;
  const inOrder = [...marks].sort((one, other) => one.atMs - other.atMs);
  return `Marked by ear: ${inOrder.map(({ box, atMs }) => `${boxNames[box]} ${clockText(atMs)}`).join(', ')}.`;
}

export function aboutAnswer({ row, take, takes }: PastAnswer): string {
  const { principle, topic } = row.question;
  return [principle && principleName(principle), topic, takes > 1 && `take ${take}`].filter(Boolean).join(' · ');
}
