import type { PrincipleId } from '../principle';
import type { ImportRow } from './import-questions';
import { nameKey, namesOfPrinciples } from './principles-named';

/** A name of one word that is short is as near to many words of its own as to a principle. */
const shortest = 8;

/** How many letters may be wrong: one in eight, three at most. */
const wrongLetters = (name: string) => Math.min(3, Math.floor(name.length / 8));

/** The principle that a topic most likely is, misspelled: "Bias for Acton"; null where none is that near, or two are. */
export function likelyPrinciple(topic: string): PrincipleId | null {
  const told = nameKey(topic);
  if (told.length < shortest) return null;
  let nearest = Infinity;
  let found: PrincipleId | null = null;
  for (const [name, id] of namesOfPrinciples) {
    const allowed = wrongLetters(name);
    if (name.length < shortest || Math.abs(name.length - told.length) > allowed) continue;
    const wrong = lettersApart(told, name);
    if (wrong > allowed || wrong > nearest) continue;
    found = wrong === nearest && found !== id ? null : id;
    nearest = wrong;
  }
  return found;
}

/** Letters to put in, take out, change or swap with their neighbor to make one text of the other. */
function lettersApart(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      let least = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + same);
      const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      if (swapped) least = Math.min(least, (before[to - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

export type LikelyTopic = { topic: string; principle: PrincipleId; rows: number };

/** Topics of a list that are most likely principles, misspelled, each with how many rows have it. */
export function likelyTopics(rows: readonly Pick<ImportRow, 'question'>[]): LikelyTopic[] {
  const counts = new Map<string, number>();
  for (const { question } of rows) {
    if (question.topic && !question.principle) counts.set(question.topic, (counts.get(question.topic) ?? 0) + 1);
  }
  return [...counts].flatMap(([topic, count]) => {
    const principle = likelyPrinciple(topic);
    return principle ? [{ topic, principle, rows: count }] : [];
  });
}
