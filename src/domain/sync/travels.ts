import { scopeOf } from './setting-scopes';

type Row = Readonly<Record<string, unknown>>;

/**
 * Whether a row goes to the other devices. never: it belongs to this one alone. later: it is still being made here (`session`
 * is the head of the session that it belongs to, if any). now: it goes.
 */
export function travels(table: string, row: Row, session: Row | null): 'now' | 'later' | 'never' {
  if (table === 'slices') return 'never';
  if (table === 'settings') return scopeOf(row.key) === 'candidate' ? 'now' : 'never';
  if (table === 'recordings' && row.state === 'discarded') return 'never';
  if (table === 'recordings' && row.state === 'live') return 'later';
  // Another device would offer to go on with it.
  if (session && session.endedAt === null && session.deletedAt === null) return 'later';
  return 'now';
}
