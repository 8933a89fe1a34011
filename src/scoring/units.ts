import type { Turn } from '../interview/answer';
import { tokensOf, type Token } from './lexer/tokens';
import { isPastVerb } from './lexer/deeds';
import { wordSet } from './lexer/word-set';

/** One stretch of the answer that carries one tag: a sentence, or a rule-made segment where nobody wrote full stops. */
export type Unit = { turn: number; start: number; end: number; tokens: readonly Token[]; cut: 'sentence' | 'segment' };

/** Words in a sentence from which on nobody can have meant it as one. */
const longestSentence = 48;
/** A segment shorter than this says too little to be tagged. */
const leastWords = 4;
/** From this length on a segment also ends before a second verb: "… and put it on the wall". */
const longSegment = 16;

const abbreviations = wordSet('mr mrs ms dr prof sr jr st vs etc eg ie approx inc ltd co fig dept sgt lt capt');
const markers = wordSet(
  'so then well anyway first firstly next finally eventually basically however meanwhile afterwards later but and',
);
const subjects = wordSet(
  "i we he she they it there this that's it's i'm we're they're he's she's i've we've i'd we'd they'd nobody everybody everyone somebody",
);
const openers = wordSet('the my our his her their a an one all both most some many no every each');
const adverbs = wordSet('just then also really never always still finally only soon');
const finite = wordSet(
  "was were is are had has have did didn't wasn't weren't couldn't wouldn't can't could would will can does said got came went told asked wanted needed kept made took gave thought knew felt",
);
const neverAfter = wordSet(
  'and that because to of the a an my our his her their its in on at for with from by as if when while since which who what where how than or but so not very really just about into i we he she they you cos though although whether before after until said told asked knew think thought know sure during all under over',
);

const closing = '"\'”’)]';

/** Ends of sentences in raw text: after . ! ? … or a line break, not after abbreviations or inside numbers. */
function sentenceBounds(text: string): { start: number; end: number }[] {
  const bounds: { start: number; end: number }[] = [];
  let start = 0;
  const cut = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) bounds.push({ start, end });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === '\n') {
      cut(at + 1);
    } else if (char === '.' || char === '!' || char === '?' || char === '…') {
      let end = at + 1;
      while (end < text.length && (closing.includes(text[end] as string) || '.!?…'.includes(text[end] as string)))
        end += 1;
      const spaced =
        end >= text.length || text[end] === ' ' || text[end] === '\n' || text[end] === '\t' || text[end] === '\u00a0';
      if (!spaced) continue;
      if (char === '.') {
        let wordStart = at;
        while (wordStart > start && /[\p{L}\p{N}]/u.test(text[wordStart - 1] as string)) wordStart -= 1;
        const word = text.slice(wordStart, at);
        const initial = word.length === 1 && word >= 'A' && word <= 'Z' && word !== 'I';
        const dotted = text[wordStart - 1] === '.' && word.length === 1;
        const next = /\S/.exec(text.slice(end, end + 4))?.[0] ?? '';
        const lowerNext = next >= 'a' && next <= 'z';
        if (abbreviations.has(word.toLowerCase()) || initial || (dotted && lowerNext)) continue;
      }
      cut(end);
      at = end - 1;
    }
  }
  cut(text.length);
  return bounds;
}

/** "the fire brigade needed", "all ten guests were": one to four words of a noun, then its verb. */
function nounVerbAt(tokens: readonly Token[], at: number, isVerb: (word: string) => boolean): boolean {
  for (let next = at + 1; next <= at + 6 && next < tokens.length; next += 1) {
    const word = tokens[next]?.text ?? '';
    if (isVerb(word)) return next > at + 1;
    if (neverAfter.has(word) && !(word === 'and' && openers.has(tokens[at]?.text ?? '') && next > at + 1)) return false;
  }
  return false;
}

/**
 * Cuts a stretch without full stops into clause-like segments: at a discourse marker, or where a subject and its
 * finite verb begin; never right after a word that asks for more, never into pieces under four words.
 */
export function segmentsOf(tokens: readonly Token[]): (readonly Token[])[] {
  const segments: Token[][] = [];
  let current: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const word = token.text;
    const previous = tokens[at - 1]?.text ?? '';
    const next = tokens[at + 1]?.text ?? '';
    const after = tokens[at + 2]?.text ?? '';
    const isVerb = (candidate: string) => finite.has(candidate) || isPastVerb(candidate);
    const opensClause =
      (subjects.has(word) &&
        (word.includes("'") || isVerb(next) || ((next.endsWith('ly') || adverbs.has(next)) && isVerb(after)))) ||
      (openers.has(word) && !isVerb(previous) && nounVerbAt(tokens, at, isVerb));
    const joined =
      (word === 'and' || word === 'but' || word === 'so' || word === 'then') &&
      (subjects.has(next) || ['then', 'so', 'the', 'my', 'our'].includes(next));
    const marked =
      joined ||
      (markers.has(word) &&
        word !== 'and' &&
        word !== 'but' &&
        word !== 'so' &&
        word !== 'then' &&
        word !== 'later' &&
        word !== 'first');
    if (
      current.length >= leastWords &&
      tokens.length - at >= leastWords &&
      (marked ||
        (opensClause && !neverAfter.has(previous)) ||
        (word === 'and' && current.length >= longSegment && isVerb(next)))
    ) {
      if (!(neverAfter.has(previous) && marked && !joined) && !(word === 'and' && neverAfter.has(previous))) {
        segments.push(current);
        current = [];
      }
    }
    current.push(token);
  }
  if (current.length > 0) segments.push(current);
  return segments;
}

/** The units of an answer, in order. Offsets are those of each turn's raw text. */
export function unitsOf(turns: readonly Pick<Turn, 'text'>[]): Unit[] {
  return turns.flatMap(({ text }, turn) => {
    const tokens = tokensOf(text);
    let at = 0;
    return sentenceBounds(text).flatMap(({ start, end }): Unit[] => {
      const inside: Token[] = [];
      while (at < tokens.length && (tokens[at] as Token).start < end) {
        inside.push(tokens[at] as Token);
        at += 1;
      }
      if (inside.length === 0) return [];
      const pieces = inside.length > longestSentence ? segmentsOf(inside) : [inside];
      return pieces.map((piece, index) => {
        const first = piece[0] as Token;
        const last = piece.at(-1) as Token;
        const from =
          index === 0
            ? start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
            : first.start;
        const to = index === pieces.length - 1 ? start + text.slice(start, end).trimEnd().length : last.end;
        return { turn, start: from, end: to, tokens: piece, cut: pieces.length > 1 ? 'segment' : 'sentence' };
      });
    });
  });
}
