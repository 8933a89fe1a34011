import { createStore, type StoreApi } from 'zustand/vanilla';
import { answerClips, cutClips, lengthOf, timesOf, type Clip } from '../../domain/transcript/clips';
import type { Evidence } from '../../domain/scoring/scorecard';
import type { Clock } from '../../platform/browser/clock';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { MediaKeys } from '../../platform/playback/media-keys';
import type { Player } from '../../platform/playback/player';
import type { Recordings } from '../../storage/tables/recordings';
import type { Facts } from '../app/facts';
import type { ReviewState } from '../review/review-store';
import { tracksOf, type PastAnswer } from '../../domain/review/past-answer';
import { playableSound } from './playable-sound';
import { createClipPlayer, type ClipPlayer, type ClipPlayerState } from './clip-player';

/** What is being played: the clips of one answer, of one of its turns, or of a whole session. */
export type Playing = { answerId: string | null; clips: readonly Clip[]; state: ClipPlayerState };

/** Part of an answer, on the time line of its own replay. */
export type AnswerStretch = { answerId: string; fromMs: number; toMs: number };

/** The controls of what plays; without any, they do nothing. */
type Controls = Pick<ClipPlayer, 'play' | 'pause' | 'seek' | 'setRate' | 'playSpan' | 'stopLoop' | 'skip'>;

export type PlaybackState = Controls & {
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

type Looked = Pick<ReviewState, 'opened' | 'pair'>;

export type PlaybackStore = StoreApi<PlaybackState>;

type PlaybackDeps = {
  clock: Clock;
  page: Page;
  player: Player;
  mediaKeys: MediaKeys;
  recordings: Pick<Recordings, 'sound'>;
  /** The sound of other devices' answers. */
  elsewhere: { has(recordingId: string): Promise<boolean>; fetch(recordingId: string): Promise<boolean> };
  /** What is looked at, and so can be played. */
  review: Facts<Looked>;
};

/** All answers that are looked at: of the opened session, and the two that are compared. */
function everyAnswer({ opened, pair }: Looked): PastAnswer[] {
  const own = opened.phase === 'open' ? opened.session.answers : [];
  return pair === null || pair === 'missing' ? own : [...own, ...pair.map(({ answer }) => answer)];
}

/** Plays what is looked at in the review; it stops when something else is opened there. */
export function createPlaybackStore({ review, ...deps }: PlaybackDeps): PlaybackStore {
  let playback: ClipPlayer | null = null;
  let giveBackKeys: (() => void) | null = null;

  const answerOf = (answerId: string) => {
    const { opened } = review.getState();
    return opened.phase === 'open' ? opened.session.answers.find(({ row }) => row.id === answerId) : undefined;
  };

  return createStore<PlaybackState>()((set, get) => {
    const sound = async (recordingId: string, fetch: boolean) => {
      const rows = everyAnswer(review.getState()).flatMap(({ turns }) => turns.flatMap(({ recordings }) => recordings));
      const here = await playableSound(deps.recordings, rows, recordingId);
      if (here || !(await deps.elsewhere.has(recordingId))) return here;
      if (!fetch || !(await deps.elsewhere.fetch(recordingId))) return 'elsewhere';
      return playableSound(deps.recordings, rows, recordingId);
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

    review.subscribe((now, before) => {
      const opensAnother = now.opened !== before.opened && now.opened.phase === 'loading';
      if (playback && (opensAnother || now.pair !== before.pair)) stopListening();
    });

    return {
      playing: null,
      stateNow: () => playback?.state() ?? null,
      listen,
      listenTo: (clips) => load(null, clips),
      listenInTurn(stretches) {
        let startMs = 0;
        const clips = stretches.flatMap(({ answerId, fromMs, toMs }) => {
          const answer = everyAnswer(review.getState()).find(({ row }) => row.id === answerId);
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
  });
}
