import type { AnswerToScore } from '../../domain/scoring/inputs';
import type { Scorecard } from '../../domain/scoring/scorecard';
import type { ScoringNews, ScoringOrder } from './messages';
import { workerUrl } from './worker-url';
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
  let worker: Worker | null = null;
  let lastId = 0;

  const failAll = (message: string) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(workerUrl(workerAddress), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<ScoringNews>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) asker?.resolve(data.scorecard);
      else asker?.reject(new Error(data.message));
    });
    started.addEventListener('error', ({ message }) => failAll(message || 'The scorer could not be started.'));
    started.addEventListener('messageerror', () => failAll('The scorer sent something unreadable.'));
    return started;
  };

  return {
    score: (answer) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        worker ??= start();
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, answer } satisfies ScoringOrder);
      }),
    close: () => failAll('The scorer was closed.'),
  };
}
