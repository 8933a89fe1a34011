/** What stands before the list in a file of code: `export const questions: Question[] = [`, `QUESTIONS = [`, `export default {`. */
const opening =
  /^(?:(?:export\s+)?(?:const|let|var)\s+\w+[^=\n]{0,80}=|export\s+default|module\.exports\s*=|[A-Za-z_]\w*\s*=)\s*(?:\/\/[^\n]*\n\s*)?(?=[[{])/mu;
/** Longer files of code are no lists. */
const longest = 4_000_000;

/** The first list or object of a file of JavaScript, TypeScript or Python as JSON, line for line; null where there is none. */
export function jsonInCode(text: string): string | null {
  if (text.length > longest) return null;
  const found = opening.exec(text.slice(0, 40_000));
  if (!found) return null;
  const from = found.index + found[0].length;
  const before = text.slice(0, from).replace(/[^\n]+/gu, '');
  const read = asJson(text.slice(from));
  return read === null ? null : before + read;
}

function asJson(text: string): string | null {
  const pieces: string[] = [];
  /** The place of the text that a plus may go on with; -1 for none. */
  let said = -1;
  let goesOn = false;
  // Line breaks inside a text come after it, so that what follows keeps its line.
  let owed = '';
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'" || sign === '`') {
      const end = closing(text, at, sign);
      if (end < 0) return null;
      const raw = text.slice(at + 1, end);
      owed += raw.replace(/[^\n]+/gu, '');
      const one = JSON.stringify(plainly(raw));
      if (goesOn) pieces[said] = `${(pieces[said] ?? '""').slice(0, -1)}${one.slice(1)}`;
      else said = pieces.push(one) - 1;
      goesOn = false;
      at = end + 1;
    } else if (text.startsWith('//', at) || sign === '#') {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at);
      if (end < 0) return null;
      pieces.push(text.slice(at, end).replace(/[^\n]+/gu, ''));
      at = end + 2;
    } else if (/[A-Za-z_$]/u.test(sign)) {
      const [word = sign] = /^[\w$.]+(?:\([^()\n]*\))?/u.exec(text.slice(at, at + 200)) ?? [];
      const isKey = /^\s*:/u.test(text.slice(at + word.length, at + word.length + 20));
      pieces.push(isKey ? JSON.stringify(word) : valueOf(word));
      said = -1;
      goesOn = false;
      at += word.length;
    } else if (said >= 0 && sign === '+') {
      goesOn = true;
      at += 1;
    } else {
      if (sign === '[' || sign === '{') depth += 1;
      if (sign === '\n') {
        pieces.push(`\n${owed}`);
        owed = '';
      } else pieces.push(sign);
      if (sign.trim() !== '') {
        said = -1;
        goesOn = false;
      }
      at += 1;
      if (sign === ']' || sign === '}') {
        depth -= 1;
        if (depth === 0) return pieces.join('');
      }
    }
  }
  return null;
}

const valueOf = (word: string) => (/^true$/iu.test(word) ? 'true' : /^false$/iu.test(word) ? 'false' : 'null');

function closing(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === quote) return at;
    else if (sign === '\n' && quote !== '`') return -1;
  }
  return -1;
}

/** A text of code as it would be printed. */
const plainly = (raw: string) =>
  raw.replace(/\\(\r?\n|.)/gsu, (_, sign: string) =>
    sign === 'n' ? '\n' : sign === 't' ? ' ' : sign.trim() === '' ? '' : sign,
  );
