import { scoreAnswer } from '../../domain/scoring/score-answer';
import { shippedTagger } from '../../domain/scoring/model/tagger';
import { answerOrders } from './answer-orders';
import type { ScoringNews, ScoringOrder } from './messages';

/** What stands beside the rating is a script of its own. Where it cannot be had, the gaps say what to change. */
const loading = import('../../domain/scoring/advice/beside-rating').then(
  ({ besideRating }) => besideRating,
  () => null,
);

/** A letter box around `scoreAnswer`: one answer that cannot be scored leaves the others. */
answerOrders<ScoringOrder, ScoringNews>(async ({ id, answer }, tell) => {
  const beside = await loading;
  try {
    tell({ id, ok: true, scorecard: scoreAnswer(answer, shippedTagger, beside) });
  } catch (failure) {
    tell({ id, ok: false, message: failure instanceof Error ? failure.message : String(failure) });
  }
});
