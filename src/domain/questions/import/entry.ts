import type { ImportFault, RawQuestion } from './fields';

/**
 * One thing of a list that may be a question. `called`: the list itself calls it one (a column, a JSON key, "Q1:").
 * `why`: known already not to be one.
 */
export type Entry = { line: number; raw: RawQuestion; called: boolean; why: string | null };

/** A column of a table: its heading, or "Column 2"; the field it was taken for; a few of its cells. */
export type Column = { name: string; field: string | null; sample: string };

/** What a reader of one format found. */
export type Found = { entries: Entry[]; faults: ImportFault[]; notes: string[]; unknown: string[]; columns: Column[] };

export const nothingFound = (): Found => ({ entries: [], faults: [], notes: [], unknown: [], columns: [] });

/** A line of a list. */
export function lineEntry(
  line: number,
  text: string,
  heading: string | null,
  about: { called?: boolean; why?: string | null; more?: Record<string, unknown> } = {},
): Entry {
  return {
    line,
    raw: { fields: { text, ...(heading !== null && { principle: heading }), ...about.more }, lineOf: () => line },
    called: about.called ?? false,
    why: about.why ?? null,
  };
}
