import { searchWords } from '../../questions/search-words';

/** A number with what it counts, where it stands, and the words around it. */
export type Figure = {
  value: number;
  /** `minute`, `percent`, `$`, `return`: what is counted, in the singular. */
  unit: string;
  start: number;
  end: number;
  /** What stands before it: `from` what it was, `to` what it became, `by` how much it changed. */
  role: 'from' | 'to' | 'by' | null;
  around: ReadonlySet<string>;
};

type Token = { text: string; start: number; end: number };

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small = new Map([
  ...ones.map((word, at) => [word, at] as const),
  ...tens.map((word, at) => [word, (at + 2) * 10] as const),
  ['dozen', 12] as const,
]);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const suffixes: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000, bn: 1_000_000_000 };

const sameUnit: Readonly<Record<string, string>> = {
  min: 'minute',
  mins: 'minute',
  minutes: 'minute',
  hr: 'hour',
  hrs: 'hour',
  hours: 'hour',
  secs: 'second',
  sec: 'second',
  pct: 'percent',
  percentage: 'percent',
  people: 'person',
  dollars: '$',
  dollar: '$',
  pounds: '£',
  pound: '£',
  euros: '€',
  euro: '€',
};
const noUnit = new Set(
  'a an the and or but to of in on at by for from with within after before until than that who which was were is it i we he she they'.split(
    ' ',
  ),
);
const between = new Set('full whole more other extra new different'.split(' '));
const roleWords = new Set(['from', 'to', 'by']);
const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** How many words to each side say what a figure is about. */
const reach = 8;

/**
 * The figures of a text that say how much of something. Dates, years, ordinals, and a lone "one" are none: they are said
 * of everything. In "from forty minutes to eleven" and "from 40 to 11 minutes" both count minutes.
 */
export function figuresOf(text: string): Figure[] {
  const tokens = tokensOf(text);
  const found: (Figure & { at: number; to: number })[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const number = numberAt(tokens, at);
    if (!number) continue;
    const figure = figureAt(tokens, at, number);
    if (figure) found.push({ ...figure, at, to: at + number.length });
    at += number.length - 1;
  }
  for (const [index, figure] of found.entries()) {
    const neighbor = figure.role === 'to' ? found[index - 1] : figure.role === 'from' ? found[index + 1] : undefined;
    if (figure.unit === '' && neighbor && Math.abs(neighbor.at - figure.at) <= 6) figure.unit = neighbor.unit;
  }
  return found
    .filter(({ unit }) => unit !== '')
    .map(({ at, to, ...figure }) => ({ ...figure, around: wordsAround(tokens, at, to) }));
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[$£€]?\d[\d,]*(?:\.\d+)?(?:%|[a-z]+)?|[\p{L}][\p{L}'’]*/giu)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

type NumberAt = { value: number; length: number; unit: string | null };

/** The number that begins at a token, how many tokens it takes, and a unit that is part of it (`40%`, `$3`). */
function numberAt(tokens: readonly Token[], at: number): NumberAt | null {
  const first = tokens[at]?.text ?? '';
  const digits = /^([$£€]?)(\d[\d,]*(?:\.\d+)?)(%|[a-z]+)?$/u.exec(first);
  if (digits) {
    const [, coin = '', figure = '', end = ''] = digits;
    if (/^(?:st|nd|rd|th|s|am|pm)$/u.test(end)) return null;
    const scaleWord = scales.get(tokens[at + 1]?.text ?? '');
    const value = Number(figure.replaceAll(',', '')) * (suffixes[end] ?? 1) * (scaleWord ?? 1);
    const unit = coin || (end === '%' ? 'percent' : end && !(end in suffixes) ? unitOf(end) : null);
    return { value, length: scaleWord ? 2 : 1, unit };
  }
  let value = 0;
  let whole = 0;
  let length = 0;
  for (; at + length < tokens.length; length += 1) {
    const word = tokens[at + length]!.text;
    const gap = length > 0 ? tokens[at + length]!.start - tokens[at + length - 1]!.end : 1;
    if (gap > 1) break;
    const scale = scales.get(word);
    if (small.has(word)) value += small.get(word) ?? 0;
    else if (scale && length > 0) {
      if (scale === 100) value = Math.max(1, value) * 100;
      else {
        whole += Math.max(1, value) * scale;
        value = 0;
      }
    } else if (!(word === 'and' && length > 0 && value >= 100 && small.has(tokens[at + length + 1]?.text ?? ''))) break;
  }
  return length === 0 ? null : { value: whole + value, length, unit: null };
}

function figureAt(tokens: readonly Token[], at: number, { value, length, unit }: NumberAt): Figure | null {
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + length]?.text ?? '';
  const alone = length === 1 && tokens[at]?.text === 'one';
  const year = length === 1 && /^(?:19|20)\d\d$/u.test(tokens[at]?.text ?? '');
  if (alone || year || months.has(before) || months.has(next)) return null;
  const noun = between.has(next) ? (tokens[at + length + 1]?.text ?? '') : next;
  const after = unit ?? (noUnit.has(noun) || noun === '' || !/^\p{L}/u.test(noun) ? '' : unitOf(noun));
  const role = roleWords.has(before) ? (before as 'from' | 'to' | 'by') : null;
  const [first, last] = [tokens[at]!, tokens[at + length - 1]!];
  return { value, unit: after, start: first.start, end: last.end, role, around: new Set() };
}

function unitOf(word: string): string {
  const known = sameUnit[word];
  if (known) return known;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function wordsAround(tokens: readonly Token[], at: number, to: number): ReadonlySet<string> {
  const near = [...tokens.slice(Math.max(0, at - reach), at), ...tokens.slice(to, to + reach)];
  return new Set(
    searchWords(near.map(({ text }) => text).join(' '))
      .filter((word) => word.length >= 4 && !/\d/u.test(word) && !small.has(word))
      .map(unitOf),
  );
}
