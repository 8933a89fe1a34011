import { answerClips, soundsOfTrack, type Clip } from '../../domain/transcript/clips';
import type { AppStorage } from '../../storage/app-storage';
import type { ClipPlayer } from '../playback/clip-player';
import { playableSound } from '../playback/playable-sound';
import type { ReadAnswer } from './loop-answers';
import type { MakeClipPlayer } from './quote-player';

/** Whether anything of a loop was said aloud. */
export const canHearLoop = (answers: readonly ReadAnswer[]): boolean =>
  answers.some(({ sounds }) => sounds.some(({ recordings }) => recordings.length > 0));

/** Every answer of the loop that has a sound, one after the other, in the panel's order. */
export function loopClips(answers: readonly ReadAnswer[]): Clip[] {
  let startMs = 0;
  return answers
    .toSorted((one, other) => one.seat - other.seat || one.index - other.index)
    .flatMap(({ answerId, sounds }) =>
      answerClips(
        answerId,
        sounds.map(({ recordings }, turn) => ({
          turn,
          typingMs: null,
          sounds: soundsOfTrack(recordings),
        })),
      ),
    )
    .map((clip) => {
      const placed = { ...clip, startMs };
      startMs += clip.durationMs;
      return placed;
    });
}

/** Plays the loop as one time line. `changed` is told whose turn it is; null when it is over. */
export function createLoopPlayer(
  { makePlayer, recordings }: { makePlayer: MakeClipPlayer; recordings: Pick<AppStorage['recordings'], 'sound'> },
  changed: (answerId: string | null) => void,
) {
  let playing: ClipPlayer | null = null;
  const stop = () => {
    playing?.close();
    playing = null;
    changed(null);
  };
  return {
    stop,
    hear(answers: readonly ReadAnswer[]) {
      stop();
      const clips = loopClips(answers);
      const rows = answers.flatMap(({ sounds }) => sounds.flatMap((turn) => turn.recordings));
      const sound = (id: string) => playableSound(recordings, rows, id);
      let now: string | null = null;
      // It tells of itself while it is still being made.
      let started: ClipPlayer | null = null;
      started = makePlayer(sound, clips, ({ phase, atMs }) => {
        if (started === null || playing !== started) return;
        if (phase === 'ended' || phase === 'problem') {
          stop();
          return;
        }
        const clip = clips.findLast(({ startMs }) => startMs <= atMs);
        const answerId = clip && clip.kind !== 'quiet' ? clip.answerId : null;
        if (answerId !== now) {
          now = answerId;
          changed(answerId);
        }
      });
      playing = started;
      changed(clips[0] && clips[0].kind !== 'quiet' ? clips[0].answerId : null);
      started.play();
    },
  };
}
