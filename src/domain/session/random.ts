/** A source of luck: each call gives a number in [0, 1). */
export type Random = () => number;

/**
 * Seeded numbers: the same seed gives the same sequence on every machine.
 * xmur3 turns the text into a 32-bit state, mulberry32 steps it (both public domain, by Bryc).
 */
export function seededRandom(seed: string): Random {
  let state = 1779033703 ^ seed.length;
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
