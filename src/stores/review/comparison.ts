import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { createRequests, type Shared } from './review-context';
import { loadPastSession, type PastAnswer } from './past-session';

/** Two takes that are compared, the earlier one first. */
export type Compared = { answer: PastAnswer; digest: AnswerSummary };

export type PairState = {
  pair: readonly [Compared, Compared] | 'missing' | null;
  openPair(answerId: string, otherId: string): Promise<void>;
};

type Seen = PairState & { stopListening(): void; loadKeepers(): Promise<void> };

/** The part of the history that holds one take against another. */
export function createPair({ deps, set, get, entryOf }: Shared<Seen>): PairState {
  const ask = createRequests();
  const compared = async (answerId: string): Promise<Compared | null> => {
    const row = await deps.answers.load(answerId);
    const session = row && (await loadPastSession(deps, row.sessionId));
    const answer = session?.answers.find((one) => one.row.id === answerId);
    if (!session || !answer) return null;
    // Its pauses are compared too: a sound that nobody has looked at yet is looked at now.
    await Promise.all(answer.turns.flatMap(({ recordings }) => recordings.map(deps.look)));
    return { answer, digest: (await entryOf(session, answer)).digest };
  };

  return {
    pair: null,
    async openPair(answerId, otherId) {
      const isNewest = ask();
      get().stopListening();
      set({ pair: null });
      const [one, other] = await Promise.all([compared(answerId), compared(otherId), get().loadKeepers()]);
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
