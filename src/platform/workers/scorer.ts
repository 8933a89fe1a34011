import type { AnswerToScore } from '../../domain/scoring/inputs';
import type { Scorecard } from '../../domain/scoring/scorecard';
import type { ScoringNews, ScoringOrder } from './messages';
import { startWorker, type RunningWorker } from './worker-bridge';
// oxlint-disable-next-line import/default -- Vite makes the address its default export.
import workerAddress from './scorer.worker.ts?worker&url';

/** Scores answers in a worker; the same text always gives the same scorecard. */
export type Scorer = {
  score(answer: AnswerToScore): Promise<Scorecard>;
  close(): void;
};

type Waiting = { resolve: (scorecard: Scorecard) => void; reject: (failure: Error) => void };

/** Starts its worker with the first answer, and a new one after a crash: one bad answer must not silence the rest. */
export function createScorer(): Scorer {
  const waiting = new Map<number, Waiting>();
  let worker: RunningWorker<ScoringOrder> | null = null;
  let lastId = 0;

  const failAll = (message: string) => {
    worker?.stop();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };

  const start = () =>
    startWorker<ScoringOrder, ScoringNews>(workerAddress, {
      onNews(news) {
        const asker = waiting.get(news.id);
        waiting.delete(news.id);
        if (news.ok) asker?.resolve(news.scorecard);
        else asker?.reject(new Error(news.message));
      },
      onFailure: failAll,
    });

  return {
    score: (answer) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        worker ??= start();
        waiting.set(lastId, { resolve, reject });
        worker.send({ id: lastId, answer });
      }),
    close: () => failAll('The scorer was closed.'),
  };
}
