import type { Clock } from '../../../platform/browser/clock';
import type { LiveMicrophone } from '../../../platform/recording/microphone';
import type { Recorder, RecorderProblem } from '../../../platform/recording/recorder';
import type { Repair } from '../../../platform/recording/repair';
import { concatBytes } from '../../../domain/audio/concat-bytes';
import { stallBefore, type Arrival } from '../../../domain/audio/stall-detection';
import type { Recordings } from '../../../storage/tables/recordings';
import type { RecordingRow } from '../../../storage/schema/rows';

export type RecordingWriterDeps = {
  clock: Clock;
  recorder: Recorder;
  repair: Repair;
  recordings: Recordings;
  newId: () => string;
};

type Write = () => Promise<void>;

/** A recording on its way to the disk. */
export type WrittenRecording = {
  /** When the recorder really began, on `Clock.nowMs`. */
  startedMs: number;
  pause(): void;
  resume(): void;
  /** Asks the recorder for what it holds: the page is about to be hidden. */
  flush(): void;
  /** Tries again to write what is only in memory. */
  retry(): Promise<void>;
  /** Everything recorded so far, from memory: for a candidate whose disk takes nothing more. */
  rescue(): { bytes: Uint8Array; mime: string };
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
    stoodStill(lostMs: number): void;
  };
};

/**
 * Brings sound from the recorder to the disk, second by second. A slice that could not be written is kept in
 * memory and tried again with the next one, so that a full disk for a moment costs nothing.
 */
export function createRecordingWriter({ clock, recorder, repair, recordings, newId }: RecordingWriterDeps) {
  return {
    async begin(
      options: BeginOptions,
    ): Promise<{ ok: true; recording: WrittenRecording } | { ok: false; problem: RecorderProblem }> {
      const { microphone, sessionId, answerId, turn, segment, sessionMs, on } = options;
      const recordingId = newId();
      const unwritten: Write[] = [];
      let sound: Uint8Array[] = [];
      let writing: Promise<void> = Promise.resolve();
      let arrivals: Arrival[] = [];
      let sinceMs = 0;
      let isOnDisk = false;
      let forgotten = false;
      const watchForStandstill = (last = false) => {
        const lostMs = stallBefore(arrivals, sinceMs, last);
        if (lostMs === null) return;
        arrivals = [];
        sinceMs = clock.nowMs();
        on.stoodStill(lostMs);
      };
      const write = () => {
        writing = writing.then(async () => {
          while (unwritten[0]) {
            try {
              await unwritten[0]();
              unwritten.shift();
            } catch (failure) {
              on.unsaved(String(failure));
              return;
            }
          }
          on.saved();
        });
        return writing;
      };

      /** Nothing was recorded, so nothing is left that could be lost: a row on the disk is discarded now, or at a start. */
      const forget = async () => {
        forgotten = true;
        unwritten.length = 0;
        await writing;
        if (isOnDisk) await recordings.discard(recordingId).catch(() => undefined);
        on.saved();
      };

      // On the disk before the microphone starts, so that a crash can be told from silence. On a disk that takes
      // nothing the recording goes on in memory: the row stays first in line.
      const row: RecordingRow = {
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
      };
      unwritten.push(async () => {
        await recordings.begin(row);
        isOnDisk = true;
      });
      await write();

      const started = await recorder.start(microphone, {
        slice(slice) {
          // A recorder that was given up may still hand over what it holds.
          if (forgotten) return;
          arrivals.push({ atMs: slice.atMs, bytes: slice.bytes.length });
          watchForStandstill();
          sound.push(slice.bytes);
          unwritten.push(() => recordings.addSlice({ recordingId, ...slice }));
          void write();
        },
        problem: on.problem,
      });
      if (!started.ok) {
        await forget();
        return started;
      }
      const { running } = started;
      sinceMs = running.startedMs;
      unwritten.push(() => recordings.started(recordingId, sessionMs(running.startedMs)));
      await write();
      return {
        ok: true,
        recording: {
          startedMs: running.startedMs,
          pause() {
            arrivals = [];
            running.pause();
          },
          resume() {
            arrivals = [];
            sinceMs = clock.nowMs();
            running.resume();
          },
          flush: () => running.flush(),
          retry: write,
          rescue: () => ({ bytes: concatBytes(sound), mime: running.mime }),
          async finish() {
            await running.stop();
            watchForStandstill(true);
            await write();
            if (unwritten.length > 0) throw new Error('The last seconds of the recording are not on the disk yet.');
            const raw = await recordings.raw(recordingId);
            if (raw.byteLength > 0 || !(await isSealedElsewhere(row))) {
              await recordings.seal(recordingId, await repair(raw, running.mime), 'sealed');
            }
            sound = [];
          },
        },
      };
    },

    /** Recordings of this session that nobody sealed. */
    live: async (sessionId: string) => (await recordings.live()).filter((row) => row.sessionId === sessionId),

    recover,

    /**
     * Seals the sound of sessions that are over but whose last write failed; `over` says which they are. What cannot be
     * sealed now, on a full disk for one, keeps its slices and is tried again at the next start.
     */
    async recoverEnded(over: (sessionId: string) => Promise<boolean>): Promise<void> {
      for (const row of await recordings.live()) {
        if (await over(row.sessionId)) await recover(row).catch(() => undefined);
      }
    },
  };

  /** By another tab, which could not see this one, after it could not be sealed here. */
  async function isSealedElsewhere({ id, answerId }: RecordingRow): Promise<boolean> {
    const rows = await recordings.ofAnswer(answerId);
    return rows.some((row) => row.id === id && (row.state === 'sealed' || row.state === 'recovered'));
  }

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

export type RecordingWriter = ReturnType<typeof createRecordingWriter>;
