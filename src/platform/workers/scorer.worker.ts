import { scoreAnswer } from '../../domain/scoring/score-answer';
import { answerOrders } from './answer-orders';
import type { ScoringNews, ScoringOrder } from './messages';

/** A letter box around `scoreAnswer`: one answer that cannot be scored leaves the others. */
answerOrders<ScoringOrder, ScoringNews>(({ id, answer }, tell) => {
  try {
    tell({ id, ok: true, scorecard: scoreAnswer(answer) });
  } catch (failure) {
    tell({ id, ok: false, message: failure instanceof Error ? failure.message : String(failure) });
  }
});
