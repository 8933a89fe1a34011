import { has, evidenceOf, type Reading } from '../text/parse-answer';
import { measures } from '../text/lexicon/quantities';
import type { Evidence } from '../scorecard';
import type { TaggedReading } from './tagged-answer';
import type { Cue } from '../text/lexicon/cues';

/**
 * The evidence gates: a tag alone never ticks a box. Each says whether the unit's own words carry what the part is
 * made of.
 */

/** Somebody, some time, some place, something wrong, or a state of things. */
export function carriesSetting(unit: Reading): boolean {
  return (
    has(unit, 'setting') ||
    has(unit, 'problem') ||
    unit.people.length > 0 ||
    unit.quantities.length > 0 ||
    unit.words.some((word) => word === 'was' || word === 'were' || word === 'had' || word.endsWith('ed'))
  );
}

/** An assignment, an aim, a need, a limit, or what hangs on it. */
export function carriesTask(unit: Reading): boolean {
  return (['assignment', 'intent', 'need', 'constraint', 'stake'] as const).some((cue) => has(unit, cue));
}

const claimsNothing = new Set([
  'measurable',
  'measured',
  'results',
  'result',
  'outcome',
  'impact',
  'idea',
  'numbers',
  'number',
  'metrics',
]);

/** "No measurable result", "I don't know the outcome": speaks of a result to say there is none. */
export function disownsResult(unit: Reading): boolean {
  return unit.cues.some(
    (hit) => hit.cue === 'negation' && unit.words.slice(hit.to, hit.to + 4).some((word) => claimsNothing.has(word)),
  );
}

/** An outcome good or bad, somebody's reaction, a feeling about it, a change, or a figure. */
export function carriesOutcome(unit: Reading): boolean {
  if (disownsResult(unit)) return false;
  return (
    (['outcome', 'badOutcome', 'reaction', 'feeling', 'change', 'learning'] as const).some((cue) => has(unit, cue)) ||
    unit.quantities.some(measures)
  );
}

const self = new Set(['i', 'my', 'me', "i'd", "i'm", "i've", 'we', 'our', 'us']);

/** Says "I" or "we", in any form. */
export function speaksOfSelf(unit: Reading): boolean {
  return unit.words.some((word) => self.has(word));
}

/** Something the speaker, alone or with others, did. */
export function carriesDeed(unit: Reading): boolean {
  return unit.deeds.length > 0;
}

/** The words of the unit that are cues of these kinds. */
export function cueEvidence(unit: TaggedReading, ...kinds: readonly Cue[]): Evidence[] {
  return unit.cues.filter((hit) => kinds.includes(hit.cue)).map((hit) => evidenceOf(unit, hit));
}
