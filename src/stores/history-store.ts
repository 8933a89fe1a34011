import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TranscriptSource } from '../interview/answer';
import { answerClips, timesOf, type Clip } from '../interview/timeline';
import type { BoxId, Credit, Evidence, Part } from '../scoring/scorecard';
import type { SelfScore } from '../scoring/self-score';
import type { Clock } from '../devices/clock';
import type { Page } from '../devices/page';
import type { Player } from '../devices/player';
import type { Scorer } from '../devices/scorer';
import type { SessionRow } from '../records/rows';
import {
  hasWords,
  loadPastSession,
  tracksOf,
  turnsToScore,
  type PastAnswer,
  type PastRecords,
  type PastSession,
} from './past-session';
import { createPlayback, type Playback, type PlaybackState } from './playback';

export type HistoryDeps = PastRecords & {
  clock: Clock;
  page: Page;
  scorer: Scorer;
  player: Player;
  newId: () => string;
};

/** The session that is looked at. */
export type Opened =
  | { phase: 'none' }
  | { phase: 'loading'; sessionId: string }
  | { phase: 'missing'; sessionId: string }
  | { phase: 'open'; session: PastSession };

/** A session as the list shows it: with the answers that can be replayed. */
export type ListedSession = { row: SessionRow; answerIds: (string | null)[] };

export type HistoryList = {
  phase: 'empty' | 'loading' | 'ready';
  sessions: ListedSession[];
  more: boolean;
  /** Rows that do not read any more; they are kept as they are. */
  damaged: number;
};

/** What is being played: the clips of one answer, or of some of its turns. */
export type Playing = { answerId: string; clips: readonly Clip[]; state: PlaybackState };

export type HistoryState = {
  opened: Opened;
  list: HistoryList;
  playing: Playing | null;
  /** The last thing that could not be written down, kept in memory until it is. */
  unsaved: string | null;

  openSession(sessionId: string): Promise<void>;
  /** Opens the session that the answer belongs to. */
  openAnswer(answerId: string): Promise<void>;
  close(): void;
  /** Keeps a version of the words of one turn; the ones before it stay. */
  keepWords(answerId: string, turn: number, text: string, source: TranscriptSource): Promise<void>;
  /** null: the candidate would rather not. */
  giveSelfScore(answerId: string, selfScore: SelfScore | null): Promise<void>;
  /** The candidate's word on a box against the machine's; null takes it back. */
  overrule(answerId: string, box: BoxId, credit: Credit | null, reason: string): Promise<void>;
  /** Names the part that a stretch of the answer really is. */
  correctPart(answerId: string, evidence: Evidence, part: Part): Promise<void>;
  retrySaving(): Promise<void>;

  /** The newest sessions, from the top. */
  loadList(): Promise<void>;
  loadMore(): Promise<void>;

  /** Gets an answer ready to be played; `turn` narrows it to one turn. */
  listen(answerId: string, turn?: number): void;
  stopListening(): void;
  play(): void;
  pause(): void;
  seek(atMs: number): void;
  setRate(rate: number): void;
  playSpan(fromMs: number, toMs: number, again: boolean): void;
  stopLoop(): void;
  /** Plays the very words, where it is known when they were said. */
  hear(answerId: string, evidence: Evidence): void;
};

export type HistoryStore = StoreApi<HistoryState>;

const pageSize = 20;

