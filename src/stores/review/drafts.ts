import { readBegunScore, type BegunScore } from '../../domain/review/self-score';
import type { Shared } from './review-context';

export type DraftsState = {
  /** What was begun on the words of a turn; null when nothing was, or it was used. */
  wordsBegun(answerId: string, turn: number): Promise<string | null>;
  keepBegun(answerId: string, turn: number, text: string): void;
  /** They were used, or are left as they were. */
  dropBegun(answerId: string, turn: number): void;
  /** These words are saved now: what was begun is dropped, unless the candidate has begun something else meanwhile. */
  dropSaved(answerId: string, turn: number, text: string): Promise<void>;
  /** The marks that were begun on an answer; null when none were, or they were given. */
  marksBegun(answerId: string): Promise<BegunScore | null>;
  keepMarks(answerId: string, marks: BegunScore): void;
  dropMarks(answerId: string): void;
};

const keyOf = (answerId: string, turn: number) => `words ${answerId} ${turn}`;
const marksKeyOf = (answerId: string) => `marks ${answerId}`;

/** The part of the review that is half written: nothing of it counts until it is used, and a closed tab loses none. */
export function createDraftsOfWords({ deps: { draftDesk } }: Shared<unknown, 'draftDesk'>): DraftsState {
  return {
    wordsBegun: (answerId, turn) => draftDesk.load(keyOf(answerId, turn)),
    keepBegun: (answerId, turn, text) => draftDesk.write(keyOf(answerId, turn), text, answerId),
    dropBegun: (answerId, turn) => draftDesk.drop(keyOf(answerId, turn)),
    async dropSaved(answerId, turn, text) {
      const key = keyOf(answerId, turn);
      if ((await draftDesk.load(key)) === text) draftDesk.drop(key);
    },
    async marksBegun(answerId) {
      const text = await draftDesk.load(marksKeyOf(answerId));
      return text === null ? null : readBegunScore(text);
    },
    keepMarks: (answerId, marks) => draftDesk.write(marksKeyOf(answerId), JSON.stringify(marks), answerId),
    dropMarks: (answerId) => draftDesk.drop(marksKeyOf(answerId)),
  };
}
