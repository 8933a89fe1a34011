import type { CharacterTimings } from '../transcript/character-timings';
import type { BoxId, Credit, Evidence, Part, Scorecard } from '../scoring/scorecard';

/** A stretch of the time line that belongs to one part. Times in milliseconds of the replay. */
export type RibbonStretch = { part: Part; fromMs: number; toMs: number };

/** A turn on the replay's time line. */
export type PlacedTurn = { turn: number; startMs: number; durationMs: number; times: CharacterTimings };

/** Which part was told when. Neighboring stretches of the same part are one. */
export function ribbonOf({ spans }: Pick<Scorecard, 'spans'>, turns: readonly PlacedTurn[]): RibbonStretch[] {
  const stretches: RibbonStretch[] = [];
  for (const { turn, startMs, durationMs, times } of turns) {
    const own = spans.filter((span) => span.turn === turn).sort((one, other) => one.start - other.start);
    for (const [index, span] of own.entries()) {
      const following = own[index + 1];
      const fromMs = startMs + (times.at[span.start] ?? 0);
      // A part lasts until the next one begins: the pause after it is still its own.
      const toMs = startMs + (following ? (times.at[following.start] ?? durationMs) : durationMs);
      const last = stretches.at(-1);
      if (last && last.part === span.likely && Math.abs(last.toMs - fromMs) < 1) last.toMs = Math.max(last.toMs, toMs);
      else if (toMs > fromMs) stretches.push({ part: span.likely, fromMs, toMs });
    }
  }
  return stretches;
}

/** When evidence was said; null when its turn is not on the time line. */
export function evidenceTimes(
  { turn, start, end }: Evidence,
  turns: readonly PlacedTurn[],
): { fromMs: number; toMs: number } | null {
  const placed = turns.find((one) => one.turn === turn);
  if (!placed) return null;
  const fromMs = placed.startMs + (placed.times.at[start] ?? 0);
  return { fromMs, toMs: Math.max(fromMs + 400, placed.startMs + (placed.times.at[end] ?? placed.durationMs)) };
}

/** Where each part usually ends, as a share of the answer: the 15/15/50/20 target, summed up. */
const usualEnd = { S: 0.15, T: 0.3, A: 0.8, R: 1 } as const;

/** The part in which WHO, WHY and HOW MUCH are usually told. */
const homeOf: Readonly<Record<BoxId, Part>> = { S: 'S', T: 'T', A: 'A', R: 'R', who: 'S', why: 'A', 'how-much': 'R' };

/**
 * Where a missing box should have come: at the end of the part it belongs to, or, where that part is missing too,
 * where the target would have put it. Boxes that were heard in full are left out.
 */
export function missingPlaces(
  boxes: readonly { id: BoxId; credit: Credit }[],
  ribbon: readonly RibbonStretch[],
  durationMs: number,
): { box: BoxId; atMs: number }[] {
  return boxes
    .filter(({ credit }) => credit === 'none')
    .map(({ id }) => {
      const part = homeOf[id];
      const told = ribbon.filter((stretch) => stretch.part === part).at(-1);
      return { box: id, atMs: told ? told.toMs : usualEnd[part] * durationMs };
    });
}
