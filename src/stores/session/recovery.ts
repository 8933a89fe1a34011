import { textAt, type AnswerBy } from '../../domain/session/answer';
import { answersOf, lastMsOf, momentOf, type SessionLog } from '../../domain/session/session';
import type { Clock } from '../../platform/browser/clock';
import type { Lock } from '../../platform/browser/web-locks';
import type { Answers } from '../../storage/tables/answers';
import type { AnswerRow } from '../../storage/schema/rows';
import type { Drafts } from '../../storage/tables/drafts';
import { captionsKey } from './sound/live-captions';
import type { Sessions } from '../../storage/tables/sessions';
import type { RecordingWriter } from './sound/recording-writer';

/** What the lobby offers back. */
export type UnfinishedSession = {
  sessionId: string;
  startedAt: number;
  question: string;
  by: AnswerBy;
  /** It was cut off in the middle of an answer, not before or after one. */
  answering: boolean;
};

/** Held while a session runs; a crash frees it. */
export const sessionLock = (sessionId: string) => `second-take session ${sessionId}`;

type RecoveryDeps = {
  clock: Clock;
  lock: Lock;
  desk: RecordingWriter;
  sessions: Sessions;
  answers: Answers;
  drafts?: Pick<Drafts, 'load'>;
  newId: () => string;
};

/** Brings back what a crash, a reload or a closed tab left unfinished. */
export function createRecovery({ clock, lock, desk, sessions, answers, drafts, newId }: RecoveryDeps) {
  const putOff = new Set<string>();

  /** Seals the sound and the typing of a turn that nobody ended; gives the session time of the last of it. */
  async function recoverTurn(log: SessionLog): Promise<number> {
    let lastMs = lastMsOf(log.events);
    for (const row of await desk.live(log.sessionId)) {
      lastMs = Math.max(lastMs, row.startedMs + (await desk.recover(row)));
    }
    for (const answer of answersOf(log.events)) {
      // The event and the row are two writes: a crash may have come between them.
      const row = answerRow(log, answer, log.startedAt + answer.askedMs);
      if (row && !(await answers.load(answer.answerId))) await answers.begin(row);
      const versions = await answers.transcripts(answer.answerId);
      for (const turn of answer.turns.filter((span) => !versions.some((version) => version.turn === span.turn))) {
        const keystrokes = await answers.keystrokes(answer.answerId, turn.turn);
        const typed = textAt(keystrokes, Infinity);
        const heard = typed.trim()
          ? null
          : await drafts?.load(captionsKey({ answerId: answer.answerId, turn: turn.turn }));
        const text = heard?.text ?? typed;
        if (turn.endMs === null) lastMs = Math.max(lastMs, turn.startMs + (keystrokes.at(-1)?.atMs ?? 0));
        if (!text.trim()) continue;
        await answers.addTranscript({
          id: newId(),
          answerId: answer.answerId,
          turn: turn.turn,
          source: heard ? 'captions' : 'typed',
          text,
          words: [],
          createdAt: clock.epochMs(),
        });
      }
    }
    return lastMs;
  }

  /** A session that the candidate had ended before the page went: nothing is to be asked. False for any other. */
  async function closeEnded(log: SessionLog): Promise<boolean> {
    const lastMs = lastMsOf(log.events);
    if (momentOf(log, lastMs).phase !== 'ended') return false;
    const release = await lock.take(sessionLock(log.sessionId));
    if (!release) return true;
    try {
      await recoverTurn(log);
      await sessions.end(log.sessionId, log.startedAt + lastMs);
    } finally {
      release();
    }
    return true;
  }

  return {
    recoverTurn,

    /** Not before the page is opened anew. */
    putOff: (sessionId: string) => void putOff.add(sessionId),

    async findUnfinished() {
      const unfinished = await sessions.unfinished();
      const found: UnfinishedSession[] = [];
      for (const row of unfinished) {
        if (putOff.has(row.sessionId) || (await lock.held(sessionLock(row.sessionId)))) continue;
        const log = await sessions.load(row.sessionId);
        // What cannot be closed now, on a full disk, is closed another time; the others are offered all the same.
        if (log && (await closeEnded(log).catch(() => true))) continue;
        const last = log && answersOf(log.events).at(-1);
        const question = row.plan.questions[last?.index ?? 0];
        if (question) {
          const by = last?.turns.at(-1)?.by ?? row.plan.by;
          const answering = last?.turns.at(-1)?.endMs === null;
          found.push({ sessionId: row.sessionId, startedAt: row.startedAt, question: question.text, by, answering });
        }
      }
      const open = new Set(unfinished.map(({ sessionId }) => sessionId));
      await desk.recoverEnded(async (sessionId) => !open.has(sessionId) && !(await lock.held(sessionLock(sessionId))));
      return found;
    },

    async discard(sessionId: string) {
      const log = await sessions.load(sessionId);
      if (log) await recoverTurn(log);
      await sessions.end(sessionId, clock.epochMs());
      await sessions.remove(sessionId, clock.epochMs());
    },
  };
}

export type Recovery = ReturnType<typeof createRecovery>;

/** What is kept of a question as it was asked. */
export function answerRow(
  { sessionId, plan }: Pick<SessionLog, 'sessionId' | 'plan'>,
  { answerId, index }: { answerId: string; index: number },
  startedAt: number,
): AnswerRow | null {
  const question = plan.questions[index];
  return question ? { id: answerId, sessionId, index, question, timing: plan.timing, startedAt } : null;
}
