import type { AnswerSummary } from './answer-summary';
import { tokensOf } from '../scoring/text/lexicon/tokens';
import { boxIds, parts, type BoxId, type Credit, type Part, type Scorecard } from '../scoring/scorecard';

/** One take with its words, turn by turn. */
export type Take = { digest: AnswerSummary; scorecard: Scorecard | null; texts: readonly string[] };

/** How often somebody spoke of themselves alone, and of a group they were in. */
export type OwnWords = { i: number; we: number };

/** How one take differs from another of the same question or story. */
export type TakeChange = {
  /** Percentage points of the words; positive: more in the later one. */
  shares: Readonly<Record<Part, number>> | null;
  gained: readonly BoxId[];
  lost: readonly BoxId[];
  /** Figures that only the later take has, and only the earlier one, as they were said. null when one was not scored. */
  numbers: { gained: readonly string[]; lost: readonly string[] } | null;
  own: { before: OwnWords; after: OwnWords };
};

const worth: Readonly<Record<Credit, number>> = { none: 0, partial: 1, full: 2 };

/** What changed from `before` to `after`. Boxes and numbers are compared only when both were scored. */
export function takeChange(before: Take, after: Take): TakeChange {
  const [was, is] = [before.digest, after.digest];
  const both = was.heard && is.heard ? { before: was.heard, after: is.heard } : null;
  const differ = (sign: 1 | -1) =>
    boxIds.filter((box) => both && sign * (worth[both.after[box] ?? 'none'] - worth[both.before[box] ?? 'none']) > 0);
  const [earlier, later] = [was.shares, is.shares];
  const [numbersBefore, numbersAfter] = [numbersIn(before), numbersIn(after)];
  return {
    shares:
      earlier && later
        ? (Object.fromEntries(
            parts.map((part) => [part, Math.round(((later[part] ?? 0) - (earlier[part] ?? 0)) * 100)]),
          ) as Record<Part, number>)
        : null,
    gained: differ(1),
    lost: differ(-1),
    numbers:
      numbersBefore && numbersAfter
        ? { gained: without(numbersAfter, numbersBefore), lost: without(numbersBefore, numbersAfter) }
        : null,
    own: { before: ownWords(before.texts), after: ownWords(after.texts) },
  };
}

function numbersIn({ scorecard, texts }: Take): string[] | null {
  if (!scorecard) return null;
  const said = scorecard.notes.flatMap(({ kind, turn, start, end }) =>
    kind === 'number' ? (texts[turn]?.slice(start, end).trim() ?? '') : [],
  );
  return [...new Set(said.filter((number) => number !== ''))];
}

function without(numbers: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((number) => number.toLowerCase()));
  return numbers.filter((number) => !known.has(number.toLowerCase()));
}

const alone = new Set(['i', "i'm", "i've", "i'd", "i'll", 'me', 'my', 'mine', 'myself']);
const together = new Set(['we', "we're", "we've", "we'd", "we'll", 'us', 'our', 'ours', 'ourselves']);

function ownWords(texts: readonly string[]): OwnWords {
  const words = texts.flatMap((text) => tokensOf(text).map(({ text: word }) => word));
  return {
    i: words.filter((word) => alone.has(word)).length,
    we: words.filter((word) => together.has(word)).length,
  };
}
