import { anchorOf, type Credits } from '../../scoring/rubric/rating';
import { capLimits } from '../../scoring/rubric/rubric';
import {
  boxIds,
  boxNames,
  criterionIds,
  type BoxId,
  type CapId,
  type Credit,
  type CriterionId,
  type Scorecard,
} from '../../scoring/scorecard';
import { ratingOf, type LoopAnswer } from '../loop-answer';

/** What could have been said besides: one of the seven boxes, or one real occasion to hang them on. */
export const fillIds = ['episode', ...boxIds] as const;
export type FillId = 'episode' | BoxId;

/** How each is called. */
export const fillNames: Readonly<Record<FillId, string>> = {
  episode: 'One real occasion',
  ...boxNames,
};

/** What a filled box gives to the rating: the criteria that stand behind its tick. */
const criteriaOf: Readonly<Record<FillId, readonly CriterionId[]>> = {
  episode: ['episode'],
  S: ['context'],
  T: ['own-task'],
  A: ['actions'],
  R: ['result'],
  who: ['people', 'own-part'],
  why: ['stakes', 'reason'],
  'how-much': ['how-much'],
};

/** Which ceilings it takes away. The others hang on the words as they are. */
const liftedBy: Partial<Record<CapId, FillId>> = {
  'no-episode': 'episode',
  'no-own-action': 'A',
  'no-result': 'R',
  'only-we': 'who',
  'nothing-measured': 'how-much',
};

/** Each box takes a sentence or two to say, so an answer that was too short to follow is not with two more. */
const longEnough = 2;

/** What can still be filled in an answer. */
export function openFills({ scorecard }: Pick<LoopAnswer, 'scorecard'>): FillId[] {
  const credits = creditsOf(scorecard);
  return fillIds.filter((id) => criteriaOf[id].some((criterion) => credits[criterion].credit !== 'full'));
}

/**
 * The rating (1–5) that the answer would have with these boxes filled and nothing else changed, by the scorer's own
 * anchors, points and ceilings. Never below what it has. An answer that was not given is filled from nothing.
 */
export function filledRating(answer: Pick<LoopAnswer, 'scorecard'>, fills: readonly FillId[]): number {
  const now = ratingOf(answer);
  if (fills.length === 0) return now;
  const { scorecard } = answer;
  const credits = { ...creditsOf(scorecard) };
  for (const criterion of fills.flatMap((id) => criteriaOf[id])) credits[criterion] = { credit: 'full' };
  // What is filled is somebody's own deed as well: no story of "we" alone.
  const figure = scorecard?.boxes.find(({ id }) => id === 'how-much')?.credit ?? 'none';
  const reached = anchorOf(credits, () => fills.includes('how-much') || figure === 'full');
  const caps = standingCaps(scorecard).filter((cap) => {
    if (cap === 'too-brief') return fills.length < longEnough;
    const lifting = liftedBy[cap];
    return !lifting || !fills.includes(lifting);
  });
  return Math.max(
    now,
    caps.reduce((lowest, cap) => Math.min(lowest, capLimits[cap]), reached),
  );
}

/** Where nothing was said every ceiling stands that nothing can lift but saying it. */
function standingCaps(scorecard: Scorecard | null): readonly CapId[] {
  if (scorecard?.rating.kind === 'rated') return scorecard.caps.map(({ id }) => id);
  return ['no-episode', 'no-own-action', 'no-result', 'nothing-measured'];
}

function creditsOf(scorecard: Scorecard | null): Credits {
  const known = new Map<CriterionId, Credit>(scorecard?.findings.map(({ id, credit }) => [id, credit]));
  return Object.fromEntries(criterionIds.map((id) => [id, { credit: known.get(id) ?? 'none' }])) as Record<
    CriterionId,
    { credit: Credit }
  >;
}
