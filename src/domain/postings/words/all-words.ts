import { principleIds, principleName, type PrincipleId } from '../../questions/principle';
import { doingWords } from './doing';
import { judgmentWords } from './judgment';
import { outwardWords } from './outward';
import { peopleWords } from './people';
import { pointsOf, type PrincipleWords } from './word-list';

/** One entry of the lists: what is looked for, as it is written there, and how much it counts. */
export type CountedWords = { principle: PrincipleId; entry: string; points: number };

const lists: PrincipleWords = { ...outwardWords, ...judgmentWords, ...doingWords, ...peopleWords };

const entriesOf = (lines: readonly string[]) => lines.flatMap((line) => line.split(', ')).map((entry) => entry.trim());

/** Everything that is counted, by principle in the panel's order; the name of a principle counts for it as well. */
export const countedWords: readonly CountedWords[] = principleIds.flatMap((principle) => {
  const { names = [], tells = [], hints = [] } = lists[principle] ?? {};
  const all = (lines: readonly string[], points: number) =>
    entriesOf(lines).map((entry): CountedWords => ({ principle, entry, points }));
  const entries = [
    ...all([principleName(principle).replaceAll(/[;,]/gu, '').replaceAll('’', "'").toLowerCase()], pointsOf.names),
    ...all(names, pointsOf.names),
    ...all(tells, pointsOf.tells),
    ...all(hints, pointsOf.hints),
  ];
  // Written down twice, it counts as what it was written down for first.
  return entries.filter(({ entry }, at) => entries.findIndex((other) => other.entry === entry) === at);
});

/** An entry as a candidate can read it: "learn*" as "learn…", "_" as "…". */
export function readable(entry: string): string {
  return entry
    .split(' ')
    .map((word) => (word === '_' ? '…' : word.split('/').join(' or ').replaceAll('*', '…')))
    .join(' ');
}
