import { isFor, type Vote } from './vote';

/** inclined: the panel would go on with the candidate. none: somebody never met them. */
export type Outcome = 'inclined' | 'not-inclined' | 'none';

export type Decision = {
  outcome: Outcome;
  for: number;
  /** How many it takes. */
  needed: number;
  of: number;
  /** What settled it. */
  because: 'majority' | 'no-majority' | 'bar-raiser' | 'strongly-against' | 'incomplete';
};

/** More than half: of four three, of five three, of six four. */
export const votesNeeded = (size: number): number => Math.floor(size / 2) + 1;

/**
 * The panel's decision by its second votes. The bar raiser may block; somebody strongly not inclined blocks too; then
 * more than half must be inclined. A rule of this program, made to be read: no employer's.
 */
export function decide(votes: readonly (Vote | null)[], barRaiser: number): Decision {
  const inFavor = votes.filter((vote) => vote !== null && isFor(vote)).length;
  const counts = { for: inFavor, needed: votesNeeded(votes.length), of: votes.length };
  const raiser = votes[barRaiser];
  if (votes.some((vote) => vote === null) || !raiser) return { ...counts, outcome: 'none', because: 'incomplete' };
  if (!isFor(raiser)) return { ...counts, outcome: 'not-inclined', because: 'bar-raiser' };
  if (votes.includes('strongly-not')) return { ...counts, outcome: 'not-inclined', because: 'strongly-against' };
  if (inFavor >= counts.needed) return { ...counts, outcome: 'inclined', because: 'majority' };
  return { ...counts, outcome: 'not-inclined', because: 'no-majority' };
}

/** The rule as it stands on the page. */
export const decisionRules: readonly string[] = [
  'The bar raiser must be inclined after reading all notes.',
  'Nobody may be strongly not inclined.',
  'More than half of the panel must be inclined.',
];
