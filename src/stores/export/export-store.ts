import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../../platform/browser/clock';
import type { Downloads } from '../../platform/browser/downloads';
import type { Notes } from '../../storage/tables/notes';
import type { Recordings } from '../../storage/tables/recordings';
import type { Facts } from '../app/facts';
import { createStamp } from '../app/timestamps';
import type { Keep } from '../app/unsaved-store';
import type { ReviewState } from '../review/review-store';
import type { PacketSound } from './packet-page';
import { answerCaptions } from './web-vtt';
import { fileName } from './words';

/** What became of a file of marks; `strangers` are answers that this session does not have. */
export type MarksRead =
  | { ok: true; mentor: string; answers: number; strangers: number }
  | { ok: false; problem: 'too-large' | 'not-marks' | 'other-session' };

export type ExportState = {
  /** The opened session as files; each verb hands one of them to the browser. */
  saveMarkdown(): Promise<void>;
  savePacket(): Promise<void>;
  saveCaptions(answerId: string): void;
  /** Every recording of the answer, as it was recorded. */
  saveSound(answerId: string): Promise<void>;
  /** Takes back what a mentor wrote into a packet of this session. What stands there already is not added again. */
  readMentorMarks(text: string): Promise<MarksRead>;
};

export type ExportStore = StoreApi<ExportState>;

type ExportDeps = {
  clock: Clock;
  downloads: Downloads;
  notes: Pick<Notes, 'ofAnswer' | 'addMentorMark' | 'mentorMarks'>;
  recordings: Pick<Recordings, 'sound'>;
  keep: Keep;
  /** The session that is looked at is the one that leaves. */
  review: Facts<Pick<ReviewState, 'opened'>>;
  newId: () => string;
};

/**
 * What leaves the computer, in the candidate's own hands. What writes and reads the files is fetched when it is wanted:
 * few sessions are ever taken away.
 */
export function createExportStore({
  clock,
  downloads,
  notes,
  recordings,
  keep,
  review,
  newId,
}: ExportDeps): ExportStore {
  const stamp = createStamp(clock);
  const session = () => {
    const { opened } = review.getState();
    return opened.phase === 'open' ? opened.session : null;
  };
  const answerOf = (answerId: string) => session()?.answers.find(({ row }) => row.id === answerId);
  const save = (name: string, content: BlobPart, type: string) => downloads.save(name, new Blob([content], { type }));

  return createStore<ExportState>()(() => ({
    async saveMarkdown() {
      const own = session();
      if (!own) return;
      const { sessionMarkdown } = await import('./markdown');
      const entries = await Promise.all(
        own.answers.map(async ({ row }) => [row.id, await notes.ofAnswer(row.id)] as const),
      );
      save(fileName(own, '', 'md'), sessionMarkdown(own, new Map(entries)), 'text/markdown');
    },

    async savePacket() {
      const own = session();
      if (!own) return;
      const { sessionPacket } = await import('./packet');
      const sounds = new Map<string, PacketSound[]>();
      for (const { row, turns } of own.answers) {
        for (const { turn, recordings: made } of turns) {
          for (const { id, mime } of made) {
            const sound = await recordings.sound(id);
            if (sound) sounds.set(row.id, [...(sounds.get(row.id) ?? []), { turn, mime, bytes: sound.bytes }]);
          }
        }
      }
      save(fileName(own, 'packet', 'html'), sessionPacket(own, sounds), 'text/html');
    },

    saveCaptions(answerId) {
      const own = session();
      const answer = answerOf(answerId);
      if (own && answer)
        save(fileName(own, `answer ${answer.row.index + 1}`, 'vtt'), answerCaptions(answer), 'text/vtt');
    },

    async saveSound(answerId) {
      const own = session();
      const answer = answerOf(answerId);
      if (!own || !answer) return;
      const made = answer.turns.flatMap((turn) => turn.recordings);
      for (const [at, { id, mime }] of made.entries()) {
        const sound = await recordings.sound(id);
        if (!sound) continue;
        const part = made.length > 1 ? ` part ${at + 1}` : '';
        const name = fileName(own, `answer ${answer.row.index + 1}${part}`, endingOf(mime));
        save(name, sound.bytes as Uint8Array<ArrayBuffer>, mime);
      }
    },

    async readMentorMarks(text) {
      const { isSameMark, readMarks } = await import('../../domain/review/mentor-marks');
      const read = readMarks(text);
      if (!read.ok) return read;
      const { mentor, answers } = read.marks;
      const known = answers.filter(({ answerId }) => answerOf(answerId));
      if (known.length === 0) return { ok: false, problem: 'other-session' };
      for (const { answerId, rating, boxes, comment } of known) {
        if (rating === null && Object.keys(boxes).length === 0 && !comment.trim()) continue;
        const mark = { mentor: mentor || 'Mentor', rating, boxes, comment };
        // Where they cannot be looked up, better twice than not at all.
        const before = await notes.mentorMarks(answerId).catch(() => []);
        if (before.some((one) => isSameMark(one, mark))) continue;
        await keep(() => notes.addMentorMark({ ...mark, id: newId(), answerId, createdAt: stamp() }));
      }
      return { ok: true, mentor, answers: known.length, strangers: answers.length - known.length };
    },
  }));
}

function endingOf(mime: string): string {
  return /^audio\/([a-z0-9]+)/u.exec(mime)?.[1] ?? 'webm';
}
