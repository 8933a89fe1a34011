/** One entry of a JSON list or object: its own text and the line it begins in (from 1). */
export type JsonPiece = { text: string; line: number };

export type JsonReading = { ok: true; pieces: JsonPiece[] } | { ok: false; line: number; what: string; todo: string };

/** Deeper than any question, and shallow enough for every parser. */
const deepest = 32;

/**
 * Cuts the list of questions out of a JSON text without parsing the entries, so that a fault in one of them can be
 * told with its line. The list is the whole text, or the member `questions` of an object.
 */
export function cutJson(text: string): JsonReading {
  const start = /^\uFEFF?\s*/.exec(text)?.[0].length ?? 0;
  const line = 1 + newlines(text, 0, start);
  if (text[start] === '[') return piecesOf(text, start, line);
  if (text[start] !== '{') {
    return { ok: false, line, what: 'This is not a JSON list.', todo: 'It should begin with [ or with {.' };
  }
  const members = piecesOf(text, start, line);
  if (!members.ok) return members;
  for (const member of members.pieces) {
    const key = /^"questions"\s*:\s*/.exec(member.text)?.[0];
    if (key === undefined) continue;
    const value = member.text.slice(key.length);
    if (value.startsWith('[')) return piecesOf(value, 0, member.line + newlines(key, 0, key.length));
  }
  const todo = 'It should have a member "questions": [ … ], or be a list [ … ].';
  return { ok: false, line, what: 'There is no list of questions in this file.', todo };
}

/** The texts between the commas of the list or object that opens at `open`. */
function piecesOf(text: string, open: number, openLine: number): JsonReading {
  const pieces: JsonPiece[] = [];
  let line = openLine;
  let depth = 0;
  let from = open + 1;
  let fromLine = line;
  const cut = (end: number, last: boolean) => {
    const raw = text.slice(from, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    // A comma after the last entry is common and harmless.
    if (trimmed !== '' || !last) pieces.push({ text: trimmed, line: fromLine + newlines(raw, 0, lead) });
  };
  for (let at = open; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '\n':
        line += 1;
        break;
      case '"': {
        const close = stringEnd(text, at);
        if (close < 0) {
          return { ok: false, line, what: 'A quotation mark opens here and never closes.', todo: 'Close it.' };
        }
        line += newlines(text, at, close);
        at = close;
        break;
      }
      case '[':
      case '{':
        depth += 1;
        if (depth > deepest) {
          return { ok: false, line, what: 'Brackets stand too deep inside each other here.', todo: 'Take some out.' };
        }
        break;
      case ']':
      case '}':
        depth -= 1;
        if (depth === 0) {
          cut(at, true);
          return { ok: true, pieces };
        }
        break;
      case ',':
        if (depth === 1) {
          cut(at, false);
          from = at + 1;
          fromLine = line;
        }
        break;
      default:
    }
  }
  return {
    ok: false,
    line,
    what: 'The text ends before the list does.',
    todo: 'Is the file complete? A closing bracket is missing.',
  };
}

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length) {
    if (text[at] === '\\') at += 2;
    else if (text[at] === '"') return at;
    else at += 1;
  }
  return -1;
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}
