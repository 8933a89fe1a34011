import * as v from 'valibot';

/**
 * Reads a JSON file that came from somebody else. `too-large`: it has more than `mostCharacters` and is not even parsed;
 * `unreadable`: it is no JSON, or not of this shape. Never throws.
 */
export function readSentFile<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
  mostCharacters: number,
): { ok: true; file: v.InferOutput<Schema> } | { ok: false; problem: 'too-large' | 'unreadable' } {
  if (text.length > mostCharacters) return { ok: false, problem: 'too-large' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
  const read = v.safeParse(schema, parsed);
  return read.success ? { ok: true, file: read.output } : { ok: false, problem: 'unreadable' };
}
