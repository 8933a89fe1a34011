import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { summaryOf } from '../../domain/progress/summary-of';
import type { PastAnswer } from '../../domain/review/past-answer';
import { createRequests } from '../app/requests';
import type { Shared } from './review-context';

/** Two takes that are compared, the earlier one first. */
export type Compared = { answer: PastAnswer; digest: AnswerSummary };

export type PairState = {
  pair: readonly [Compared, Compared] | 'missing' | null;
  openPair(answerId: string, otherId: string): Promise<void>;
};

/** The part of the review that holds one take against another; the kept takes are to be known by then. */
export function createPair(
  { deps, set }: Shared<PairState, 'past' | 'look'>,
  loadKeepers: () => Promise<void>,
): PairState {
  const ask = createRequests();
  const compared = async (answerId: string): Promise<Compared | null> => {
    const found = await deps.past.answer(answerId);
    if (!found) return null;
    const { session, answer } = found;
    // Its pauses are compared too: a sound that nobody has looked at yet is looked at now.
    const recordings = answer.turns.flatMap((turn) => turn.recordings);
    const looked = await Promise.all(recordings.map(async (one) => [one.id, await deps.look(one)] as const));
    const shapes = new Map(looked.flatMap(([id, shape]) => (shape === 'unreadable' ? [] : [[id, shape] as const])));
    return { answer, digest: summaryOf(session, answer, [], shapes).digest };
  };

  return {
    pair: null,
    async openPair(answerId, otherId) {
      const isNewest = ask();
      set({ pair: null });
      const [one, other] = await Promise.all([compared(answerId), compared(otherId), loadKeepers()]);
      if (!isNewest()) return;
      if (!one || !other) {
        set({ pair: 'missing' });
        return;
      }
      const inOrder = one.digest.startedAt <= other.digest.startedAt;
      set({ pair: inOrder ? [one, other] : [other, one] });
    },
  };
}
