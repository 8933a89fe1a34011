/** A word, number or money sign-and-number of the text. `text` is lower case with straight apostrophes; offsets are raw. */
export type Token = { start: number; end: number; text: string };

const letterOrDigit = /[\p{L}\p{N}]/u;

/** What the first 128 characters are. */
const none = 0;
const digit = 1;
const small = 2;
const capital = 3;
const plain = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return digit;
  if (code >= 97 && code <= 122) return small;
  return code >= 65 && code <= 90 ? capital : none;
});

function isWordChar(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? plain[code] !== none : at < text.length && letterOrDigit.test(text[at] as string);
}

const isDigit = (text: string, at: number) => plain[text.charCodeAt(at)] === digit;
const isApostrophe = (char: string) => char === "'" || char === '’';
const money = '$£€¥';
const plainLowerCase = /^[a-z0-9]+$/;

/**
 * The words of a text. Hyphens part words ("two-week" is two), apostrophes stay inside ("didn't"), numbers keep
 * their commas, points, leading money sign and trailing percent sign ("$4,200.50", "30%").
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    if (isDigit(text, at) || (money.includes(text[at] as string) && isDigit(text, at + 1))) {
      at += 1;
      while (isWordChar(text, at) || ((text[at] === ',' || text[at] === '.') && isDigit(text, at + 1))) at += 1;
      if (text[at] === '%') at += 1;
    } else if (isWordChar(text, at)) {
      at += 1;
      while (isWordChar(text, at) || (isApostrophe(text[at] ?? '') && isWordChar(text, at + 1))) at += 1;
    } else {
      at += 1;
      continue;
    }
    const word = text.slice(start, at);
    tokens.push({
      start,
      end: at,
      text: plainLowerCase.test(word) ? word : word.toLowerCase().replaceAll('’', "'"),
    });
  }
  return tokens;
}
