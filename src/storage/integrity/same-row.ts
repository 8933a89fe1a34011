/** A row as text that is the same for the same row, whatever the order of its fields. */
export function canonicalText(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes:${Array.from(value).join(',')}`;
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalText(field)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}

export function sameRow(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}
