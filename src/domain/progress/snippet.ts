import { searchWords } from '../questions/search-words';

/** A piece of an answer's words around what was searched for, cut at words; `match` marks what was found. */
export type Snippet = readonly { text: string; match: boolean }[];

/** Characters before the first match and after it: about two lines of a phone. */
const before = 36;
const after = 84;

/**
 * The first place in an answer's texts where a searched word begins a word, with a little around it. null: the words
 * were found elsewhere (in the question, or a name), or nothing is searched.
 */
export function snippetOf(texts: readonly string[], search: string): Snippet | null {
  const sought = searchWords(search);
  if (sought.length === 0) return null;
  for (const text of texts) {
    const matches = matchesIn(text, sought);
    const [first] = matches;
    if (first) return cut(text, first.start, matches);
  }
  return null;
}

type Match = { start: number; end: number };

function matchesIn(text: string, sought: readonly string[]): Match[] {
  const found: Match[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (sought.some((one) => plain.startsWith(one))) found.push({ start: index, end: index + word.length });
  }
  return found;
}

function cut(text: string, at: number, matches: readonly Match[]): Snippet {
  const from = at <= before ? 0 : text.indexOf(' ', at - before) + 1;
  const wish = at + after;
  const space = text.lastIndexOf(' ', wish);
  const to = wish >= text.length ? text.length : space > at ? space : wish;
  const pieces: { text: string; match: boolean }[] = [];
  const put = (piece: string, match: boolean) => {
    if (piece !== '') pieces.push({ text: piece, match });
  };
  let done = Math.min(from, at);
  put(done > 0 ? '… ' : '', false);
  for (const { start, end } of matches) {
    if (start < done || end > to) continue;
    put(text.slice(done, start), false);
    put(text.slice(start, end), true);
    done = end;
  }
  put(text.slice(done, Math.max(done, to)), false);
  put(to < text.length ? ' …' : '', false);
  return pieces;
}
