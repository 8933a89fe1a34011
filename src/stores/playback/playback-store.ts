import { answerClips, cutClips, lengthOf, timesOf, type Clip } from '../../domain/transcript/clips';
import type { Evidence } from '../../domain/scoring/scorecard';
import type { Shared } from '../review/review-context';
import type { PairState } from '../review/comparison';
import type { OpenedState } from '../review/opened-session';
import { tracksOf, type PastAnswer } from '../../domain/review/past-answer';
import { createClipPlayer, type ClipPlayer, type ClipPlayerState } from './clip-player';

/** What is being played: the clips of one answer, of one of its turns, or of a whole session. */
export type Playing = { answerId: string | null; clips: readonly Clip[]; state: ClipPlayerState };

/** Part of an answer, on the time line of its own replay. */
export type AnswerStretch = { answerId: string; fromMs: number; toMs: number };

/** The controls of what plays; without any, they do nothing. */
type Controls = Pick<ClipPlayer, 'play' | 'pause' | 'seek' | 'setRate' | 'playSpan' | 'stopLoop' | 'skip'>;

export type Listening = Controls & {
  playing: Playing | null;
  /** For verbs that need to know where it stands without following it. */
  stateNow(): ClipPlayerState | null;
  /** Gets an answer ready to be played; `turn` narrows it to one turn. */
  listen(answerId: string, turn?: number): void;
  /** Gets clips of the opened session ready to be played. */
  listenTo(clips: readonly Clip[]): void;
  /** Plays a stretch of each, one after the other; the answers may belong to different sessions. */
  listenInTurn(stretches: readonly AnswerStretch[]): void;
  stopListening(): void;
  /** Plays the very words, where it is known when they were said. */
  hear(answerId: string, evidence: Evidence): void;
};

type Looked = Pick<OpenedState, 'opened'> & Pick<PairState, 'pair'>;

type Seen = Listening & Looked;

/** All answers that are looked at: of the opened session, and the two that are compared. */
function everyAnswer({ opened, pair }: Looked): PastAnswer[] {
  const own = opened.phase === 'open' ? opened.session.answers : [];
  return pair === null || pair === 'missing' ? own : [...own, ...pair.map(({ answer }) => answer)];
}

/** The part of the history that plays. */
export function createListening({ deps, set, get, answerOf }: Shared<Seen>): Listening {
  let playback: ClipPlayer | null = null;
  let giveBackKeys: (() => void) | null = null;

  const sound = async (recordingId: string) => {
    const row = everyAnswer(get())
      .flatMap(({ turns }) => turns.flatMap(({ recordings }) => recordings))
      .find(({ id }) => id === recordingId);
    const kept = row && (await deps.recordings.sound(recordingId));
    if (!row || !kept) return null;
    return { bytes: kept.bytes, mime: row.mime, durationMs: row.durationMs ?? 0, seekable: row.seekable };
  };

  const stopListening = () => {
    playback?.close();
    playback = null;
    giveBackKeys?.();
    giveBackKeys = null;
    set({ playing: null });
  };

  const titleOf = (answerId: string | null) =>
    (answerId && answerOf(answerId)?.row.question.text) || 'The whole session';

  const load = (answerId: string | null, clips: readonly Clip[]) => {
    stopListening();
    if (clips.length === 0) return;
    let told = '';
    const started = createClipPlayer({ ...deps, sound }, clips, (state) => {
      set({ playing: { answerId, clips, state } });
      const { phase, atMs, durationMs, rate } = state;
      const place = { playing: phase === 'playing', atMs, durationMs, rate };
      // Once a second is enough for a clock that runs by itself.
      const news = JSON.stringify({ ...place, atMs: Math.floor(atMs / 1000) });
      if (news !== told) deps.mediaKeys.tell(place);
      told = news;
    });
    playback = started;
    giveBackKeys = deps.mediaKeys.take(titleOf(answerId), {
      play: started.play,
      pause: started.pause,
      jump: (byMs) => started.seek(started.state().atMs + byMs),
      seek: started.seek,
    });
  };

  const listen = (answerId: string, turn?: number) => {
    const answer = answerOf(answerId);
    if (!answer) return;
    const tracks = tracksOf(answer).filter((track) => turn === undefined || track.turn === turn);
    load(answerId, answerClips(answerId, tracks));
  };

  return {
    playing: null,
    stateNow: () => playback?.state() ?? null,
    listen,
    listenTo: (clips) => load(null, clips),
    listenInTurn(stretches) {
      let startMs = 0;
      const clips = stretches.flatMap(({ answerId, fromMs, toMs }) => {
        const answer = everyAnswer(get()).find(({ row }) => row.id === answerId);
        const cut = answer ? cutClips(answerClips(answerId, tracksOf(answer)), fromMs, toMs, startMs) : [];
        startMs = lengthOf(cut) || startMs;
        return cut;
      });
      load(null, clips);
      playback?.play();
    },
    stopListening,
    play: () => playback?.play(),
    pause: () => playback?.pause(),
    seek: (atMs) => playback?.seek(atMs),
    setRate: (rate) => playback?.setRate(rate),
    playSpan: (fromMs, toMs, again) => playback?.playSpan(fromMs, toMs, again),
    stopLoop: () => playback?.stopLoop(),
    skip: (stretches) => playback?.skip(stretches),

    hear(answerId, { turn, start, end }) {
      const times = timesOf(answerOf(answerId)?.turns[turn]?.transcript?.words ?? [], start, end);
      if (!times) return;
      if (get().playing?.answerId !== answerId) listen(answerId);
      const clip = get().playing?.clips.find((one) => one.kind === 'sound' && one.turn === turn);
      if (clip) playback?.playSpan(clip.startMs + times.fromMs, clip.startMs + times.toMs, false);
    },
  };
}
