import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/domain/loop/debrief/board';
import { decide } from '../../../src/domain/loop/debrief/decision';
import { fewestChanges } from '../../../src/domain/loop/debrief/fewest-changes';
import { fillIds, filledRating, openFills, type FillId } from '../../../src/domain/loop/debrief/filled-rating';
import { ratingOf, type LoopAnswer } from '../../../src/domain/loop/loop-answer';
import { secondVotes } from '../../../src/domain/loop/debrief/second-vote';
import { toldTwiceIn } from '../../../src/domain/loop/debrief/told-twice';
import { voteOrder } from '../../../src/domain/loop/debrief/vote';
import { criterionIds } from '../../../src/domain/scoring/scorecard';
import { aLoopAnswer, aLoopPlan, answersTo, aScorecard, creditsFor, seatsFor } from '../../builders/a-loop';

const plan = aLoopPlan();
const met = [true, true, true, true];
const anyRating = fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<1 | 2 | 3 | 4 | 5>;
const anyCredits = fc.record(
  Object.fromEntries(criterionIds.map((id) => [id, fc.constantFrom('none', 'partial', 'full')])),
) as fc.Arbitrary<Record<(typeof criterionIds)[number], 'none' | 'partial' | 'full'>>;
const sixteen = fc.array(anyRating, { minLength: 16, maxLength: 16 });
const rated = (ratings: readonly (1 | 2 | 3 | 4 | 5)[]) => answersTo(plan, (seat, index) => ratings[seat * 4 + index]!);

