import { wordsOf } from './phrase-finder';

/** What is read at most: far more than any posting or résumé has, and still read at once. */
export const longestPosting = 100_000;
/** Fewer words give nothing to count. */
export const fewestWords = 8;

/** Why a text cannot be read. `words`: how many were found. */
export type PostingProblem =
  | { kind: 'empty' }
  | { kind: 'too-short'; words: number }
  | { kind: 'too-long'; characters: number }
  | { kind: 'not-text' }
  | { kind: 'other-language' };

/** PDF, zip (and so Word), rich text, old Word. */
const binaryStarts = ['%PDF-', 'PK\u0003\u0004', '{\\rtf', '\u00D0\u00CF'];

const english = new Set(
  'the a an and or of to in for with on at by from as is are be you your we our will this that who have has it us all not can their they i my was were into within including about more than when what how if its any other experience work team skills years'.split(
    ' ',
  ),
);
const others = new Set(
  'der die das und ist nicht ein eine mit für auf von zu den im wir sie ihr dich du bei als oder sowie el la los las un una que de en con por para se su del y le les des et est une dans pour sur avec nous vous votre au aux il lo gli di che è per non sono della nel e os as um uma em não com do da het een van op voor je wij met zijn och att det som på för av i och na w z się do jest oraz nie'.split(
    ' ',
  ),
);

/** The text as it is read and shown: HTML and odd spaces taken out, line by line. */
export function plainPosting(raw: string): string {
  const text = raw.replace(/^\uFEFF/u, '').replace(/\r\n?|\u2028|\u2029/gu, '\n');
  const tagged = /<\/?(?:p|div|li|ul|br|span|h[1-6]|strong|b|body|html)\b[^<>]{0,300}>/i.test(text);
  const bare = tagged
    ? text
        .replace(/<(?:script|style)\b[^<>]*>[^<]*<\/(?:script|style)>/gi, ' ')
        .replace(/<(?:br|\/p|\/div|\/li|\/ul|\/h[1-6]|p|div|ul|h[1-6])\b[^<>]*>/gi, '\n')
        .replace(/<li\b[^<>]*>/gi, '\n• ')
        .replace(/<\/?[a-z][^<>]*>/gi, '')
        .replace(/&(?:nbsp|#160);/gi, ' ')
        .replace(/&amp;/gi, '&')
        .replace(/&(?:rsquo|#8217|#39|apos);/gi, '’')
        .replace(/&(?:ndash|mdash|#8211|#8212);/gi, '–')
        .replace(/&[a-z]{2,8};|&#\d{1,6};/gi, ' ')
    : text;
  return bare
    .split('\n')
    .map((line) => line.replace(/[\s\u200B\u00A0]+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Why nothing can be made of a text; null when it can be read. Only English is read, since its words are what is counted. */
export function problemOf(raw: string): PostingProblem | null {
  if (raw.length > longestPosting) return { kind: 'too-long', characters: raw.length };
  if (raw.trim() === '') return { kind: 'empty' };
  if (binaryStarts.some((start) => raw.startsWith(start)) || raw.includes('\u0000')) return { kind: 'not-text' };
  const text = plainPosting(raw);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = text.match(/[^\p{Script=Latin}\P{L}]/gu)?.length ?? 0;
  if (letters > 0 && foreign / letters > 0.3) return { kind: 'other-language' };
  const words = wordsOf(text);
  const share = (known: ReadonlySet<string>) => words.filter((word) => known.has(word.text)).length / words.length;
  const native = words.length === 0 ? 0 : share(english);
  if (words.length >= 6 && share(others) > Math.max(0.12, native * 1.2)) return { kind: 'other-language' };
  if (words.length < fewestWords) return { kind: 'too-short', words: words.length };
  if (words.length >= 40 && native < 0.04) return { kind: 'other-language' };
  return null;
}
