import type { TopicId } from '../questions/topic';
import type { AnswerSummary } from './answer-summary';
import type { Answered } from '../review/self-score';
import { boxIds, type BoxId, type Credit } from '../scoring/scorecard';

/** How much of a principle or of an own topic was practiced. `latest` is its newest rated answer with its likely rating; null without one. */
export type Coverage = {
  principle: TopicId;
  answers: number;
  latest: { answerId: string; rating: number } | null;
  lastAt: number | null;
};

/**
 * What to work on first: principles without an answer, then without a rating, then the lowest latest rating, the one
 * that was practiced longest ago first. Principles alike keep the order they came in.
 */
export function byNeed(coverage: readonly Coverage[]): Coverage[] {
  const need = ({ answers, latest }: Coverage) => (answers === 0 ? 0 : (latest?.rating ?? 0.5));
  return coverage.toSorted((one, other) => need(one) - need(other) || (one.lastAt ?? 0) - (other.lastAt ?? 0));
}

/** One rated answer on the line of time. */
export type RatedAnswer = {
  answerId: string;
  startedAt: number;
  question: string;
  low: number;
  high: number;
  likely: number;
  own: number | null;
};

/** Rated answers, oldest first. */
export function ratedAnswers(digests: readonly AnswerSummary[]): RatedAnswer[] {
  return digests
    .flatMap(({ answerId, startedAt, question, rating, ratingLow, ratingHigh, ownRating }) =>
      rating === undefined
        ? []
        : {
            answerId,
            startedAt,
            question,
            low: ratingLow ?? rating,
            high: ratingHigh ?? rating,
            likely: rating,
            own: ownRating,
          },
    )
    .sort((one, other) => one.startedAt - other.startedAt);
}

/** A mark of a picture over time: one answer, or several in a row as their mean. Times are epoch ms. */
type Marked = { key: string; lastId: string; fromAt: number; toAt: number; answers: number };

export type RatingMark = Marked & { low: number; high: number; own: number | null };

/** Rated answers as at most `most` marks, oldest first. */
export function ratingMarks(answers: readonly RatedAnswer[], most: number): RatingMark[] {
  return inRows(answers, most).map((row) => ({
    ...spanOf(row),
    low: mean(row.map(({ low }) => low)) ?? 0,
    high: mean(row.map(({ high }) => high)) ?? 0,
    own: mean(row.flatMap(({ own }) => own ?? [])),
  }));
}

/** null where it is not known: of the pace without words or sound, of the pauses without a look at the sound. */
export type DeliveryMark = Marked & {
  talkMs: number;
  pace: { slowest: number; fastest: number } | null;
  longPauses: number | null;
};

/** Spoken answers, oldest first: what is written has no pace. */
export function spokenAnswers(digests: readonly AnswerSummary[]): AnswerSummary[] {
  return inOrder(digests.filter(({ by, skipped, talkMs }) => by === 'voice' && !skipped && talkMs > 0));
}

/** How spoken answers were told, as at most `most` marks, oldest first. */
export function deliveryMarks(spoken: readonly AnswerSummary[], most: number): DeliveryMark[] {
  return inRows(spoken, most).map((row) => {
    const paces = row.flatMap(({ pace }) => pace ?? []);
    const [slowest, fastest] = [mean(paces.map((pace) => pace.slowest)), mean(paces.map((pace) => pace.fastest))];
    return {
      ...spanOf(row),
      talkMs: mean(row.map(({ talkMs }) => talkMs)) ?? 0,
      pace: slowest === null || fastest === null ? null : { slowest, fastest },
      longPauses: mean(row.flatMap(({ longPauses }) => longPauses ?? [])),
    };
  });
}

/**
 * Neighbors together, as few as make no more than `most` rows. All rows but the oldest are equally long, so that the
 * newest one is never a fragment.
 */
function inRows<T>(items: readonly T[], most: number): T[][] {
  const length = Math.max(1, Math.ceil(items.length / most));
  const odd = items.length % length;
  const rows = odd > 0 ? [items.slice(0, odd)] : [];
  for (let at = odd; at < items.length; at += length) rows.push(items.slice(at, at + length));
  return rows;
}

function spanOf(row: readonly { answerId: string; startedAt: number }[]): Marked {
  const [first, last] = [row[0], row.at(-1)];
  return {
    key: first?.answerId ?? '',
    lastId: last?.answerId ?? '',
    fromAt: first?.startedAt ?? 0,
    toAt: last?.startedAt ?? 0,
    answers: row.length,
  };
}

