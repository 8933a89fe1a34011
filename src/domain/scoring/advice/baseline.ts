import { measures, type Quantity } from '../text/lexicon/quantities';
import { hitsOf, phraseBook } from '../text/lexicon/phrases';
import { wordSet } from '../text/lexicon/word-set';
import type { TaggedReading } from '../model/tagged-answer';
import { change, type Candidate, type Seen } from './candidate';
import { hasFigure } from './facts';
import { quoteAround } from './quotes';

/** What there is more or less of from one time to the next. */
const recurring = wordSet(
  'complaints mistakes errors defects incidents accidents injuries falls returns calls tickets claims delays visitors members orders sales bookings no-shows breakdowns alarms',
);
/** So often, or so much, in such a time; or how things stand now. */
const perTime = phraseBook([
  "a|per|each|every shift|day|night|week|month|quarter|season|semester|term|year|hour, in the|that|one|a _? _? month|months|quarter|season|spring|summer|fall|winter|year, is|are|it's|we're|was|were at, now, since, so far, only, takes",
]);
/** Sets a figure against another. */
const against = phraseBook([
  'from, before, used to, down|up to, instead, compared, than, previous, previously, usual, stopped, average, had been, at first, last, target, goal, until, always, half, twice, less, fewer, more, again, best, lowest, highest, record, none, zero, never, not, no, all, out of',
]);

/** What a figure measures: its kind, and the word behind it. */
const measured = ({ words }: TaggedReading, { to, kind }: Quantity) =>
  kind === 'share' || kind === 'money' ? kind : (words[to] ?? '').replace(/s$/u, '');

/** Of fewer words other things are wanted first. */
const leastToCompare = 80;

/** A figure at the end that stands alone: more or less of something by the time, and nowhere how much it was before. */
export function baseline({ facts, texts, asked }: Seen): Candidate | null {
  if (facts.words < leastToCompare) return null;
  const wantsBefore = ({ words, figures }: TaggedReading) =>
    words.some((word) => word === 'percent' || word === 'cent' || word.endsWith('%')) ||
    (figures.some(({ quantity: { kind } }) => kind === 'count' || kind === 'duration') &&
      (asked.recurs || words.some((word) => recurring.has(word))));
  const alone = facts.ending.findLast(
    (unit) =>
      unit.likely === 'R' && unit.figures.length > 0 && hitsOf(perTime, unit.words).length > 0 && wantsBefore(unit),
  );
  if (!alone) return null;
  const kinds = new Set(alone.figures.map(({ quantity }) => measured(alone, quantity)));
  const isSet = facts.units.some(
    (unit) =>
      ((unit === alone || (hasFigure(unit) && unit.likely === 'R')) && hitsOf(against, unit.words).length > 0) ||
      unit.quantities.some(({ kind }) => kind === 'multiple') ||
      (unit !== alone && unit.quantities.some((one) => measures(one) && kinds.has(measured(unit, one)))),
  );
  const [figure] = alone.figures;
  return isSet || !figure
    ? null
    : change('compared', 'baseline', { quote: quoteAround(alone, figure.quantity, texts) });
}
