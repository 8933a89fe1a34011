import { scoreAnswer } from '../../domain/scoring/score-answer';
import { shippedTagger } from '../../domain/scoring/model/tagger';
import { answerOrders } from './answer-orders';
import type { ScoringNews, ScoringOrder } from './messages';

/** The one change is chosen by a script of its own. Where it cannot be had, the gaps say what to change. */
const advising = import('../../domain/scoring/advice/first-change').then(
  ({ firstChangeOf }) => firstChangeOf,
  () => null,
);

/** A letter box around `scoreAnswer`: one answer that cannot be scored leaves the others. */
answerOrders<ScoringOrder, ScoringNews>(async ({ id, answer }, tell) => {
  const advise = await advising;
  try {
    tell({ id, ok: true, scorecard: scoreAnswer(answer, shippedTagger, advise) });
  } catch (failure) {
    tell({ id, ok: false, message: failure instanceof Error ? failure.message : String(failure) });
  }
});
