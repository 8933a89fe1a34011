import type { Story } from '../model/tagged-answer';
import { isPastVerb } from '../text/lexicon/deeds';
import { wordSet } from '../text/lexicon/word-set';

/** A figure or date worth writing down, in token indexes of its unit. `part`: of those counted, only some ("half of the team"). */
export type NotedFigure = { kind: 'number' | 'date'; from: number; to: number; part: boolean };

type Span = { from: number; to: number };

/** Words that do not say what was counted. */
const noUnit = wordSet(
  'and or but so out within over under by up down about to in on at by for from with of the a an was were are is had has have did do that which who as than then i we he she they it when if because before after while early late later less more fewer faster ahead each per every',
);
const whose = wordSet('the my our his her their these those');
const them = wordSet('us them you');
/** Words between a figure and what it counts: "nine point two million open tickets". */
const mostBetween = 1;
/** Words between the two figures of a change: "from 300 a month in March to 12". */
const mostApart = 6;

/** A figure with the word that says of what, where one follows: "40 minutes", "900 rows", "three late orders". */
function withUnit({ words, tokens }: Story[number], { from, to }: Span, text: string): Span {
  let end = to;
  for (let at = to; at < words.length && at <= to + mostBetween; at += 1) {
    const word = words[at] as string;
    // A comma or a stop ends the phrase.
    const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
    if (noUnit.has(word) || isPastVerb(word) || /[^\s-]/u.test(gap)) break;
    end = at + 1;
    if (word.endsWith('s') || at > to) break;
  }
  return { from, to: end };
}

/** "Half of the team", "half the team", "two of us": where some of a whole are counted, the end of how the whole is called. */
function endOfWhole(
  { words, breaks }: Story[number],
  { to, kind }: Story[number]['quantities'][number],
): number | null {
  const at = words[to] === 'of' ? to + 1 : kind === 'share' ? to : words.length;
  if (breaks[to] || breaks[at]) return null;
  if (at > to && them.has(words[at] ?? '')) return at + 1;
  const named = words[at + 1];
  return whose.has(words[at] ?? '') && named !== undefined && !noUnit.has(named) && !breaks[at + 1] ? at + 2 : null;
}

/** "Our crew of seven": one of the people stands right before "of" and the figure, and what is counted is they. */
const groupBefore = ({ people, words }: Story[number], from: number): number | null =>
  words[from - 1] === 'of' ? (people.find(({ to, kind }) => to === from - 1 && kind === 'role')?.from ?? null) : null;

/** The figures and dates of a unit, "from 300 a month to 12" and "two of the five mornings" as the one thing they say. */
export function figuresOf(unit: Story[number], text: string): NotedFigure[] {
  const { words } = unit;
  const figures: NotedFigure[] = [];
  let until = 0;
  const told = unit.quantities.filter(({ kind }) => kind !== 'ordinal');
  for (const [index, quantity] of told.entries()) {
    if (quantity.from < until) continue;
    if (quantity.kind === 'date') {
      figures.push({ kind: 'date', from: quantity.from, to: quantity.to, part: false });
      continue;
    }
    const next = told[index + 1];
    const ofWhose = quantity.to + (whose.has(words[quantity.to + 1] ?? '') ? 2 : 1);
    const ofNext = next && words[quantity.to] === 'of' && next.from === ofWhose;
    const toNext =
      next &&
      words[quantity.from - 1] === 'from' &&
      words[next.from - 1] === 'to' &&
      next.from - quantity.to <= mostApart;
    const whole = ofNext || toNext ? null : endOfWhole(unit, quantity);
    const to = whole ?? withUnit(unit, ofNext || toNext ? next : quantity, text).to;
    const from = toNext ? quantity.from - 1 : (groupBefore(unit, quantity.from) ?? quantity.from);
    figures.push({ kind: 'number', from, to, part: whole !== null });
    until = to;
  }
  return figures;
}