/** What happens after an answer: own marks, scorecard, replay, and the list of all that was. */
export function createHistoryStore(deps: HistoryDeps): HistoryStore {
  const { clock, scorer, sessions, answers, recordings, judgements, newId } = deps;
  let playback: Playback | null = null;
  let failedWrites: (() => Promise<void>)[] = [];
  let lastStamp = 0;

  /** Later than every stamp before it, so that "the newest counts" holds within one millisecond too. */
  const stamp = () => {
    lastStamp = Math.max(lastStamp + 1, clock.epochMs());
    return lastStamp;
  };

  return createStore<HistoryState>()((set, get) => {
    /** Puts a write on the disk; one that fails is shown and kept for `retrySaving`. */
    const keep = async (write: () => Promise<void>): Promise<void> => {
      try {
        await write();
      } catch (failure) {
        failedWrites.push(write);
        set({ unsaved: String(failure) });
      }
    };

    const answerOf = (answerId: string): PastAnswer | null => {
      const { opened } = get();
      if (opened.phase !== 'open') return null;
      return opened.session.answers.find(({ row }) => row.id === answerId) ?? null;
    };

    const change = (answerId: string, update: (answer: PastAnswer) => PastAnswer) => {
      const { opened } = get();
      if (opened.phase !== 'open') return;
      const { session } = opened;
      const changed = session.answers.map((answer) => (answer.row.id === answerId ? update(answer) : answer));
      set({ opened: { phase: 'open', session: { ...session, answers: changed } } });
    };

    /** Works the scorecard out and keeps it, once the candidate has marked the answer and there are words. */
    const score = async (answer: PastAnswer): Promise<PastAnswer> => {
      if (answer.selfScore === undefined || !hasWords(answer)) return { ...answer, scorecard: null };
      const scorecard = await scorer.score({
        turns: turnsToScore(answer),
        question: answer.row.question,
        corrections: answer.corrections,
        overrules: answer.overrules,
      });
      const row = { id: newId(), answerId: answer.row.id, createdAt: stamp(), scorecard };
      await keep(() => judgements.addScorecard(row));
      return { ...answer, scorecard };
    };

    const scoreAgain = async (answerId: string) => {
      const answer = answerOf(answerId);
      if (!answer) return;
      const { scorecard } = await score(answer);
      change(answerId, (now) => ({ ...now, scorecard }));
    };

    const listed = async (rows: SessionRow[]): Promise<ListedSession[]> =>
      Promise.all(
        rows.map(async (row) => {
          const own = await answers.ofSession(row.sessionId);
          return {
            row,
            answerIds: row.plan.questions.map((_, index) => own.find((answer) => answer.index === index)?.id ?? null),
          };
        }),
      );

    const stopListening = () => {
      playback?.close();
      playback = null;
      set({ playing: null });
    };

    const sound = async (recordingId: string) => {
      const { opened } = get();
      if (opened.phase !== 'open') return null;
      const row = opened.session.answers
        .flatMap(({ turns }) => turns.flatMap(({ recordings }) => recordings))
        .find(({ id }) => id === recordingId);
      const kept = row && (await recordings.sound(recordingId));
      if (!row || !kept) return null;
      return { bytes: kept.bytes, mime: row.mime, durationMs: row.durationMs ?? 0, seekable: row.seekable };
    };

    return {
      opened: { phase: 'none' },
      list: { phase: 'empty', sessions: [], more: false, damaged: 0 },
      playing: null,
      unsaved: null,

      async openSession(sessionId) {
        stopListening();
        set({ opened: { phase: 'loading', sessionId } });
        const session = await loadPastSession(deps, sessionId);
        const { opened } = get();
        if (opened.phase !== 'loading' || opened.sessionId !== sessionId) return;
        if (!session) {
          set({ opened: { phase: 'missing', sessionId } });
          return;
        }
        set({ opened: { phase: 'open', session } });
        for (const { row, scorecard, selfScore } of session.answers) {
          if (selfScore !== undefined && !scorecard) await scoreAgain(row.id);
        }
      },

      async openAnswer(answerId) {
        if (answerOf(answerId)) return;
        set({ opened: { phase: 'loading', sessionId: answerId } });
        const row = await answers.load(answerId);
        if (row) await get().openSession(row.sessionId);
        else set({ opened: { phase: 'missing', sessionId: answerId } });
      },

      close() {
        stopListening();
        set({ opened: { phase: 'none' } });
      },

      async keepWords(answerId, turn, text, source) {
        const answer = answerOf(answerId);
        if (!answer || answer.turns[turn]?.transcript?.text === text) return;
        const row = { id: newId(), answerId, turn, source, text, words: [], createdAt: stamp() };
        change(answerId, (now) => ({
          ...now,
          scorecard: null,
          corrections: now.corrections.filter((correction) => correction.turn !== turn),
          turns: now.turns.map((past) =>
            past.turn === turn ? { ...past, transcript: row, versions: [...past.versions, row] } : past,
          ),
        }));
        await keep(() => answers.addTranscript(row));
        await scoreAgain(answerId);
      },

      async giveSelfScore(answerId, selfScore) {
        const row = { id: newId(), answerId, createdAt: stamp(), selfScore };
        await keep(() => judgements.addSelfScore(row));
        change(answerId, (now) => ({ ...now, selfScore }));
        await scoreAgain(answerId);
      },

      async overrule(answerId, box, credit, reason) {
        const answer = answerOf(answerId);
        if (!answer?.scorecard) return;
        const before = answer.overrules.find((overrule) => overrule.box === box);
        const heard = before?.heard ?? answer.scorecard.boxes.find(({ id }) => id === box)?.credit ?? 'none';
        const row = { id: newId(), answerId, createdAt: stamp(), box, credit, heard, reason };
        const others = answer.overrules.filter((overrule) => overrule.box !== box);
        change(answerId, (now) => ({
          ...now,
          overrules: credit === null ? others : [...others, { box, credit, heard, reason }],
        }));
        await keep(() => judgements.addOverrule(row));
        await scoreAgain(answerId);
      },

      async correctPart(answerId, { turn, start, end }, part) {
        const transcript = answerOf(answerId)?.turns[turn]?.transcript;
        if (!transcript) return;
        const row = { id: newId(), answerId, createdAt: stamp(), transcriptId: transcript.id, turn, start, end, part };
        const same = (other: Evidence) => other.turn === turn && other.start === start && other.end === end;
        change(answerId, (now) => ({ ...now, corrections: [...now.corrections.filter((other) => !same(other)), row] }));
        await keep(() => judgements.addCorrection(row));
        await scoreAgain(answerId);
      },

      async retrySaving() {
        const again = failedWrites;
        failedWrites = [];
        set({ unsaved: null });
        for (const write of again) await keep(write);
      },

      async loadList() {
        set({ list: { ...get().list, phase: 'loading' } });
        const page = await sessions.page({ limit: pageSize });
        const found = await listed(page.sessions);
        set({ list: { phase: 'ready', sessions: found, more: page.more, damaged: page.damaged } });
      },

      async loadMore() {
        const { list } = get();
        const last = list.sessions.at(-1);
        if (list.phase === 'loading' || !list.more || !last) return;
        set({ list: { ...list, phase: 'loading' } });
        const page = await sessions.page({ before: last.row.startedAt, limit: pageSize });
        const found = await listed(page.sessions);
        set({
          list: {
            phase: 'ready',
            sessions: [...list.sessions, ...found],
            more: page.more,
            damaged: list.damaged + page.damaged,
          },
        });
      },

      listen(answerId, turn) {
        const answer = answerOf(answerId);
        if (!answer) return;
        stopListening();
        const tracks = tracksOf(answer).filter((track) => turn === undefined || track.turn === turn);
        const clips = answerClips(answerId, tracks);
        if (clips.length === 0) return;
        playback = createPlayback({ ...deps, sound }, clips, (state) => {
          set({ playing: { answerId, clips, state } });
        });
      },

      stopListening,
      play: () => playback?.play(),
      pause: () => playback?.pause(),
      seek: (atMs) => playback?.seek(atMs),
      setRate: (rate) => playback?.setRate(rate),
      playSpan: (fromMs, toMs, again) => playback?.playSpan(fromMs, toMs, again),
      stopLoop: () => playback?.stopLoop(),

      hear(answerId, { turn, start, end }) {
        const times = timesOf(answerOf(answerId)?.turns[turn]?.transcript?.words ?? [], start, end);
        if (!times) return;
        if (get().playing?.answerId !== answerId) get().listen(answerId);
        const clip = get().playing?.clips.find((one) => one.kind === 'sound' && one.turn === turn);
        if (clip) playback?.playSpan(clip.startMs + times.fromMs, clip.startMs + times.toMs, false);
      },
    };
  });
}
