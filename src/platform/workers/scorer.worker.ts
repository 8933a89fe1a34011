import { scoreAnswer } from '../../domain/scoring/score-answer';
import type { ScoringNews, ScoringOrder } from './messages';

/** A letter box around `scoreAnswer`. */
const tell = (news: ScoringNews) => self.postMessage(news);

self.addEventListener('message', ({ data: { id, answer } }: MessageEvent<ScoringOrder>) => {
  try {
    tell({ id, ok: true, scorecard: scoreAnswer(answer) });
  } catch (failure) {
    tell({ id, ok: false, message: failure instanceof Error ? failure.message : String(failure) });
  }
});
