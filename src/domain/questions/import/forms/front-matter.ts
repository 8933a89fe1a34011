const longest = 80;

/** A page without the fields that site builders put above it (YAML or TOML); the lines stay, empty, so that all keep their number. */
export function withoutFrontMatter(text: string): string {
  const fence = /^(---|\+\+\+)[ \t]*\n/u.exec(text)?.[1];
  if (fence === undefined) return text;
  const lines = text.split('\n', longest + 1);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (end < 2) return text;
  const fields = lines.slice(1, end);
  // Only what is all fields: a list between two rules is a list.
  const [first = ''] = fields.filter((line) => line.trim() !== '');
  const held = fields.every((line) => /^\s*$|^\s*#|^\s*[\w"'-]+\s*[:=]|^\s+\S|^\s*-\s+\S|^\s*[\]}]/u.test(line));
  if (!held || !/^[\w"'-]+\s*[:=]/u.test(first)) return text;
  const rest = text.slice(lines.slice(0, end + 1).join('\n').length);
  return rest.trim() === '' ? text : '\n'.repeat(end) + rest;
}
