import type { Stretch } from '../../domain/audio/pauses';
import type { Waveform } from '../../domain/audio/waveform';
import { answerClips } from '../../domain/transcript/clips';
import { typingShape, type Shape } from '../../domain/review/typing-waveform';
import type { Shared } from './review-context';
import { tracksOf } from '../../domain/review/past-answer';

/** What an answer looks like on the time line of its replay. */
export type AnswerShape = {
  answerId: string;
  /** Where each clip's shape stands; a recording that cannot be decoded has none. */
  shapes: readonly (Shape & { startMs: number })[];
  pauses: readonly Stretch[];
  /** What the sound of each turn says of its speech, recording by recording. */
  sounds: readonly { turn: number; sound: Waveform }[];
};

/** Works out the shape of an answer of the opened session, and keeps it; null where it is not open any more. */
export function createShapeOf({ deps, answerOf }: Pick<Shared<unknown, 'look'>, 'deps' | 'answerOf'>) {
  return async (answerId: string): Promise<AnswerShape | null> => {
    const answer = answerOf(answerId);
    if (!answer) return null;
    const shapes: (Shape & { startMs: number })[] = [];
    const sounds: { turn: number; sound: Waveform }[] = [];
    for (const clip of answerClips(answerId, tracksOf(answer))) {
      if (clip.kind === 'quiet') continue;
      const past = answer.turns[clip.turn];
      if (clip.kind === 'typing') {
        shapes.push({ ...typingShape(past?.keystrokes ?? []), startMs: clip.startMs });
        continue;
      }
      const recording = past?.recordings.find(({ id }) => id === clip.recordingId);
      const sound = recording ? await deps.look(recording) : 'unreadable';
      if (sound === 'unreadable') continue;
      const { durationMs, peaks, speech } = sound;
      shapes.push({ durationMs, peaks, pauses: speech.pauses, startMs: clip.startMs });
      sounds.push({ turn: clip.turn, sound });
    }
    const pauses = shapes.flatMap(({ startMs, pauses }) =>
      pauses.map(({ fromMs, toMs }) => ({ fromMs: startMs + fromMs, toMs: startMs + toMs })),
    );
    return { answerId, shapes, pauses, sounds };
  };
}
