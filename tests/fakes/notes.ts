import type { Change } from '../../src/storage/derived/changes';
import type { Notes } from '../../src/storage/tables/notes';
import type { KeeperRow, MentorMarkRow, NoteRow } from '../../src/storage/schema/rows';

/** Notes, keepers and a mentor's marks in memory. */
export function fakeNotes(publish: (change: Change) => void = () => undefined): Notes {
  const notes = new Map<string, NoteRow>();
  const keepers = new Map<string, KeeperRow>();
  const marks = new Map<string, MentorMarkRow>();
  return {
    async ofAnswer(answerId) {
      return [...notes.values()]
        .filter((note) => note.answerId === answerId && note.deletedAt === null)
        .sort((one, other) => (one.atMs ?? -1) - (other.atMs ?? -1) || one.createdAt - other.createdAt);
    },
    async put(row) {
      if ((notes.get(row.id)?.changedAt ?? 0) <= row.changedAt) notes.set(row.id, row);
      publish({ tables: ['notes'], answerIds: [row.answerId], sessionIds: [] });
    },
    keepers: async () => [...keepers.values()],
    async keep(row) {
      if ((keepers.get(row.questionId)?.at ?? 0) <= row.at) keepers.set(row.questionId, row);
    },
    async addMentorMark(row) {
      marks.set(row.id, row);
      publish({ tables: ['mentorMarks'], answerIds: [row.answerId], sessionIds: [] });
    },
    mentorMarks: async (answerId) =>
      [...marks.values()]
        .filter((mark) => mark.answerId === answerId)
        .sort((one, other) => one.createdAt - other.createdAt),
  };
}
