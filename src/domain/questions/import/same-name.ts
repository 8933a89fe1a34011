import type { OwnQuestionFields } from './fields';

type FieldName = keyof OwnQuestionFields;

/** Fields that hold one thing: of several cells, the first that is filled counts. Of all others, cells add up. */
const single: ReadonlySet<FieldName> = new Set(['topic', 'level', 'difficulty', 'polarity', 'targetSeconds']);

/**
 * Which columns are read when several stand for one field. Those of one name all are, and those that the candidate
 * chose; one of another name only when it is the first. `names` and `fields` go column by column.
 */
export function columnsRead(
  names: readonly string[],
  fields: readonly (FieldName | null)[],
  chosen: boolean,
): { fields: (FieldName | null)[]; notes: string[] } {
  const first = new Map<FieldName, number>();
  const notes = new Set<string>();
  const read = fields.map((field, at) => {
    if (field === null) return null;
    const before = first.get(field);
    if (before === undefined) {
      first.set(field, at);
      return field;
    }
    const name = names[at] ?? '';
    const alike = name !== '' && name.toLowerCase() === names[before]?.toLowerCase();
    if (alike || chosen) {
      if (alike) notes.add(`There is more than one column “${names[before]}”; ${readAs(field)}`);
      return field;
    }
    const which = name === '' ? `Column ${at + 1}` : `“${name}”`;
    notes.add(`${which} holds the same as a column before it and is left out.`);
    return null;
  });
  return { fields: read, notes: [...notes] };
}

function readAs(field: FieldName): string {
  if (field === 'text') return 'the questions of each are read.';
  return single.has(field) ? 'the first that is filled counts.' : 'what they hold is put together.';
}

/** The cells of one row by field; each text is a question of its own. Empty cells are to be left out before. */
export function fieldsOfRow(cells: readonly { field: FieldName; cell: string }[]): {
  texts: string[];
  others: Partial<Record<FieldName, string>>;
} {
  const texts: string[] = [];
  const others: Partial<Record<FieldName, string>> = {};
  for (const { field, cell } of cells) {
    const before = others[field];
    if (field === 'text') {
      if (!texts.includes(cell)) texts.push(cell);
    } else if (before === undefined) others[field] = cell;
    else if (!single.has(field) && before !== cell) others[field] = `${before}${between(field)}${cell}`;
  }
  return { texts, others };
}

/** What separates two entries in a cell of the field. */
const between = (field: FieldName) => (field === 'principle' || field === 'alsoFits' ? '; ' : '\n');
