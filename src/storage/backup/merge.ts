import type { CountedTable } from '../schema/database';
import type { RecordingRow, SessionRow, StoryRow } from '../schema/rows';
import { meet } from '../../domain/stories/versions';
import { canonicalText } from '../integrity/same-row';

type Row = Record<string, unknown>;

/**
 * What is kept of two rows with one key. Whatever the order in which devices are brought together, the result is the
 * same: facts are equal anyway (should they not be, the later in the alphabet wins), of a register the newest word
 * counts, a session is put together register by register, a finished recording wins over an unfinished one.
 */
export function mergeRows(table: CountedTable, one: Row, other: Row): Row {
  switch (table) {
    case 'sessions':
      return mergeSessions(one as SessionRow, other as SessionRow);
    case 'recordings':
      return later(one, other, (row) => finished(row as RecordingRow));
    case 'stories':
      return mergeStories(one as StoryRow, other as StoryRow);
    default:
      return later(one, other, changedAt);
  }
}

/** Registers carry the time of their last change under one of these names. */
function changedAt(row: Row): number {
  const at = row.changedAt ?? row.at;
  return typeof at === 'number' ? at : 0;
}

function finished({ state }: RecordingRow): number {
  return { live: 0, discarded: 1, recovered: 2, sealed: 3 }[state];
}

function later<T>(one: T, other: T, rank: (row: T) => number): T {
  const difference = rank(one) - rank(other);
  if (difference !== 0) return difference > 0 ? one : other;
  return canonicalText(one) >= canonicalText(other) ? one : other;
}

function mergeSessions(one: SessionRow, other: SessionRow): SessionRow {
  const base = { ...later(facts(one), facts(other), () => 0) } as SessionRow;
  const deletion = later(deletionOf(one), deletionOf(other), (row) => row.deletionChangedAt ?? row.deletedAt ?? 0);
  const name = later(one.name, other.name, (register) => register?.at ?? -1);
  const endedAt = one.endedAt === null ? other.endedAt : Math.max(one.endedAt, other.endedAt ?? 0);
  // Emptied is what was deleted that one time: brought back, or deleted again, since, it has its thirty days.
  const emptied = [one, other].filter((row) => canonicalText(deletionOf(row)) === canonicalText(deletion));
  const purged = emptied.flatMap(({ purgedAt }) => purgedAt ?? []);
  return {
    ...base,
    name,
    endedAt,
    ...deletion,
    ...(purged.length > 0 && { purgedAt: Math.max(...purged) }),
    ...(endedAt === null && { unfinished: 1 as const }),
  };
}

/** The newest word counts, of two tombstones of one deletion the one without words; what neither knew of is kept beside. */
function mergeStories(one: StoryRow, other: StoryRow): StoryRow {
  const newest =
    one.changedAt === other.changedAt
      ? later(one, other, ({ purgedAt }) => purgedAt ?? -1)
      : later(one, other, changedAt);
  return meet(newest, newest === one ? other : one);
}

function deletionOf({ deletedAt, deletionChangedAt }: SessionRow): Pick<SessionRow, 'deletedAt' | 'deletionChangedAt'> {
  return deletionChangedAt === undefined ? { deletedAt } : { deletedAt, deletionChangedAt };
}

/** What is left of a session's row without its registers. */
function facts(row: SessionRow): Row {
  const { name: _name, endedAt: _endedAt, unfinished: _unfinished, ...rest } = row;
  const { deletedAt: _deletedAt, deletionChangedAt: _changedAt, purgedAt: _purgedAt, ...kept } = rest;
  return kept;
}
