import type { Hit } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import { evidenceOf } from '../text/parse-answer';
import type { TaggedReading } from '../model/tagged-answer';

/** As many words of the candidate's as are quoted in an advice. */
const mostQuoted = 12;
/** As many words stand before what a quote is about. */
const mostBefore = 5;
/** A quote does not end on these: they only lead on. */
const leadOn = wordSet(
  'the a an to and of with my our for in on at by that so because but i we was were from as his her their this or if when which who is are it into about than had would could be until where',
);
/** A clause that has just begun with these is left out of a quote that breaks off. */
const joins = wordSet('and but so because which when while until if where');
/** Of fewer words a clause says too little by itself. */
const leastClause = 5;
/** A clause that begins with these can be quoted from there. */
const begins = wordSet('and but so because which then when while i we he she they it after until');

/** The candidate's words from `from` to `to`, in one line, without the marks around them. */
function wordsOf(unit: TaggedReading, hit: Hit, texts: readonly string[]): string {
  const { turn, start, end } = evidenceOf(unit, hit);
  return (texts[turn] ?? '').slice(start, end).replaceAll(/\s+/gu, ' ').replaceAll(/["“”]/gu, '').trim();
}

const titles = wordSet('mr mrs ms dr st no');
/** A mark stands before the word that is neither the stop of "Mr." nor that of "React.js". */
const isBreak = ({ words, breaks, tokens }: TaggedReading, at: number) =>
  breaks[at] === true && !titles.has(words[at - 1] ?? '') && (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 1;

/** What begins with a hit, up to the next mark or a dozen words: "I worked closely with the vendor". */
export function quoteFrom(unit: TaggedReading, from: number, least: number, texts: readonly string[]): string {
  const { words } = unit;
  let to = from + 1;
  while (to < words.length && to - from < mostQuoted && !(isBreak(unit, to) && to >= least)) to += 1;
  // Two words more are better than a quote that breaks off.
  const whole = [1, 2].find(
    (more) => to + more === words.length || (isBreak(unit, to + more) && !leadOn.has(words[to + more - 1] ?? '')),
  );
  if (to - from === mostQuoted && whole !== undefined && !isBreak(unit, to)) to += whole;
  const cut = to < words.length && !isBreak(unit, to);
  if (cut) {
    const trim = () => {
      while (to > least + 1 && leadOn.has(words[to - 1] ?? '')) to -= 1;
    };
    trim();
    // "I took it out and I put …" says what was done up to its "and".
    const stub = [1, 2, 3, 4].find((back) => joins.has(words[to - back] ?? ''));
    if (stub !== undefined && to - stub > least && to - stub - from >= leastClause) to -= stub;
    trim();
  }
  return `${wordsOf(unit, { from, to }, texts)}${cut ? ' …' : ''}`;
}

/** A hit with the words before it in its clause, a handful at most, and what follows. */
export function quoteAround(unit: TaggedReading, hit: Hit, texts: readonly string[]): string {
  let from = hit.from;
  while (from > 0 && hit.from - from < mostBefore && !isBreak(unit, from) && !begins.has(unit.words[from] ?? ''))
    from -= 1;
  const quote = quoteFrom(unit, from, hit.to, texts);
  return from > 0 && !isBreak(unit, from) ? `… ${quote}` : quote;
}

/** All of a unit. */
export const allOf = (unit: TaggedReading, texts: readonly string[]): string =>
  wordsOf(unit, { from: 0, to: unit.words.length }, texts);

/** How a unit ends: all of it, or its last clause. */
export function endOf(unit: TaggedReading, texts: readonly string[]): string {
  const { words, breaks } = unit;
  const count = words.length;
  if (count <= mostQuoted + 2) return allOf(unit, texts);
  let from = count - mostQuoted;
  for (let at = from; at <= count - 4; at += 1) {
    if (breaks[at] || begins.has(words[at] ?? '')) {
      from = at;
      break;
    }
  }
  return `… ${wordsOf(unit, { from, to: count }, texts)}`;
}

/** How a unit begins: all of it, or its first dozen words. */
export const beginningOf = (unit: TaggedReading, texts: readonly string[]): string =>
  quoteFrom(unit, 0, Math.min(4, unit.words.length), texts);
