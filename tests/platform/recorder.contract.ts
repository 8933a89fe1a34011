import { describe, expect, test } from 'vitest';
import type { Clock } from '../../src/platform/browser/clock';
import type { LiveMicrophone } from '../../src/platform/recording/microphone';
import type { RecordedSlice, Recorder, RecorderProblem } from '../../src/platform/recording/recorder';

type Driven = {
  clock: Clock;
  recorder: Recorder;
  open(): Promise<LiveMicrophone>;
  loseMicrophone(): void;
  refuse(problem: RecorderProblem): void;
  slice(): void;
  break(): void;
};

/** What every recorder does, whoever made it. */
export function recorderContract(name: string, make: () => Driven) {
  const begin = async (driven: Driven) => {
    const slices: RecordedSlice[] = [];
    const problems: RecorderProblem[] = [];
    const started = await driven.recorder.start(await driven.open(), {
      slice: (slice) => slices.push(slice),
      problem: (problem) => problems.push(problem),
    });
    if (!started.ok) throw new Error(started.problem);
    return { running: started.running, slices, problems };
  };
  const seqs = (slices: RecordedSlice[]) => slices.map(({ seq }) => seq);

  describe(`a recorder (${name})`, () => {
    test.each(['unsupported', 'failed'] as const)('that is %s says so and records nothing', async (problem) => {
      const driven = make();
      driven.refuse(problem);
      const refused = await driven.recorder.start(await driven.open(), {
        slice: () => undefined,
        problem: () => undefined,
      });
      expect(refused).toEqual({ ok: false, problem });
    });

    test('cannot begin on a microphone that is gone', async () => {
      const driven = make();
      const microphone = await driven.open();
      driven.loseMicrophone();
      const refused = await driven.recorder.start(microphone, { slice: () => undefined, problem: () => undefined });
      expect(refused).toEqual({ ok: false, problem: 'failed' });
    });

    test('says what file it writes and when it began', async () => {
      const driven = make();
      const { running } = await begin(driven);
      expect(running.mime).toBe(driven.recorder.mime());
      expect(running.startedMs).toBe(driven.clock.nowMs());
      await running.stop();
    });

    test('hands over every slice in order, the last one before it says that it has stopped', async () => {
      const driven = make();
      const { running, slices } = await begin(driven);
      driven.slice();
      driven.slice();
      await running.stop();
      expect(seqs(slices)).toEqual([0, 1, 2]);
      expect(slices.every(({ bytes, atMs }) => bytes.byteLength > 0 && atMs >= running.startedMs)).toBe(true);
    });

    test('may be stopped twice', async () => {
      const driven = make();
      const { running, slices } = await begin(driven);
      await Promise.all([running.stop(), running.stop()]);
      await running.stop();
      expect(seqs(slices)).toEqual([0]);
    });

    test('gives what it holds when it is asked to, and says nothing more after the end', async () => {
      const driven = make();
      const { running, slices } = await begin(driven);
      running.flush();
      await running.stop();
      running.flush();
      running.pause();
      running.resume();
      expect(seqs(slices)).toEqual([0, 1]);
    });

    test('keeps all that was said when the microphone is lost in mid-answer', async () => {
      const driven = make();
      const { running, slices } = await begin(driven);
      driven.slice();
      driven.loseMicrophone();
      await running.stop();
      expect(seqs(slices)).toEqual([0, 1]);
    });

    test('that breaks says so and keeps what it had', async () => {
      const driven = make();
      const { running, slices, problems } = await begin(driven);
      driven.slice();
      driven.break();
      await running.stop();
      expect(problems).toEqual(['failed']);
      expect(seqs(slices)).toEqual([0, 1]);
    });

    test('counts every recording from zero', async () => {
      const driven = make();
      const first = await begin(driven);
      await first.running.stop();
      const second = await begin(driven);
      await second.running.stop();
      expect([...seqs(first.slices), ...seqs(second.slices)]).toEqual([0, 0]);
    });
  });
}
