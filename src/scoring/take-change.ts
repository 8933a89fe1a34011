import type { Digest } from './digest';
import { boxIds, parts, type BoxId, type Credit, type Part } from './scorecard';

/** How one take differs from another of the same question. Positive figures: more in the later one. */
export type TakeChange = {
  words: number;
  talkMs: number;
  /** Percentage points of the words. */
  shares: Readonly<Record<Part, number>> | null;
  gained: readonly BoxId[];
  lost: readonly BoxId[];
};

const worth: Readonly<Record<Credit, number>> = { none: 0, partial: 1, full: 2 };

/** What changed from `before` to `after`. Boxes are compared only when both were scored. */
export function takeChange(before: Digest, after: Digest): TakeChange {
  const both = before.heard && after.heard ? { before: before.heard, after: after.heard } : null;
  const differ = (sign: 1 | -1) =>
    boxIds.filter((box) => both && sign * (worth[both.after[box] ?? 'none'] - worth[both.before[box] ?? 'none']) > 0);
  const [earlier, later] = [before.shares, after.shares];
  return {
    words: after.words - before.words,
    talkMs: after.talkMs - before.talkMs,
    shares:
      earlier && later
        ? (Object.fromEntries(
            parts.map((part) => [part, Math.round(((later[part] ?? 0) - (earlier[part] ?? 0)) * 100)]),
          ) as Record<Part, number>)
        : null,
    gained: differ(1),
    lost: differ(-1),
  };
}
