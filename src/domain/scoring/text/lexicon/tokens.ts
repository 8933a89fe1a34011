/** A word, number or money sign-and-number of the text. `text` is lower case with straight apostrophes; offsets are raw. */
export type Token = { start: number; end: number; text: string };

const letterOrDigit = /[\p{L}\p{N}]/u;

function isWordChar(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return letterOrDigit.test(char);
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';
const isApostrophe = (char: string | undefined) => char === "'" || char === '’';
const money = '$£€¥';

/**
 * The words of a text. Hyphens part words ("two-week" is two), apostrophes stay inside ("didn't"), numbers keep
 * their commas, points, leading money sign and trailing percent sign ("$4,200.50", "30%").
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    const start = at;
    if (isDigit(char) || (money.includes(char) && isDigit(text[at + 1]))) {
      at += 1;
      while (
        at < text.length &&
        (isWordChar(text[at] as string) || ((text[at] === ',' || text[at] === '.') && isDigit(text[at + 1])))
      )
        at += 1;
      if (text[at] === '%') at += 1;
    } else if (isWordChar(char)) {
      at += 1;
      while (
        at < text.length &&
        (isWordChar(text[at] as string) ||
          (isApostrophe(text[at]) && at + 1 < text.length && isWordChar(text[at + 1] as string)))
      )
        at += 1;
    } else {
      at += 1;
      continue;
    }
    tokens.push({ start, end: at, text: text.slice(start, at).toLowerCase().replaceAll('’', "'") });
  }
  return tokens;
}
