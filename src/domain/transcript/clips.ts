import type { Word } from '../session/answer';
import type { AnswerSpan } from '../session/session';

/** What is kept of one turn that takes time to play. Durations in milliseconds. */
export type TurnTrack = {
  turn: number;
  /** Recordings in the order they were made, each with the session time of its first sample. */
  sounds: readonly { recordingId: string; startedMs: number; durationMs: number }[];
  /** Length of the typing from its first moment to its last keystroke; null when nothing was typed. */
  typingMs: number | null;
};

/** Recordings as a track has them; one whose length nobody could read counts as empty. */
export const soundsOfTrack = (
  recordings: readonly { id: string; startedMs: number; durationMs: number | null }[],
): TurnTrack['sounds'] =>
  recordings.map(({ id, startedMs, durationMs }) => ({ recordingId: id, startedMs, durationMs: durationMs ?? 0 }));

/**
 * One stretch of a replay. `startMs` is where it stands on the replay's own time line, `fromMs` where it begins in
 * what is played. A quiet stretch shows what the session was doing meanwhile.
 */
export type Clip = { startMs: number; durationMs: number; fromMs: number } & (
  | { kind: 'sound'; answerId: string; turn: number; recordingId: string }
  | { kind: 'typing'; answerId: string; turn: number }
  | { kind: 'quiet' }
);

/** How long the last word of a typed turn stays before the replay goes on, in milliseconds. */
const afterTypingMs = 600;

/** The clips of one answer, one after the other: what was said and typed, without the waiting in between. */
export function answerClips(answerId: string, tracks: readonly TurnTrack[]): Clip[] {
  const clips: Clip[] = [];
  let startMs = 0;
  const add = (clip: Clip) => {
    clips.push(clip);
    startMs += clip.durationMs;
  };
  for (const { turn, sounds, typingMs } of tracks) {
    for (const { recordingId, durationMs } of sounds) {
      add({ kind: 'sound', answerId, turn, recordingId, startMs, durationMs, fromMs: 0 });
    }
    if (typingMs !== null) {
      add({ kind: 'typing', answerId, turn, startMs, durationMs: typingMs + afterTypingMs, fromMs: 0 });
    }
  }
  return clips;
}

/**
 * A whole session as it happened, on session time: quiet while nothing was said or typed, pauses and all. `tracksOf`
 * gives what is kept of an answer; turns of which nothing is kept are quiet.
 */
export function sessionClips(
  answers: readonly AnswerSpan[],
  tracksOf: (answerId: string) => readonly TurnTrack[],
  endMs: number,
): Clip[] {
  const clips: Clip[] = [];
  let atMs = 0;
  const quietUntil = (untilMs: number) => {
    if (untilMs > atMs) clips.push({ kind: 'quiet', startMs: atMs, durationMs: untilMs - atMs, fromMs: 0 });
    atMs = Math.max(atMs, untilMs);
  };
  for (const { answerId, turns } of answers) {
    for (const track of tracksOf(answerId)) {
      const span = turns[track.turn];
      if (!span) continue;
      for (const { recordingId, startedMs, durationMs } of track.sounds) {
        let fromMs = 0;
        const play = (untilMs: number) => {
          const lengthMs = Math.min(durationMs - fromMs, untilMs - atMs);
          if (lengthMs <= 0) return;
          clips.push({
            kind: 'sound',
            answerId,
            turn: track.turn,
            recordingId,
            startMs: atMs,
            durationMs: lengthMs,
            fromMs,
          });
          fromMs += lengthMs;
          atMs += lengthMs;
        };
        quietUntil(startedMs);
        for (const pause of span.pauses) {
          play(pause.fromMs);
          if (pause.toMs !== null && fromMs < durationMs) quietUntil(pause.toMs);
        }
        play(Infinity);
      }
      if (track.typingMs !== null) {
        quietUntil(span.startMs);
        const durationMs = Math.max(0, Math.max(track.typingMs, (span.endMs ?? 0) - span.startMs));
        if (durationMs > 0) {
          clips.push({
            kind: 'typing',
            answerId,
            turn: track.turn,
            startMs: atMs,
            durationMs,
            fromMs: atMs - span.startMs,
          });
          atMs += durationMs;
        }
      }
    }
  }
  quietUntil(endMs);
  return clips;
}

/** What lies between two moments of a time line, as a time line that begins at `startMs`. */
export function cutClips(clips: readonly Clip[], fromMs: number, toMs: number, startMs: number): Clip[] {
  return clips.flatMap((clip) => {
    const begin = Math.max(fromMs, clip.startMs);
    const end = Math.min(toMs, clip.startMs + clip.durationMs);
    if (begin >= end) return [];
    return {
      ...clip,
      startMs: startMs + begin - fromMs,
      durationMs: end - begin,
      fromMs: clip.fromMs + begin - clip.startMs,
    };
  });
}

/** Length of a time line in milliseconds. */
export function lengthOf(clips: readonly Clip[]): number {
  const last = clips.at(-1);
  return last ? last.startMs + last.durationMs : 0;
}

/**
 * Index of the clip that plays at `atMs`; the last one at and after the end, −1 without clips. A clip begins where it
 * says: the end of the one before it is a sum, and may be a rounding error later.
 */
export function clipAt(clips: readonly Clip[], atMs: number): number {
  const found = clips.findLastIndex(({ startMs }) => startMs <= atMs);
  return clips.length === 0 ? -1 : Math.max(0, found);
}

/**
 * When the words between two offsets of a transcript were said, in milliseconds of their recording; null when
 * none of them has a time.
 */
export function timesOf(words: readonly Word[], start: number, end: number): { fromMs: number; toMs: number } | null {
  const timed = words.filter((word) => word.fromMs !== undefined && word.end > start && word.start < end);
  const [first, last] = [timed[0], timed.at(-1)];
  if (first?.fromMs === undefined || !last) return null;
  return { fromMs: first.fromMs, toMs: Math.max(first.fromMs, last.toMs ?? last.fromMs ?? first.fromMs) };
}
