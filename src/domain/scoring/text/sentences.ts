import type { Turn } from '../../session/answer';
import { withoutDisfluencies } from './disfluencies';
import { tokensOf, type Token } from './lexicon/tokens';
import { wordSet } from './lexicon/word-set';
import { segmentsOf, type BorderWeights } from './segments';
import { spokennessOf } from './spokenness';

/**
 * One stretch of the answer that carries one tag: a sentence, or a learned segment where nobody wrote full stops. `tokens` are
 * its words without "um", "you know" and restarts; `spoken` says how sure it is that its turn was spoken, 0–1.
 */
export type Unit = {
  turn: number;
  start: number;
  end: number;
  tokens: readonly Token[];
  cut: 'sentence' | 'segment';
  spoken: number;
};

/**
 * Words in a sentence from which on it is cut at clause borders: in writing nobody can have meant it as one, in speech it holds
 * Situation, Action and Result at once.
 */
const longestSentence = { written: 48, spoken: 36 };
/** The same where the whole turn has no full stop: a transcript without punctuation, however short. */
const longestWithoutStops = 12;
const abbreviations = wordSet('mr mrs ms dr prof sr jr st vs etc eg ie approx inc ltd co fig dept sgt lt capt');
const closing = '"\'”’)]';

/** Ends of sentences in raw text: after . ! ? … or a line break, not after abbreviations or inside numbers. */
function sentenceBounds(text: string): { start: number; end: number }[] {
  const bounds: { start: number; end: number }[] = [];
  let start = 0;
  const cut = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) bounds.push({ start, end });
    start = end;
  };
  const mark = /[\n.!?…]/g;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const at = found.index;
    const [char] = found;
    if (char === '\n') {
      cut(at + 1);
    } else {
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
      mark.lastIndex = end;
    }
  }
  cut(text.length);
  return bounds;
}

/** The units of an answer, in order. Offsets are those of each turn's raw text. */
export function unitsOf(turns: readonly Pick<Turn, 'text'>[], borders: BorderWeights): Unit[] {
  return turns.flatMap(({ text }, turn) => {
    const all = tokensOf(text);
    const spoken = spokennessOf(all.map((token) => token.text));
    const bounds = sentenceBounds(text);
    const longest =
      bounds.length === 1 && !/[.!?…]/.test(text)
        ? longestWithoutStops
        : longestSentence.written + (longestSentence.spoken - longestSentence.written) * spoken;
    const tokens = withoutDisfluencies(all);
    let at = 0;
    return bounds.flatMap(({ start, end }): Unit[] => {
      const inside: Token[] = [];
      while (at < tokens.length && (tokens[at] as Token).start < end) {
        inside.push(tokens[at] as Token);
        at += 1;
      }
      if (inside.length === 0) return [];
      const pieces = inside.length > longest ? segmentsOf(inside, borders) : [inside];
      return pieces.map((piece, index) => {
        const first = piece[0] as Token;
        const last = piece.at(-1) as Token;
        const from =
          index === 0
            ? start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
            : first.start;
        const to = index === pieces.length - 1 ? start + text.slice(start, end).trimEnd().length : last.end;
        const cut = pieces.length > 1 ? 'segment' : 'sentence';
        return { turn, start: from, end: to, tokens: piece, cut, spoken };
      });
    });
  });
}
