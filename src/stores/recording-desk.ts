import type { Clock } from '../devices/clock';
import type { LiveMicrophone } from '../devices/microphone';
import type { Recorder, RecorderProblem } from '../devices/recorder';
import type { Repair } from '../devices/repair';
import type { Recordings } from '../records/recordings';
import type { RecordingRow } from '../records/rows';

export type RecordingDeskDeps = {
  clock: Clock;
  recorder: Recorder;
  repair: Repair;
  recordings: Recordings;
  newId: () => string;
};

/** The recorder hands over a slice this often. */
const sliceMs = 1000;

/** A recording on its way to the disk. */
export type DeskRecording = {
  /** When the recorder really began, on `Clock.nowMs`. */
  startedMs: number;
  pause(): void;
  resume(): void;
  /** Asks the recorder for what it holds: the page is about to be hidden. */
  flush(): void;
  /** Stops, waits until every slice is written, repairs and seals. Rejects when it could not be saved. */
  finish(): Promise<void>;
};

type BeginOptions = {
  microphone: LiveMicrophone;
  sessionId: string;
  answerId: string;
  turn: number;
  segment: number;
  /** Session time of a `Clock.nowMs` reading. */
  sessionMs: (nowMs: number) => number;
  on: {
    saved(): void;
    unsaved(detail: string): void;
    problem(problem: RecorderProblem): void;
    /** Slices come every second; much longer means that the machine stood still. */
    gap(lostMs: number): void;
  };
};

/**
 * Brings sound from the recorder to the disk, second by second. A slice that could not be written is kept in
 * memory and tried again with the next one, so that a full disk for a moment costs nothing.
 */
export function createRecordingDesk({ clock, recorder, repair, recordings, newId }: RecordingDeskDeps) {
  return {
    async begin(
      options: BeginOptions,
    ): Promise<{ ok: true; recording: DeskRecording } | { ok: false; problem: RecorderProblem }> {
      const { microphone, sessionId, answerId, turn, segment, sessionMs, on } = options;
      const recordingId = newId();
      await recordings.begin({
        id: recordingId,
        sessionId,
        answerId,
        turn,
        segment,
        state: 'live',
        mime: recorder.mime() ?? '',
        startedAt: clock.epochMs(),
        startedMs: sessionMs(clock.nowMs()),
        durationMs: null,
        bytes: null,
        sha256: null,
        seekable: false,
      });

      const unwritten: { seq: number; atMs: number; bytes: Uint8Array }[] = [];
      let writing: Promise<void> = Promise.resolve();
      let lastMs: number | null = null;
      const write = () => {
        writing = writing.then(async () => {
          while (unwritten[0]) {
            try {
              await recordings.addSlice({ recordingId, ...unwritten[0] });
              unwritten.shift();
              on.saved();
            } catch (failure) {
              on.unsaved(String(failure));
              return;
            }
          }
        });
      };

      const started = await recorder.start(microphone, {
        slice(slice) {
          if (lastMs !== null && slice.atMs - lastMs > 3 * sliceMs) on.gap(slice.atMs - lastMs - sliceMs);
          lastMs = slice.atMs;
          unwritten.push(slice);
          write();
        },
        problem: on.problem,
      });
      if (!started.ok) {
        await recordings.discard(recordingId);
        return started;
      }
      const { running } = started;
      await recordings.started(recordingId, sessionMs(running.startedMs));
      return {
        ok: true,
        recording: {
          startedMs: running.startedMs,
          pause: () => running.pause(),
          resume() {
            lastMs = null;
            running.resume();
          },
          flush: () => running.flush(),
          async finish() {
            await running.stop();
            write();
            await writing;
            if (unwritten.length > 0) throw new Error('The last seconds of the recording are not on the disk yet.');
            const raw = await recordings.raw(recordingId);
            await recordings.seal(recordingId, await repair(raw, running.mime), 'sealed');
          },
        },
      };
    },

    /** Recordings of this session that nobody sealed. */
    live: async (sessionId: string) => (await recordings.live()).filter((row) => row.sessionId === sessionId),

    recover,

    /** Sound of sessions that did end, but whose last write failed: sealed now. */
    async recoverEnded(unfinished: ReadonlySet<string>): Promise<void> {
      for (const row of await recordings.live()) if (!unfinished.has(row.sessionId)) await recover(row);
    },
  };

  /** Seals what a crash left behind. Gives the milliseconds that were kept. */
  async function recover({ id, mime }: Pick<RecordingRow, 'id' | 'mime'>): Promise<number> {
    const raw = await recordings.raw(id);
    if (raw.byteLength === 0) {
      await recordings.discard(id);
      return 0;
    }
    const sound = await repair(raw, mime);
    await recordings.seal(id, sound, 'recovered');
    return sound.durationMs;
  }
}

export type RecordingDesk = ReturnType<typeof createRecordingDesk>;
