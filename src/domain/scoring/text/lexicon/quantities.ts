import type { Hit } from './phrases';
import { noMeasure } from './no-measure';
import type { Token } from './tokens';
import { wordSet } from './word-set';

/**
 * `money`, `share` (percent, fractions, points), `multiple` (doubled, 3x), `duration`, `count` (a number of things) can
 * measure; `date`, `age` and `ordinal` never do.
 */
export type QuantityKind = 'money' | 'share' | 'multiple' | 'duration' | 'count' | 'date' | 'age' | 'ordinal';

export type Quantity = Hit & { kind: QuantityKind };

const small = wordSet(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion dozen dozens zero score',
);
const scales = wordSet('hundred thousand million billion dozen hundreds thousands millions dozens k m');
const time = wordSet(
  'second seconds minute minutes min mins hour hours hr hrs day days night nights week weeks month months year years fortnight fortnights decade decades quarter quarters shift shifts weekend weekends sprint sprints semester semesters ms millisecond milliseconds season seasons',
);
const coins = wordSet(
  'dollar dollars pound pounds euro euros cent cents pence bucks grand quid rupees rupee taka pesos reais zloty francs yen usd eur gbp',
);
const shares = wordSet('percent per cent percentage point points pct');
const fractions = wordSet(
  'half third thirds quarter quarters fifth fifths sixth eighth tenth tenths twelfth two-thirds halves',
);
const multiples = wordSet(
  'doubled doubling double tripled tripling triple quadrupled halved halving twice thrice twofold threefold tenfold fivefold quadruple',
);
const months = wordSet(
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const weekdays = wordSet('monday tuesday wednesday thursday friday saturday sunday');
const dateLeads = wordSet(
  'in since until from of year by around during late early mid spring summer autumn fall winter class',
);
const ordinals = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth');
const looseOnes = wordSet('of thing day time person way another by on to at moment more');
const ahead = wordSet(
  'ahead early earlier late later less more faster sooner longer quicker over under saved after before',
);
const versions = wordSet(
  'version level grade chapter step phase room bay route line type unit number plan stage highway ward gate page tier gen form bed floor class shift day week month year sprint chapter',
);
/** Two options, three ways, four great benefits: counted off, not measured. */
const countedOff = wordSet(
  'options approaches approach way ways reason reasons benefits advantages thing things ideas sides choices alternatives type types kind kinds sort sorts views opinions colours colors designs',
);
const qualifiers = wordSet('great main key different major big new other possible good simple clear important');
/** "My half", "the second half": a part of something, no measure of it. */
const halfOwners = wordSet('my his her their our your first second other');
const spans = wordSet('hour day week month year fortnight minute weekend');
/** What stands before a single span of time that is meant as a length: "within an hour", "gave me one week". */
const lengthLeads = wordSet(
  'in within for about nearly almost took take takes only just over under than every another me us him her them have had exactly spent of after',
);
const zeroLeads = wordSet('no zero without');
const zeros = wordSet(
  'complaints errors defects incidents accidents injuries outages crashes returns bugs falls losses findings tickets',
);

const isFigure = (word: string) => {
  const first = word.charCodeAt(0);
  return (first >= 48 && first <= 57) || '$£€¥'.includes(word[0] as string);
};
const isYear = (word: string) => word.length === 4 && /^(19|20)\d\d$/.test(word);
const hours = wordSet('two three four five six seven eight nine ten eleven twelve');
const minutes = wordSet('five ten twenty');
/** An hour of the day, in words, on one or two digits, or as soldiers and nurses write it: "1730". */
const isHour = (word: string) =>
  hours.has(word) || /^(\d|1\d|2[0-4]|([01]\d|2[0-4])[0-5]\d)$/.test(word) || word.includes(':');
/** "Cut by six" takes six away; "there by six" is a time. */
const changes = wordSet(
  'rose fell cut grew dropped down up reduced increased raised lowered shrank went improved short off',
);
const isClock = (word: string) => /^\d{1,2}(am|pm)$/.test(word) || /^\d{1,2}h\d\d$/.test(word);

/** Stretches of work that are meant as a length when one of them is spent, given or taken. */
const stretches = wordSet(
  'hour day week month year fortnight minute weekend morning afternoon evening night term semester sprint shift lesson quarter season saturday sunday',
);
const stretchLeads = wordSet(
  'for in within over took take takes spent spend spending gave give given inside most almost nearly about like just only every than single whole entire extra took until',
);
const stretchEnds = wordSet('each early ahead off longer sooner straight daily');
const wholes = wordSet('single whole entire');
const measuredOut = wordSet('extra half full good clear solid');
const agoEnds = wordSet('ago later back after before');
/** What a couple of measures nothing. */
const looseCouples = wordSet('things ways reasons ideas options kinds people times questions words');
const ranks = wordSet('first second third fourth 1st 2nd 3rd 4th last');

const unnumberedBegins = wordSet(
  'a an one the by top full highest with runner came finished placed ranked not half b c',
);

/** End of a stretch told without a number ("in a single afternoon", "by my third shift", "top marks", "an A minus"); −1 when none begins at `at`. */
function endOfUnnumbered(words: readonly string[], at: number): { to: number; kind: QuantityKind } | null {
  const word = words[at] as string;
  if (!unnumberedBegins.has(word) && !ranks.has(word)) return null;
  const next = words[at + 1] ?? '';
  const after = words[at + 2] ?? '';
  const before = words[at - 1] ?? '';
  const lead = words[at - 2] ?? '';
  if (word === 'a' || word === 'an' || word === 'one' || ((word === 'the' || word === 'a') && wholes.has(next))) {
    const noun = wholes.has(next) || measuredOut.has(next) ? at + 2 : at + 1;
    if (
      stretches.has(words[noun] ?? '') &&
      !['ago', 'later', 'i', 'we', 'he', 'she', 'they', 'my', 'when'].includes(words[noun + 1] ?? '')
    ) {
      const led = stretchLeads.has(before) || (before === 'of' && lead === 'most') || wholes.has(next);
      if (led || stretchEnds.has(words[noun + 1] ?? '') || (words[noun + 1] === 'to' && words[noun + 2] === 'spare'))
        return { to: noun + 1, kind: 'duration' };
    }
  }
  if (word === 'the' && before === 'within' && stretches.has(next)) return { to: at + 2, kind: 'duration' };
  if (
    word === 'by' &&
    ['my', 'the', 'his', 'her', 'our'].includes(next) &&
    ranks.has(after) &&
    stretches.has(words[at + 3] ?? '')
  ) {
    return { to: at + 4, kind: 'duration' };
  }
  if (
    ['top', 'full', 'highest'].includes(word) &&
    (next === 'marks' || next === 'mark' || next === 'score' || next === 'grade')
  )
    return { to: at + 2, kind: 'share' };
  if (word === 'with' && next === 'distinction') return { to: at + 2, kind: 'share' };
  if (word === 'runner' && next === 'up') return { to: at + 2, kind: 'share' };
  if (
    ['came', 'finished', 'placed', 'ranked'].includes(word) &&
    ranks.has(next) &&
    next !== 'last' &&
    !['one', 'which', 'what', 'that', 'it'].includes(before)
  )
    return { to: at + 2, kind: 'share' };
  if (ranks.has(word) && ['place', 'prize'].includes(next) && !(before === 'the' && lead === 'in'))
    return { to: at + 2, kind: 'share' };
  if (word === 'an' && next === 'a' && (after === '' || ['minus', 'plus', 'in', 'on', 'for', 'grade'].includes(after)))
    return { to: at + 2, kind: 'share' };
  if (/^[abc]$/.test(word) && (next === 'minus' || next === 'plus' || next === 'grade') && before !== '')
    return { to: at + 2, kind: 'share' };
  if (word === 'not' && (next === 'a' || next === 'one') && (next === 'one' || after === 'single'))
    return { to: at + (next === 'one' ? 2 : 3), kind: 'count' };
  if (word === 'half' && ['their', 'its', 'his', 'what'].includes(next)) return { to: at + 1, kind: 'share' };
  return null;
}

/** What the number words from `from` to `to` (exclusive) count, by what stands around them. */
function kindAt(words: readonly string[], from: number, to: number): QuantityKind | null {
  const first = words[from] as string;
  const last = words[to - 1] as string;
  const before = words[from - 1] ?? '';
  const next = words[to] ?? '';
  const after = words[to + 1] ?? '';
  if ('$£€¥'.includes(first[0] as string)) return 'money';
  if (coins.has(next) || coins.has(last)) return 'money';
  if (last.endsWith('%') || shares.has(next)) return 'share';
  if (/^\d+(st|nd|rd|th|s)$/.test(last)) return last.endsWith('s') && before === 'the' ? 'date' : 'ordinal';
  if (/^\d+(\.\d+)?x$/.test(last)) return 'multiple';
  if (next === 'times')
    return ['faster', 'more', 'as', 'the', 'bigger', 'higher', 'better'].includes(after) ? 'multiple' : 'count';
  if (isClock(last) || ['am', 'pm', "o'clock"].includes(next)) return 'date';
  if (months.has(before) || months.has(next) || weekdays.has(before)) return 'date';
  if (isYear(last) && to - from === 1 && (dateLeads.has(before) || !next || words.length < 8)) return 'date';
  if (
    ['at', 'by', 'until', 'till', 'before', 'around'].includes(before) &&
    to - from === 1 &&
    isHour(last) &&
    !(before === 'by' && words.slice(Math.max(0, from - 4), from - 1).some((word) => changes.has(word))) &&
    !time.has(next) &&
    (next === '' || ['in', 'on', 'every', 'past', 'to'].includes(next) || (before === 'at' && small.has(first)))
  ) {
    return 'date';
  }
  if (['years', 'year'].includes(next) && (after === 'old' || after === 'ago')) return after === 'old' ? 'age' : 'date';
  if (['months', 'month', 'weeks', 'days', 'week', 'day'].includes(next) && after === 'ago') return 'date';
  // "Ten to eight" is a time, "from ten to eight" is not.
  if (['past', 'to'].includes(next) && before !== 'from' && minutes.has(last) && hours.has(after)) return 'date';
  if (
    ['past', 'to'].includes(before) &&
    hours.has(last) &&
    words[from - 3] !== 'from' &&
    (minutes.has(words[from - 2] ?? '') || ['half', 'quarter'].includes(words[from - 2] ?? ''))
  )
    return 'date';
  if (versions.has(before)) return 'ordinal';
  if (countedOff.has(next) || (qualifiers.has(next) && countedOff.has(after))) return 'ordinal';
  if (
    time.has(next) ||
    (time.has(after) && ['full', 'whole', 'more', 'business', 'working', 'good', 'long', 'to'].includes(next))
  )
    return 'duration';
  if (/^\d+(\.\d+)?(ms|s|h|hrs|min|mins|m|km|kg|mb|gb|k|bn)$/.test(last))
    return /(ms|s|h|hrs|min|mins)$/.test(last) ? 'duration' : 'count';
  return 'count';
}

/** The kind of a number, with all that keeps one from measuring anything. */
function kindOf(tokens: readonly Token[], words: readonly string[], from: number, to: number): QuantityKind | null {
  const touches = (tokens[to]?.start ?? 0) - (tokens[to - 1]?.end ?? 0) === 1;
  return noMeasure(words, from, to, touches) ?? kindAt(words, from, to);
}

const isNumber = (word: string) => isFigure(word) || small.has(word);

/** End of the number that begins at `at`: "two thousand five hundred", "one hundred and twenty", "10 000". */
function endOfNumber(tokens: readonly Token[], at: number): number {
  const word = (index: number) => tokens[index]?.text ?? '';
  const touches = (index: number) => (tokens[index] as Token).start - (tokens[index - 1] as Token).end === 1;
  let to = at + 1;
  while (
    to < tokens.length &&
    (small.has(word(to)) ||
      scales.has(word(to)) ||
      (isFigure(word(to)) && isFigure(word(at)) && touches(to)) ||
      (word(to) === 'and' && ['hundred', 'thousand'].includes(word(to - 1)) && small.has(word(to + 1))))
  )
    to += 1;
  // "Two and a half".
  if (word(to) === 'and' && word(to + 1) === 'a' && (word(to + 2) === 'half' || word(to + 2) === 'quarter')) to += 3;
  return to;
}

/** Words that a quantity may begin with, beside figures. */
const begins = new Set([
  ...unnumberedBegins,
  ...ranks,
  ...multiples,
  ...ordinals,
  ...small,
  ...zeroLeads,
  'couple',
  'half',
]);
const isQuarterOfYear = (word: string) => word.length === 2 && /^q[1-4]$/.test(word);

/**
 * The quantities in a unit's tokens. "one of the", "at the end of the day" and "first" are no numbers; "a third",
 * "doubled", "nine points", "two weeks early" and "Q3" are.
 */
export function quantitiesOf(tokens: readonly Token[]): Quantity[] {
  const words = tokens.map((token) => token.text);
  const found: Quantity[] = [];
  const add = (from: number, to: number, kind: QuantityKind) => found.push({ from, to, kind });

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    if (!begins.has(word) && !isFigure(word) && !isQuarterOfYear(word)) continue;
    const next = words[at + 1] ?? '';
    const after = words[at + 2] ?? '';
    const before = words[at - 1] ?? '';
    const unnumbered = endOfUnnumbered(words, at);
    if (unnumbered) {
      add(at, unnumbered.to, unnumbered.kind);
      at = unnumbered.to - 1;
    } else if (multiples.has(word)) {
      const timesOver = (word === 'twice' || word === 'thrice') && !['as', 'the'].includes(next);
      if (
        !timesOver &&
        !(word === 'double' && ['check', 'checked', 'checking', 'edged', 'shift', 'shifts', 'o', 'zero'].includes(next))
      )
        add(at, at + 1, 'multiple');
    } else if (
      word === 'couple' &&
      (time.has(next) || time.has(after)) &&
      agoEnds.has(words[at + (next === 'of' ? 3 : 2)] ?? '')
    ) {
      continue;
    } else if (word === 'couple' && (time.has(next) || (next === 'of' && time.has(after)))) {
      add(at, at + 1, 'duration');
    } else if (
      word === 'couple' &&
      (next === 'of' ? before === 'a' && !looseCouples.has(after) && after !== '' : before === 'a' && next === 'more')
    ) {
      add(at, at + 1, 'count');
    } else if (isQuarterOfYear(word)) {
      add(at, at + 1, 'date');
    } else if (
      word === 'half' &&
      (['the', 'of', 'as', 'that', 'our', 'my', 'a', 'an'].includes(next) || before === 'by' || before === 'in')
    ) {
      if (next !== 'past' && !halfOwners.has(before)) add(at, at + 1, time.has(after) ? 'duration' : 'share');
    } else if (
      (word === 'a' || word === 'one' || word === 'two' || word === 'three') &&
      fractions.has(next) &&
      !time.has(after)
    ) {
      const isShare =
        next !== 'second' &&
        !(next === 'quarter' && ['past', 'to'].includes(after)) &&
        !(next.startsWith('quarter') && before === 'in');
      if (
        isShare &&
        (['of', 'less', 'more', 'fewer', 'faster', 'off', 'lower', 'higher', 'cheaper'].includes(after) ||
          ['by', 'about', 'nearly', 'almost'].includes(before) ||
          word !== 'a')
      ) {
        add(at, at + 2, 'share');
        at += 1;
      }
    } else if (
      (word === 'a' || word === 'an' || word === 'one') &&
      time.has(next) &&
      ahead.has(after) &&
      !(after === 'later' || after === 'before' || after === 'after' || (after === 'late' && word === 'one'))
    ) {
      add(at, at + 2, 'duration');
      at += 1;
    } else if (
      ((word === 'a' || word === 'an') && spans.has(next) && ['by', 'to', 'from', 'saved', 'about'].includes(before)) ||
      (word === 'one' && spans.has(next) && lengthLeads.has(before)) ||
      (word === 'a' && next === 'fortnight' && after !== 'ago')
    ) {
      add(at, at + 2, 'duration');
      at += 1;
    } else if ((word === 'a' || word === 'one') && scales.has(next) && next.length > 1) {
      const to = endOfNumber(tokens, at + 1);
      add(at, to, kindOf(tokens, words, at, to) ?? 'count');
      at = to - 1;
    } else if (
      word === 'one' &&
      next &&
      !looseOnes.has(next) &&
      ['only', 'just', 'exactly', 'from', 'to', 'number'].includes(before) &&
      !(before === 'only' && words[at - 2] === 'the') &&
      !(before === 'to' && !words.slice(Math.max(0, at - 6), at).includes('from'))
    ) {
      add(at, at + 1, kindAt(words, at, at + 1) ?? 'count');
    } else if (ordinals.has(word) || word === 'once') {
      continue;
    } else if (zeroLeads.has(word) && zeros.has(next)) {
      if (word === 'zero') add(at, at + 1, 'count');
    } else if (isFigure(word) || small.has(word)) {
      let to = endOfNumber(tokens, at);
      const isShare = words[to] === 'out' && words[to + 1] === 'of' && isNumber(words[to + 2] ?? '');
      if (isShare) to = endOfNumber(tokens, to + 2);
      const kind = isShare ? 'share' : kindOf(tokens, words, at, to);
      const listMarker =
        isFigure(word) && to === at + 1 && at === 0 && /^\d$/.test(word) && words.length > 4 && !time.has(next);
      const split =
        to === at + 1 && word === 'two' && ['of', 'and'].includes(next) && !small.has(after) && next === 'and';
      if (kind && !listMarker && !split) add(at, to, kind);
      at = to - 1;
    }
  }
  return found;
}

/** Whether the quantity can be the answer to "how much?". */
export function measures(quantity: Quantity): boolean {
  return quantity.kind !== 'date' && quantity.kind !== 'age' && quantity.kind !== 'ordinal';
}
