import { hasMarker } from '../clean';

type Line = { line: number; text: string };

/** Joins lines that were wrapped, and keeps apart those that begin something of their own. */
export function unwrapped(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  // Where nobody writes capitals, a small letter says nothing about where a line belongs.
  const small = lines.length > 1 && lines.every(({ text }) => !/^\s*\p{Lu}/u.test(text));
  for (const { line, text } of lines) {
    const said = text.trim();
    const before = joined.at(-1);
    if (said === '') continue;
    if (before && continues(before.text, said, small)) before.text = `${before.text} ${said}`;
    else joined.push({ line, text: said });
  }
  return joined;
}

const opener =
  /(?:,|\b(?:a|an|the|and|or|of|to|with|in|for|on|at|by|from|that|your|you|when|about|did|how|what|is|was|as))$/iu;

function continues(before: string, next: string, small: boolean): boolean {
  if (hasMarker(next) || /^(?:q|a|answer)\s*\d*[:.)]/iu.test(next)) return false;
  if (/[.?!…:;]["”’')*_]*$/u.test(before)) return false;
  if (!small && /^\p{Ll}/u.test(next)) {
    return !/^(?:tell me|describe|give me|share)\b/u.test(next) || before.endsWith(',');
  }
  if (small) return /(?:,|\b(?:an?|the|and|or|your))$/iu.test(before);
  return opener.test(before) && before.length > 24;
}
