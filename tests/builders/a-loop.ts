import type { PrincipleId } from '../../src/domain/questions/principle';
import type { LoopPlan, Seat } from '../../src/domain/loop/facts';
import type { LoopAnswer } from '../../src/domain/loop/loop-answer';
import type { TopicId } from '../../src/domain/loop/topic';
import { interviewers } from '../../src/domain/session/interviewers';
import { timingProfiles } from '../../src/domain/session/timing';
import { anchorOf } from '../../src/domain/scoring/rubric/rating';
import { capLimits, criterionOfBox } from '../../src/domain/scoring/rubric/rubric';
import {
  boxIds,
  criterionIds,
  type BoxId,
  type CapId,
  type Credit,
  type CriterionId,
  type Scorecard,
} from '../../src/domain/scoring/scorecard';

/** Everybody of the cast in their order, with the principles as they are given: two questions for each. */
export function seatsFor(principles: readonly (readonly TopicId[])[]): Seat[] {
  return principles.map((own, seat) => {
    const { covers: _covers, ...interviewer } = interviewers[seat]!;
    const questions = own.flatMap((principle) =>
      [1, 2].map((number) => ({
        id: `${principle}-${seat}-${number}`,
        text: `Tell me about ${principle}, ${number}.`,
        version: 1,
        principle: principle as PrincipleId,
        probes: [],
        targetSeconds: 150,
        why: 'It is new to you.',
      })),
    );
    return { interviewer, principles: [...own], questions };
  });
}

export const fourSeats = seatsFor([
  ['customer-obsession', 'dive-deep'],
  ['earn-trust', 'ownership'],
  ['deliver-results', 'customer-obsession'],
  ['bias-for-action', 'think-big'],
]);

export function aLoopPlan(change: Partial<LoopPlan> = {}): LoopPlan {
  const seats = change.seats ?? fourSeats;
  return {
    name: 'Store manager',
    source: { kind: 'profile', name: 'Store manager' },
    mode: 'practice',
    by: 'keyboard',
    timing: timingProfiles.standard,
    seed: 'seed',
    barRaiser: 1,
    days: seats.map((_, seat) => `2026-11-${28 + (seat % 3)}`),
    askBack: ['Why is this position open now?'],
    ...change,
    seats,
  };
}

/** A scorecard with these criteria, whose rating is what the scorer's own anchors and ceilings make of them. */
export function aScorecard(
  credits: Partial<Record<CriterionId, Credit>>,
  evidence: Scorecard['boxes'][number]['evidence'] = [],
): Scorecard {
  const credit = (id: CriterionId) => credits[id] ?? 'none';
  const findings = criterionIds.map((id) => ({ id, credit: credit(id), evidence: [], note: null }));
  const caps: CapId[] = [];
  if (credit('episode') === 'none') caps.push('no-episode');
  if (credit('actions') === 'none') caps.push('no-own-action');
  if (credit('result') === 'none') caps.push('no-result');
  if (credit('how-much') === 'none') caps.push('nothing-measured');
  const all = Object.fromEntries(criterionIds.map((id) => [id, { credit: credit(id) }])) as Record<
    CriterionId,
    { credit: Credit }
  >;
  const reached = anchorOf(all, () => credit('how-much') === 'full');
  const likely = caps.reduce((lowest, cap) => Math.min(lowest, capLimits[cap]), reached);
  return {
    rubricVersion: 1,
    modelVersion: 'test',
    rating: { kind: 'rated', low: likely, high: likely, likely },
    caps: caps.map((id) => ({ id, atMost: capLimits[id] })),
    boxes: boxIds.map((id: BoxId) => ({
      id,
      credit: credit(criterionOfBox[id]),
      evidence: credit(criterionOfBox[id]) === 'none' ? [] : evidence,
      note: null,
      probe: null,
    })),
    findings,
    spans: [],
    notes: [],
    relevance: null,
    gaps: [],
  };
}

/** Criteria that reach each rating. */
export const creditsFor: Readonly<Record<1 | 2 | 3 | 4 | 5, Partial<Record<CriterionId, Credit>>>> = {
  1: {},
  2: { episode: 'full', context: 'full', people: 'full' },
  3: { episode: 'full', context: 'full', 'own-task': 'full', actions: 'full' },
  4: {
    episode: 'full',
    context: 'full',
    'own-task': 'full',
    actions: 'full',
    'own-part': 'full',
    result: 'full',
  },
  5: Object.fromEntries(criterionIds.map((id) => [id, 'full'])),
};

/** An answer of a seat's question `index`, rated as said, telling a story that nobody else tells. */
export function aLoopAnswer(
  plan: Pick<LoopPlan, 'seats'>,
  seat: number,
  index: number,
  rating: 1 | 2 | 3 | 4 | 5,
  change: Partial<LoopAnswer> = {},
): LoopAnswer {
  const question = plan.seats[seat]!.questions[index]!;
  const answerId = `answer ${seat}.${index}`;
  return {
    answerId,
    sessionId: `session ${seat}`,
    seat,
    index,
    principle: question.principle!,
    question: question.text,
    skipped: false,
    turns: [`Told at seat ${seat}, question ${index}.`],
    scorecard: aScorecard(creditsFor[rating]),
    storyId: `story ${answerId}`,
    ...change,
  };
}

/** Every question of every seat, rated by a rule. */
export function answersTo(
  plan: Pick<LoopPlan, 'seats'>,
  ratingAt: (seat: number, index: number) => 1 | 2 | 3 | 4 | 5,
): LoopAnswer[] {
  return plan.seats.flatMap(({ questions }, seat) =>
    questions.map((_, index) => aLoopAnswer(plan, seat, index, ratingAt(seat, index))),
  );
}
