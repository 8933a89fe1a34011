import Dexie from 'dexie';
import type { Keystroke } from '../../domain/session/answer';
import { addOnce, commit } from '../integrity/commit';
import type { Database } from '../schema/database';
import { readRow, readRows } from '../integrity/validated-read';
import type { AnswerRow, TranscriptRow } from '../schema/rows';

export type Answers = {
  begin(row: AnswerRow): Promise<void>;
  load(answerId: string): Promise<AnswerRow | null>;
  /** In the order they were asked. */
  ofSession(sessionId: string): Promise<AnswerRow[]>;
  /**
   * Ids of all answers to a question, oldest first: take 1, take 2 …; without those of deleted sessions. Read from the
   * indexes alone.
   */
  takes(questionId: string): Promise<string[]>;
  /** How many were begun after `at`, epoch ms. */
  countSince(at: number): Promise<number>;
  /** A batch of typing, numbered by the caller so that none is written twice. */
  addKeystrokes(answerId: string, turn: number, seq: number, keystrokes: Keystroke[]): Promise<void>;
  keystrokes(answerId: string, turn: number): Promise<Keystroke[]>;
  addTranscript(row: TranscriptRow): Promise<void>;
  /** Every version, oldest first; of a transcript that was pasted whole only the candidate's own words. */
  transcripts(answerId: string): Promise<TranscriptRow[]>;
};

/** `cleaned` reads a version of the words as it is shown: without the names and times of a pasted transcript. */
export function createAnswers(database: Database, cleaned: (row: TranscriptRow) => TranscriptRow): Answers {
  return {
    begin: (row) => commit(database, ['answers'], (count) => addOnce(database, 'answers', row.id, row, count)),
    load: (answerId) => readRow(database, 'answers', answerId),
    async ofSession(sessionId) {
      const { rows } = readRows(database, 'answers', await database.answers.where({ sessionId }).toArray());
      return rows.sort((one, other) => one.index - other.index);
    },
    async takes(questionId) {
      const [answerIds, deleted] = await Promise.all([
        database.answers
          .where('[question.id+startedAt]')
          .between([questionId, Dexie.minKey], [questionId, Dexie.maxKey])
          .primaryKeys(),
        deletedAnswers(database),
      ]);
      return answerIds.filter((id) => !deleted.has(id));
    },
    countSince: (at) => database.answers.where('startedAt').above(at).count(),
    addKeystrokes: (answerId, turn, seq, keystrokes) =>
      commit(database, ['keystrokes'], (count) =>
        addOnce(database, 'keystrokes', [answerId, turn, seq], { answerId, turn, seq, keystrokes }, count),
      ),
    async keystrokes(answerId, turn) {
      const stored = await database.keystrokes
        .where('[answerId+turn+seq]')
        .between([answerId, turn, Dexie.minKey], [answerId, turn, Dexie.maxKey])
        .toArray();
      return readRows(database, 'keystrokes', stored).rows.flatMap((row) => row.keystrokes);
    },
    addTranscript: (row) =>
      commit(database, ['transcripts'], (count) => addOnce(database, 'transcripts', row.id, row, count)),
    async transcripts(answerId) {
      const { rows } = readRows(database, 'transcripts', await database.transcripts.where({ answerId }).toArray());
      return rows.map(cleaned).sort((one, other) => one.createdAt - other.createdAt);
    },
  };
}

/** Ids of the answers whose session was deleted: they can come back, but until then they were not given. */
export async function deletedAnswers(database: Database): Promise<ReadonlySet<string>> {
  const sessionIds = await database.sessions.where('deletedAt').above(0).primaryKeys();
  return new Set(await database.answers.where('sessionId').anyOf(sessionIds).primaryKeys());
}
