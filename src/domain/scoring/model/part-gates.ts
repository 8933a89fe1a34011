import type { Weights } from '../text/weights';
import type { Feature } from './features';

/** The parts that go unmissed when they are deleted: what stands first looks like a Situation, what stands last like a Result. */
export const partPresence = ['S', 'T', 'R'] as const;
export type PartPresence = (typeof partPresence)[number];
export type PartGateId = 'setting' | 'task' | 'outcome';

/** What the gates of the parts have learned: a weight per feature of a unit, in steps of `unit`. */
export type PartGates = { gates: Readonly<Record<PartGateId, Weights>>; unit: number };

export const gateOf = { S: 'setting', T: 'task', R: 'outcome' } as const;

/** Where each is looked for, as shares of the units of a turn. */
const reach: Readonly<Record<PartPresence, { from: number; to: number }>> = {
  S: { from: 0, to: 0.34 },
  T: { from: 0, to: 0.6 },
  R: { from: 0.5, to: 1 },
};

/** Whether unit `at` of `count` stands where the part is told. The first unit always does for S and T. */
export function standsFor(part: PartPresence, at: number, count: number): boolean {
  const { from, to } = reach[part];
  return at >= Math.floor(count * from) && at < Math.max(1, Math.ceil(count * to));
}

/**
 * Whether the gates see a feature of the tagger, by how those are named: a unit's own words and signs and the signs of its two
 * neighbors, not its place: an answer without its Result ends all the same.
 */
export function isSeen(name: string): boolean {
  const kind = name[0];
  if (name[1] !== ' ') return kind === 'l' && name.startsWith('len ') && !name.includes('@');
  if (kind === 's') return !name.includes('@');
  return kind === 'w' || kind === '1' || kind === '2' || kind === '3' || kind === '-' || kind === '+';
}

/** What the gates of the parts see of a unit. */
export function seenOf(unit: readonly Feature[]): string[] {
  const seen = ['bias'];
  for (const [name] of unit) if (isSeen(name)) seen.push(name);
  return seen;
}

/** The chances of one unit to tell each part, 0–1. */
export type Telling = Readonly<Record<PartPresence, number>>;

/** The chances of unit `at` of `count` by its words alone, whose weights come to `sums`. A setting and a task are only looked for where they stand. */
export function tellingOf(sums: Float64Array, at: number, count: number): Telling {
  const chance = (part: PartPresence, sum = 0) =>
    part === 'R' || standsFor(part, at, count) ? 1 / (1 + Math.exp(-sum)) : 0;
  return { S: chance('S', sums[0]), T: chance('T', sums[1]), R: chance('R', sums[2]) };
}
