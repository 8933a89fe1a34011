import { principleIds, type PrincipleId } from '../questions/principle';
import { linesOf, sectionShare, type Line } from './lines';
import { createPhraseFinder, wordsOf } from './phrase-finder';
import { countedWords, type CountedWords } from './words/all-words';
import { pointsOf } from './words/word-list';

/** Words of the text that count for a principle; `entry` is what was looked for. Offsets are of the text as it was read. */
export type Evidence = {
  start: number;
  end: number;
  lineStart: number;
  lineEnd: number;
  entry: string;
  points: number;
};

/** A principle with what speaks for it; `share` is of the points of all, 0 to 1. */
export type RankedPrinciple = { principle: PrincipleId; points: number; share: number; evidence: Evidence[] };

const find = createPhraseFinder(countedWords.map((of) => ({ entry: of.entry, of })));

/** The same words again say less: half, a quarter, and so on. */
const again = 0.5;
/** Several words of one sentence for one principle are one thought: those after the strongest count half. */
const besides = 0.6;

/**
 * The principles that a text speaks of, most points first; those without a word are left out. Among equals the panel's
 * order decides. The same text gives the same ranking.
 */
export function rankPrinciples(text: string): RankedPrinciple[] {
  const found = new Map<PrincipleId, Evidence[]>();
  const times = new Map<string, number>();
  for (const line of linesOf(text)) {
    const share = sectionShare[line.section];
    if (share === 0) continue;
    for (const [principle, all] of hitsIn(text, line)) {
      // A title or a heading names what follows: its common words tell nothing.
      const hits = line.heading ? all.filter(({ of }) => of.points >= pointsOf.tells) : all;
      if (hits.length === 0) continue;
      const evidence = hits.map(({ start, end, of }, place): Evidence => {
        const said = text.slice(start, end).toLowerCase();
        const key = `${principle} ${of.points < 1 ? of.entry : said}`;
        const before = times.get(key) ?? 0;
        times.set(key, before + 1);
        const points = of.points * share * again ** before * (place === 0 ? 1 : besides);
        return { start, end, lineStart: line.start, lineEnd: line.end, entry: of.entry, points };
      });
      found.set(principle, [...(found.get(principle) ?? []), ...evidence]);
    }
  }
  const sums = [...found].map(([principle, evidence]) => ({
    principle,
    evidence,
    points: evidence.reduce((sum, { points }) => sum + points, 0),
  }));
  const all = sums.reduce((sum, { points }) => sum + points, 0);
  return sums
    .map((one) => ({ ...one, share: all === 0 ? 0 : one.points / all }))
    .sort(
      (one, other) =>
        other.points - one.points || principleIds.indexOf(one.principle) - principleIds.indexOf(other.principle),
    );
}

type HitInText = { start: number; end: number; of: CountedWords };

/** What a line says for each principle: of entries that overlap only the one that counts most, the strongest first. */
function hitsIn(text: string, { start, end }: Line): Map<PrincipleId, HitInText[]> {
  const words = wordsOf(text.slice(start, end));
  const hits = new Map<PrincipleId, HitInText[]>();
  const all = find(words).map(({ of, from, to }) => ({
    of,
    start: start + (words[from]?.start ?? 0),
    end: start + (words[to - 1]?.end ?? 0),
  }));
  all.sort((one, other) => other.of.points - one.of.points || other.end - other.start - (one.end - one.start));
  for (const hit of all) {
    const held = hits.get(hit.of.principle) ?? [];
    if (held.some((other) => hit.start < other.end && other.start < hit.end)) continue;
    hits.set(hit.of.principle, [...held, hit]);
  }
  return hits;
}
