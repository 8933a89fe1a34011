import { answerClips, soundsOfTrack, timesOf } from '../../domain/transcript/clips';
import type { Quote } from '../../domain/loop/loop-answer';
import type { AppStorage } from '../../storage/app-storage';
import type { ClipPlayer, ClipPlayerState, PlayableSound } from '../playback/clip-player';
import { playableSound } from '../playback/playable-sound';
import type { ReadAnswer } from './loop-answers';

/** Makes a player for clips; `sound` gives what a recording sounds like. */
export type MakeClipPlayer = (
  sound: (recordingId: string) => Promise<PlayableSound | null>,
  clips: ReturnType<typeof answerClips>,
  changed: (state: ClipPlayerState) => void,
) => ClipPlayer;

/** Whether a quote can be heard: it was said aloud, and it is known when. */
export function canHear(answers: readonly ReadAnswer[], quote: Quote): boolean {
  return spanOf(answers, quote) !== null;
}

/** Plays one quote at a time. `changed` is told which one is heard; null when it is over. */
export function createQuotePlayer(
  { makePlayer, recordings }: { makePlayer: MakeClipPlayer; recordings: Pick<AppStorage['recordings'], 'sound'> },
  changed: (quote: Quote | null) => void,
) {
  let playing: ClipPlayer | null = null;
  const stop = () => {
    playing?.close();
    playing = null;
    changed(null);
  };
  return {
    stop,
    hear(answers: readonly ReadAnswer[], quote: Quote) {
      stop();
      const span = spanOf(answers, quote);
      if (!span) return;
      const sound = (id: string) => playableSound(recordings, span.rows, id);
      let heard = false;
      // It tells of itself while it is still being made.
      let started: ClipPlayer | null = null;
      started = makePlayer(sound, span.clips, ({ phase, atMs }) => {
        heard ||= phase === 'playing';
        if (started !== null && playing === started && heard && (phase !== 'playing' || atMs >= span.toMs)) stop();
      });
      playing = started;
      changed(quote);
      started.playSpan(span.fromMs, span.toMs, false);
    },
  };
}

function spanOf(answers: readonly ReadAnswer[], { answerId, evidence }: Quote) {
  const turn = answers.find((answer) => answer.answerId === answerId)?.sounds[evidence.turn];
  const times = timesOf(turn?.transcript?.words ?? [], evidence.start, evidence.end);
  if (!turn || !times || turn.recordings.length === 0) return null;
  const sounds = soundsOfTrack(turn.recordings);
  const clips = answerClips(answerId, [{ turn: evidence.turn, typingMs: null, sounds }]);
  return { rows: turn.recordings, clips, ...times };
}
