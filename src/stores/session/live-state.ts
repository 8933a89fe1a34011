import type { LevelWarning } from '../../domain/audio/level-warning';
import type { BoxId, Credit } from '../../domain/scoring/scorecard';
import type { SessionLog } from '../../domain/session/session';
import type { Light } from '../../domain/session/timing';
import type { MicrophoneProblem } from '../../platform/recording/microphone';
import type { RecorderProblem } from '../../platform/recording/recorder';
import type { CaptionsProblem } from '../../platform/transcription/live-captions';
import type { Saving } from './write-queue';

/** What went wrong and what the room offers instead; the words are the screen's. */
export type RoomProblem =
  | { kind: 'microphone'; problem: MicrophoneProblem }
  | { kind: 'microphone-lost' }
  | { kind: LevelWarning }
  | { kind: 'stood-still'; lostMs: number }
  | { kind: 'recorder'; problem: RecorderProblem }
  | { kind: 'other-tab' }
  | { kind: 'captions'; problem: CaptionsProblem };

export type MicrophoneState = 'closed' | 'opening' | 'open';

/** The test recording before the first question: made, played, and thrown away. */
export type MicrophoneTest = 'idle' | 'recording' | 'playing' | 'heard';

/** What the room shows of its sound. */
export type LiveAudioState = {
  problem: RoomProblem | null;
  microphoneState: MicrophoneState;
  /** The recorder itself has begun, and nothing has stopped it. */
  recording: boolean;
  microphoneLabel: string;
  caption: { settled: string; tentative: string } | null;
  test: MicrophoneTest;
  /** What the captions heard in the test; null where none are made. */
  testWords: string | null;
};

/** The facts of the running session that the screens are shown: no verbs. Each part of the session sees a `Pick` of it. */
export type LiveState = LiveAudioState & {
  log: SessionLog | null;
  /** The session is over, and all of it is on the disk. */
  over: boolean;
  /** The last session was left without a word: nothing of it is kept. */
  nothingSaid: boolean;
  /** Session time, as of the last tick. */
  nowMs: number;
  saving: Saving;
  /** The text of the running typed turn. */
  draft: string;
  /** In practice: how far the words so far fill each box. */
  heard: Partial<Record<BoxId, Credit>>;
  readingAloud: boolean;
  /** Light of the running turn, kept so that a change can be heard and announced once. */
  light: Light;
};
