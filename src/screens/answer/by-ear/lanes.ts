/** A lane for each mark of a line, so that none lies on its neighbor. Shares of the line, in order; `width` of a mark too. */
export function lanesOf(shares: readonly number[], width: number): number[] {
  const ends: number[] = [];
  return shares.map((share) => {
    const free = ends.findIndex((end) => end <= share);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = share + width;
    return lane;
  });
}

/** How much of the line a round mark takes on the narrowest phone. */
export const markShare = 0.08;

/** How far the lanes lie below each other, in rem. */
export const laneRem = 1.75;
