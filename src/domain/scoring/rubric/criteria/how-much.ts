import { cueEvidence } from '../../model/unit-evidence';
import type { Hit } from '../../text/lexicon/phrases';
import type { Quantity } from '../../text/lexicon/quantities';
import type { Evidence } from '../../scorecard';
import { wordSet } from '../../text/lexicon/word-set';
import { evidenceOf, figurePhrase, has } from '../../text/parse-answer';
import { found, nothing, toldUnits, type Found, type Story, type TaggedReading } from '../../model/tagged-answer';

/** From this chance on a figure measures the result or the size of the work; chosen on voices that were held out. */
const figureCounts = 0.5;

type Figure = { unit: TaggedReading; quantity: Quantity };

const figuresIn = (units: readonly TaggedReading[]): Figure[] =>
  units.flatMap((unit) =>
    unit.figures.flatMap(({ quantity, chance }) => (chance >= figureCounts ? [{ unit, quantity }] : [])),
  );

const evidenceIn = (figures: readonly Figure[]) => () =>
  figures.map(({ unit, quantity }) => evidenceOf(unit, figurePhrase(unit, quantity)));

/** The raw figure without its unit, so that "300 … all 300" is seen to be one figure said twice. */
const valueOf = ({ unit, quantity }: Figure) => unit.words.slice(quantity.from, quantity.to).join(' ');

/** Words that set one figure against another. */
const against = wordSet('from to than instead before against versus compared down up');

/**
 * A figure measured against a baseline: a multiple or a changed share carries one ("doubled", "a third fewer"); else it
 * takes a from and a to, two figures that differ with a word between them that sets one against the other.
 */
function isCompared(figure: Figure): boolean {
  const { unit, quantity } = figure;
  if (quantity.kind === 'multiple') return true;
  if (quantity.kind === 'share' && has(unit, 'change')) return true;
  const values = new Set(figuresIn([unit]).map(valueOf));
  return values.size > 1 && (has(unit, 'change') || unit.words.some((word) => against.has(word)));
}

/** A figure told before that differs from those of the result and counts the same kind of thing. */
const isBaseline = (earlier: readonly Figure[], result: readonly Figure[]) =>
  earlier.some((before) =>
    result.some((after) => before.quantity.kind === after.quantity.kind && valueOf(before) !== valueOf(after)),
  );

/** How much in the result: a figure with its unit and what it is compared with. */
export function findHowMuch(story: Story): Found {
  const units = toldUnits(story);
  const inResult = figuresIn(units.filter((unit) => unit.likely === 'R'));
  const inWork = figuresIn(units.filter((unit) => unit.likely === 'A'));
  const before = figuresIn(units.filter((unit) => unit.likely === 'S' || unit.likely === 'T'));
  if (inResult.length > 0) {
    return inResult.some(isCompared) || isBaseline(before, inResult)
      ? found('full', evidenceIn(inResult))
      : found('partial', evidenceIn(inResult), 'A figure, but compared with what?');
  }
  if (inWork.length > 0) {
    return found('partial', evidenceIn(inWork), 'The size of the work is told, not of what came of it.');
  }
  const changed = units.filter((unit) => unit.likely === 'R' && has(unit, 'change'));
  if (changed.length > 0) {
    const evidence = () => changed.flatMap((unit) => cueEvidence(unit, 'change'));
    return found('partial', evidence, 'No number, but you say what changed. How did you know?');
  }
  if (before.length > 0) {
    return found('partial', evidenceIn(before), 'The numbers are in the setting; none is in the result.');
  }
  return nothing();
}

/** The figures of a unit that measure, each as the phrase around it; figures that share a phrase are one. */
function phrasesOf(unit: TaggedReading): Evidence[] {
  const phrases: Hit[] = [];
  for (const { quantity, chance } of unit.figures) {
    if (chance < figureCounts) continue;
    const phrase = figurePhrase(unit, quantity);
    const last = phrases.at(-1);
    if (last && phrase.from <= last.to) last.to = Math.max(last.to, phrase.to);
    else phrases.push(phrase);
  }
  return phrases.map((phrase) => evidenceOf(unit, phrase));
}

/**
 * The box asks for less than the criterion: a figure for the result, or for the size of the work or the problem, wherever it stands.
 * Numbers that measure nothing (settings, names, thresholds, choices) get partial credit.
 */
export function findFigure(story: Story): Found {
  const units = story.filter(({ repeats }) => !repeats);
  const evidence = units.flatMap(phrasesOf);
  if (evidence.length > 0) return { credit: 'full', evidence, note: null };
  const all = units.flatMap((unit) => unit.quantities.map((quantity) => evidenceOf(unit, quantity)));
  if (all.length > 0) {
    return {
      credit: 'partial',
      evidence: all,
      note: 'There are numbers, but none that measures the result or the work.',
    };
  }
  return nothing();
}
