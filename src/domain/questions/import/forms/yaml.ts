import { nothingFound, type Found } from '../entry';
import { fieldOf } from '../fields';

/** Whether a text is a YAML list of questions with fields: "- question: …". */
export function isYamlList(text: string): boolean {
  // "- Q: …" is how Markdown lists mark their questions.
  if (/^[ \t]*-[ \t]+Q[ \t]*:/mu.test(text.slice(0, 20_000))) return false;
  const [, key] = /^[ \t]*-[ \t]+["']?([a-z_ -]{1,30})["']?[ \t]*:[ \t]/imu.exec(text.slice(0, 20_000)) ?? [];
  if (key === undefined || fieldOf(key) === null) return false;
  return new RegExp(String.raw`^[ \t-]*["']?(?:question|text|prompt|title|q)["']?[ \t]*:`, 'imu').test(
    text.slice(0, 20_000),
  );
}

/** Reads the part of YAML that lists of questions use: entries with plain, quoted, folded and listed values. */
export function readYamlList(text: string): Found {
  const found = nothingFound();
  let fields: Record<string, unknown> | null = null;
  let heading: string | null = null;
  let key = '';
  let folded = false;
  let keyIndent = 0;
  const put = (line: number, name: string, value: string) => {
    if (!fields) return;
    key = name;
    folded = /^[|>][+-]?\d?$/u.test(value);
    fields[name] = folded ? '' : scalarOf(value);
    if (name !== 'text' && fieldOf(name) === 'text' && fields.text === undefined) {
      fields.text = fields[name];
      Reflect.deleteProperty(fields, name);
      key = 'text';
    }
    void line;
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const indent = raw.length - raw.trimStart().length;
    const said = raw.trim();
    if (said === '' || said.startsWith('#') || said === '---') continue;
    const [, first, firstValue] = /^-\s+["']?([A-Za-z_][\w -]{0,30})["']?\s*:(?:\s+(.*))?$/u.exec(said) ?? [];
    const [, next, nextValue] = /^["']?([A-Za-z_][\w -]{0,30})["']?\s*:(?:\s+(.*))?$/u.exec(said) ?? [];
    if (first !== undefined && fieldOf(first) !== null) {
      const entry: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      if (heading !== null) entry.principle = heading;
      fields = entry;
      keyIndent = indent + 2;
      found.entries.push({ line, raw: { fields: entry, lineOf: () => line }, called: true, why: null });
      put(line, first, firstValue ?? '');
    } else if (fields && said.startsWith('- ')) {
      const held = fields[key];
      fields[key] = [...(Array.isArray(held) ? (held as unknown[]) : []), scalarOf(said.slice(2))];
    } else if (fields && next !== undefined && indent >= keyIndent && !(folded && indent > keyIndent)) {
      put(line, next, nextValue ?? '');
    } else if (fields && indent >= keyIndent && typeof fields[key] === 'string') {
      fields[key] = `${String(fields[key])} ${said}`.trim();
    } else if (next !== undefined) {
      fields = null;
      heading = fieldOf(next) === null ? next : null;
    }
  }
  return found;
}

function scalarOf(value: string): unknown {
  const text = value.replace(/\s+#\s.*$/u, '').trim();
  const [, listed] = /^\[(.*)\]$/u.exec(text) ?? [];
  if (listed !== undefined) return listed.split(',').map((one) => scalarOf(one));
  const [, double] = /^"(.*)"$/u.exec(text) ?? [];
  if (double !== undefined) return double.replaceAll('\\"', '"').replaceAll('\\n', ' ');
  const [, single] = /^'(.*)'$/u.exec(text) ?? [];
  return single === undefined ? text : single.replaceAll("''", "'");
}