function mean(figures: readonly number[]): number | null {
  return figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

/** How many of the last answers "lately" means, and how many the rolling bias needs. */
export const lately = 5;

/**
 * One box over time: its credits, oldest first, and how often it was heard in full among the last five answers and
 * the five before them; null while there are no such answers.
 */
export type BoxOverTime = {
  box: BoxId;
  credits: readonly Credit[];
  /** The answers that they belong to. */
  answerIds: readonly string[];
  /** What the candidate had said of it, answer by answer; null where they gave no marks. */
  own: readonly (Credit | null)[];
  now: number | null;
  before: number | null;
};

export function boxesOverTime(digests: readonly AnswerSummary[]): BoxOverTime[] {
  const judged = inOrder(digests).flatMap(({ answerId, heard, own }) => (heard ? [{ answerId, heard, own }] : []));
  const answerIds = judged.map(({ answerId }) => answerId);
  return boxIds.map((box) => {
    const credits = judged.map(({ heard }) => heard[box] ?? 'none');
    const own = judged.map((digest) => digest.own?.[box] ?? null);
    const full = (some: readonly Credit[]) =>
      some.length > 0 ? some.filter((credit) => credit === 'full').length : null;
    return {
      box,
      credits,
      answerIds,
      own,
      now: full(credits.slice(-lately)),
      before: full(credits.slice(-2 * lately, -lately)),
    };
  });
}

/** Own marks against what was heard, for one box. */
export type Calibration = { box: BoxId; hits: number; illusions: number; misses: number; of: number };

/**
 * What the candidate's own marks are worth, box by box. Measured against what the machine itself had heard: an
 * overruled box is the candidate's word twice.
 */
export function calibrationOf(digests: readonly AnswerSummary[]): Calibration[] {
  return boxIds.map((box) => {
    const counts = { hits: 0, illusions: 0, misses: 0, of: 0 };
    for (const { own, heard, overruled } of digests) {
      // A box that was never marked says nothing about the candidate's ear.
      if (!own || !heard || own[box] === undefined) continue;
      const machine = overruled.find((one) => one.box === box)?.heard ?? heard[box] ?? 'none';
      const said = (own[box] ?? 'none') !== 'none';
      const found = machine !== 'none';
      counts.of += 1;
      if (said === found) counts.hits += 1;
      else if (said) counts.illusions += 1;
      else counts.misses += 1;
    }
    return { box, ...counts };
  });
}

/**
 * The eighth mark over the answers that have it: how often each was said, and how many of those said to answer the question hold
 * no word that points to it. The machine does not know better; it only says where to read again.
 */
export type AnsweredTally = Readonly<Record<Answered, number>> & { of: number; unpointed: number };

export function answeredTally(digests: readonly AnswerSummary[]): AnsweredTally {
  const tally = { yes: 0, partly: 0, no: 0, of: 0, unpointed: 0 };
  for (const { answered, pointed } of digests) {
    if (!answered) continue;
    tally[answered] += 1;
    tally.of += 1;
    if (answered === 'yes' && pointed === false) tally.unpointed += 1;
  }
  return tally;
}

/** Own rating minus likely rating, as the mean of five answers in a row; above zero is too kind to oneself. */
export type Bias = { /** The newest of the five. */ answerId: string; startedAt: number; bias: number };

/** From the fifth answer with both ratings on: one is luck, five are a habit. Oldest first. */
export function rollingBias(digests: readonly AnswerSummary[]): Bias[] {
  const both = ratedAnswers(digests).filter(({ own }) => own !== null);
  return both.slice(lately - 1).map(({ answerId, startedAt }, index) => {
    const five = both.slice(index, index + lately);
    const bias = five.reduce((sum, { own, likely }) => sum + (own ?? likely) - likely, 0) / lately;
    return { answerId, startedAt, bias };
  });
}

/** How often the candidate overruled a box: how wrong its rule is for them. */
export type Overruled = { box: BoxId; overruled: number; of: number };

export function overruledBoxes(digests: readonly AnswerSummary[]): Overruled[] {
  const judged = digests.filter(({ heard }) => heard !== null);
  return boxIds.map((box) => ({
    box,
    overruled: judged.filter(({ overruled }) => overruled.some((one) => one.box === box && one.heard !== one.credit))
      .length,
    of: judged.length,
  }));
}

function inOrder(digests: readonly AnswerSummary[]): AnswerSummary[] {
  return digests.toSorted((one, other) => one.startedAt - other.startedAt);
}