describe('the board', () => {
  it('is the same whatever order the answers come in, and every time', () => {
    fc.assert(
      fc.property(sixteen, fc.infiniteStream(fc.nat()), (ratings, luck) => {
        const answers = rated(ratings);
        const mixed = answers
          .map((answer) => ({ answer, at: luck.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ answer }) => answer);
        expect(boardOf(plan, mixed, met)).toEqual(boardOf(plan, answers, met));
      }),
      { numRuns: 30 },
    );
  });

  it('never votes lower, first or second, for one better answer', () => {
    fc.assert(
      fc.property(sixteen, fc.nat(15), (ratings, at) => {
        const better = ratings.map((rating, index) => (index === at ? (Math.min(5, rating + 1) as 5) : rating));
        const [before, after] = [boardOf(plan, rated(ratings), met), boardOf(plan, rated(better), met)];
        for (const seat of plan.seats.keys()) {
          const first = [after.assessments[seat]!.firstVote!, before.assessments[seat]!.firstVote!] as const;
          const second = [after.secondVotes[seat]!.vote!, before.secondVotes[seat]!.vote!] as const;
          expect(voteOrder(...first)).toBeGreaterThanOrEqual(0);
          expect(voteOrder(...second)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names what was never asked, passed, or never heard in words', () => {
    const answers = [
      aLoopAnswer(plan, 0, 0, 4),
      aLoopAnswer(plan, 0, 1, 1, { skipped: true, turns: [''], scorecard: null }),
      aLoopAnswer(plan, 0, 2, 1, { turns: [''], scorecard: null }),
    ];
    const { principles } = boardOf(plan, answers, met).assessments[0]!;
    expect(principles.flatMap(({ unheard }) => unheard.map(({ why }) => why))).toEqual([
      'skipped',
      'no-words',
      'not-asked',
    ]);
  });

  it('gives no vote to somebody who never met the candidate, and then no decision', () => {
    const board = boardOf(plan, rated(Array(16).fill(5)), [true, true, true, false]);
    expect(board.assessments[3]!.firstVote).toBeNull();
    expect(board.decision.outcome).toBe('none');
    expect(board.whatWouldHaveChanged.boxes).toBeNull();
  });

  it('quotes the words that a strength rests on', () => {
    const text = 'I wrote the rule and the wait fell to eleven minutes.';
    const scorecard = aScorecard(creditsFor[5], [{ turn: 0, start: 0, end: 16 }]);
    const board = boardOf(plan, [aLoopAnswer(plan, 0, 0, 5, { turns: [text], scorecard })], met);
    expect(board.assessments[0]!.principles[0]!.strengths[0]!.quote).toMatchObject({
      text: 'I wrote the rule and the wait fell to eleven minutes.',
      answerId: 'answer 0.0',
    });
  });

  it('sees the same box missing again and again', () => {
    const noFigure = aScorecard({ ...creditsFor[4], stakes: 'full', people: 'full' });
    const answers = answersTo(plan, () => 5).map((answer) =>
      answer.seat < 2 ? { ...answer, scorecard: noFigure } : answer,
    );
    const [again] = boardOf(plan, answers, met).missingAgain;
    expect(again).toMatchObject({ box: 'how-much', of: 16 });
    expect(again!.missing).toHaveLength(8);
    expect(
      boardOf(
        plan,
        answersTo(plan, () => 5),
        met,
      ).missingAgain,
    ).toEqual([]);
  });
});

describe('a story told twice', () => {
  const twice = answersTo(plan, () => 5).map((answer) =>
    answer.answerId === 'answer 0.0' || answer.answerId === 'answer 3.1' ? { ...answer, storyId: 'desk' } : answer,
  );

  it('is found by the candidate’s own word', () => {
    expect(toldTwiceIn(twice).map(({ answers }) => answers.map(({ answerId }) => answerId))).toEqual([
      ['answer 0.0', 'answer 3.1'],
    ]);
  });

  it('is found by its words where the candidate has said nothing', () => {
    const words =
      'The returns desk of our store lost customers on Saturdays, so I timed returns, dropped the price check and trained six colleagues.';
    const answers = [
      aLoopAnswer(plan, 0, 0, 4, { storyId: undefined, turns: [words] }),
      aLoopAnswer(plan, 1, 0, 4, { storyId: undefined, turns: [`Well. ${words}`] }),
      aLoopAnswer(plan, 2, 0, 4, {
        storyId: undefined,
        turns: ['A freezer broke down at the food bank in July and meat was thawing everywhere.'],
      }),
    ];
    expect(toldTwiceIn(answers).map(({ answers: told }) => told.map(({ seat }) => seat))).toEqual([[0, 1]]);
  });

  it('counts in full for the first who heard it, and lowers the vote of the second with the reason', () => {
    const weak = answersTo(plan, (seat, index) => (seat === 3 && index !== 1 ? 3 : 5)).map((answer) =>
      answer.answerId === 'answer 0.0' || answer.answerId === 'answer 3.1' ? { ...answer, storyId: 'desk' } : answer,
    );
    const board = boardOf(plan, weak, met);
    expect(board.assessments[3]!.firstVote).toBe('inclined');
    expect(board.secondVotes[3]!.vote).toBe('not');
    expect(board.secondVotes[3]!.read).toContainEqual(
      expect.objectContaining({ kind: 'told-twice', before: expect.objectContaining({ seat: 0 }) }),
    );
    expect(board.secondVotes[0]!.vote).toBe(board.assessments[0]!.firstVote);
  });
});

describe('a principle that two people ask about', () => {
  it('is read in both notes: what one heard raises the vote of the other', () => {
    const answers = answersTo(plan, (seat, index) => (seat === 2 && index >= 2 ? 2 : 4));
    const board = boardOf(plan, answers, met);
    expect(board.assessments[2]!.firstVote).toBe('not');
    expect(board.secondVotes[2]!.vote).toBe('strongly');
    expect(board.secondVotes[2]!.read).toContainEqual({ kind: 'shared', principle: 'customer-obsession', bySeat: 0 });
  });
});

describe('what would have changed it', () => {
  const decisionWith = (
    seats: typeof plan.seats,
    answers: readonly LoopAnswer[],
    fills: ReadonlyMap<string, FillId[]>,
    raiser: number,
  ) => {
    const counted = new Map(
      answers.map((answer) => [answer.answerId, filledRating(answer, fills.get(answer.answerId) ?? [])]),
    );
    const voted = secondVotes(
      seats,
      answers,
      counted,
      seats.map(() => true),
    );
    return decide(
      voted.map(({ vote }) => vote),
      raiser,
    ).outcome;
  };

  it('is nothing where the panel is inclined', () => {
    expect(boardOf(plan, rated(Array(16).fill(4)), met).whatWouldHaveChanged.boxes).toEqual([]);
  });

  it('is one box where one box was missing', () => {
    const noResult = aScorecard({ ...creditsFor[5], result: 'none' });
    const answers = answersTo(plan, (seat) => (seat === 1 ? 2 : 4)).map((answer) =>
      answer.seat === 1 ? { ...answer, scorecard: noResult } : answer,
    );
    const { boxes } = boardOf(plan, answers, met).whatWouldHaveChanged;
    // The bar raiser’s: measured as it is otherwise, it makes that principle strong.
    expect(boxes!.map(({ fill, answer }) => [fill, answer.seat])).toEqual([['R', 1]]);
  });

  it('filled, turns the panel; and nothing smaller does', () => {
    const seats = seatsFor([['customer-obsession'], ['earn-trust'], ['customer-obsession']]);
    const small = aLoopPlan({ seats, barRaiser: 0 });
    const cards = fc.array(anyCredits, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(cards, fc.nat(2), (credits, raiser) => {
        const answers = seats.flatMap(({ questions }, seat) =>
          questions.map((_, index) =>
            aLoopAnswer(small, seat, index, 1, { scorecard: aScorecard(credits[seat * 2 + index]!) }),
          ),
        );
        const found = fewestChanges({ seats, barRaiser: raiser }, answers, new Set());
        expect(found).not.toBeNull();
        const fills = new Map<string, FillId[]>();
        for (const { answer, fill } of found!)
          fills.set(answer.answerId, [...(fills.get(answer.answerId) ?? []), fill]);
        expect(decisionWith(seats, answers, fills, raiser)).toBe('inclined');
        const all = answers.flatMap((answer) => openFills(answer).map((fill) => ({ answer, fill })));
        const turns = (some: typeof all) => {
          const tried = new Map<string, FillId[]>();
          for (const { answer, fill } of some)
            tried.set(answer.answerId, [...(tried.get(answer.answerId) ?? []), fill]);
          return decisionWith(seats, answers, tried, raiser) === 'inclined';
        };
        if (found!.length > 0) expect(turns([])).toBe(false);
        if (found!.length > 1) expect(all.some((one) => turns([one]))).toBe(false);
        if (found!.length > 2)
          expect(all.some((one, at) => all.slice(at + 1).some((other) => turns([one, other])))).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is no box, where a story told twice is what it hangs on, but another story', () => {
    const answers = answersTo(plan, () => 5).map((answer) =>
      answer.seat === 0 || answer.seat === 1 ? { ...answer, storyId: `desk ${answer.index}` } : answer,
    );
    const { boxes, withFreshStories } = boardOf(plan, answers, met).whatWouldHaveChanged;
    expect(boxes).toBeNull();
    expect(withFreshStories).toEqual([]);
  });

  it('never rates a filled answer below what it was, nor below fewer boxes', () => {
    fc.assert(
      fc.property(anyCredits, fc.subarray([...fillIds]), fc.constantFrom(...fillIds), (credits, fills, more) => {
        const answer = { scorecard: aScorecard(credits) };
        const rating = filledRating(answer, fills);
        expect(rating).toBeGreaterThanOrEqual(ratingOf(answer));
        expect(filledRating(answer, [...fills, more])).toBeGreaterThanOrEqual(rating);
      }),
    );
  });
});
