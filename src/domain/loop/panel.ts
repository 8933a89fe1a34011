import { interviewers } from '../session/interviewers';
import type { Interviewer } from '../session/interviewer';
import { seededRandom, type Random } from '../session/random';
import { topicIds, type TopicId } from './topic';

export const panelSizes = [4, 5, 6] as const;
export type PanelSize = (typeof panelSizes)[number];

/** Each interviewer is given two: with one question more or less for each, half an hour is full. */
export const principlesEach = 2;

export type PanelMember = { interviewer: Interviewer; principles: TopicId[] };
export type Panel = { members: PanelMember[]; barRaiser: number };

type Wish = {
  /** The one that counts most first; fewer than two a person are filled up. */
  ranked: readonly TopicId[];
  size: PanelSize;
  seed: string;
};

type Cast = Interviewer & { covers: readonly TopicId[] };

/**
 * Who comes, with two principles each. As many of the ranked principles as fit, in their order; where there is room the
 * first one is asked by two people, and the rest come from the others by luck. No other principle is asked by two. Out of
 * the cast comes the panel that has the most principles in the hands of somebody who covers them, then the one with the
 * most styles of asking. One of them is the bar raiser. The same wish gives the same panel.
 */
export function makePanel({ ranked, size, seed }: Wish, cast: readonly Cast[] = interviewers): Panel {
  const luck = seededRandom(`${seed} panel`);
  const wanted = principlesFor(ranked, size, luck);
  const people = shuffled(cast, luck);
  const panels = subsets(people, Math.min(size, people.length)).map((chosen) => assign(chosen, wanted));
  const worth = ({ members }: Assigned) =>
    fitOf(members) * 10 + new Set(members.map(({ person }) => person.style)).size;
  const best = panels.reduce((one, other) => (worth(other) > worth(one) ? other : one));
  const members = shuffled(best.members, luck).map(({ person, principles }) => ({
    interviewer: asKept(person),
    principles: principles.toSorted((one, other) => wanted.indexOf(one) - wanted.indexOf(other)),
  }));
  return { members, barRaiser: Math.floor(luck() * members.length) };
}

/** Two a person: the ranked ones, the first of them once more, then others. */
function principlesFor(ranked: readonly TopicId[], size: PanelSize, luck: Random): TopicId[] {
  const count = size * principlesEach;
  const chosen = [...new Set(ranked)].slice(0, count);
  const [first] = chosen;
  if (first && chosen.length < count) chosen.push(first);
  const others = shuffled(
    topicIds.filter((id) => !chosen.includes(id)),
    luck,
  );
  return [...chosen, ...others].slice(0, count);
}

type Given = { person: Cast; principles: TopicId[] };
type Assigned = { members: Given[] };

/** Hands the principles out, then exchanges two as long as that puts more of them into the hands of who covers them. */
function assign(people: readonly Cast[], wanted: readonly TopicId[]): Assigned {
  // Dealt in rounds, so that one asked by two is never with the same person twice.
  const members = people.map((person, at): Given => ({
    person,
    principles: wanted.filter((_, index) => index % people.length === at),
  }));
  const repeated = wanted.find((id, at) => wanted.indexOf(id) !== at);
  const twice = members.find(({ principles }) => new Set(principles).size < principles.length);
  if (twice && repeated) {
    const other = members.find((member) => !member.principles.includes(repeated));
    if (other) exchange(twice.principles, 0, other.principles, 0);
  }
  let better = true;
  while (better) better = improve(members);
  return { members };
}

function improve(members: readonly Given[]): boolean {
  for (const one of members) {
    for (const other of members) {
      if (one === other) continue;
      for (const at of one.principles.keys()) {
        for (const to of other.principles.keys()) {
          const before = fitOf([one, other]);
          exchange(one.principles, at, other.principles, to);
          const legal = [one, other].every(({ principles }) => new Set(principles).size === principles.length);
          if (legal && fitOf([one, other]) > before) return true;
          exchange(one.principles, at, other.principles, to);
        }
      }
    }
  }
  return false;
}

function exchange(one: TopicId[], at: number, other: TopicId[], to: number): void {
  [one[at], other[to]] = [other[to]!, one[at]!];
}

function fitOf(members: readonly Given[]): number {
  return members.reduce(
    (sum, { person, principles }) => sum + principles.filter((id) => person.covers.includes(id)).length,
    0,
  );
}

function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((one, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}

function shuffled<T>(all: readonly T[], luck: Random): T[] {
  const mixed = [...all];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(luck() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

function asKept({ id, name, job, focus, style }: Cast): Interviewer {
  return { id, name, job, focus, style };
}
