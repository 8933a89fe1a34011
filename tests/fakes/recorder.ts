import type { Clock } from '../../src/platform/browser/clock';
import type { Recorder, RecorderProblem } from '../../src/platform/recording/recorder';

export type FakeRecorder = Recorder & {
  /** A second has passed: the running recording hands over a slice, if it is not paused. */
  slice(): void;
  /** From now on `start` fails like this; null mends it. */
  refuse(problem: RecorderProblem | null): void;
  /** The running recording breaks; what it had is handed over first. */
  break(): void;
  /** How many recordings run now. */
  runningCount(): number;
};

/** Its slices are four bytes: 'S', 'T', and their number in two. */
export function createFakeRecorder(clock: Clock): FakeRecorder {
  let refused: RecorderProblem | null = null;
  type Machine = { state: 'recording' | 'paused' | 'over'; emit(): void; problem(problem: RecorderProblem): void };
  const machines = new Set<Machine>();

  return {
    mime: () => (refused === 'unsupported' ? null : 'audio/webm;codecs=opus'),
    async start(microphone, on) {
      if (refused) return { ok: false, problem: refused };
      if (microphone.stream.getAudioTracks()[0]?.readyState !== 'live') return { ok: false, problem: 'failed' };
      let seq = 0;
      const machine: Machine = {
        state: 'recording',
        emit() {
          on.slice({ seq, atMs: clock.nowMs(), bytes: Uint8Array.of(83, 84, seq >> 8, seq & 255) });
          seq += 1;
        },
        problem: on.problem,
      };
      machines.add(machine);
      const end = () => {
        if (machine.state === 'over') return;
        machine.emit();
        machine.state = 'over';
        machines.delete(machine);
      };
      microphone.onLost(end);
      return {
        ok: true,
        running: {
          mime: 'audio/webm;codecs=opus',
          startedMs: clock.nowMs(),
          pause() {
            if (machine.state === 'recording') machine.state = 'paused';
          },
          resume() {
            if (machine.state === 'paused') machine.state = 'recording';
          },
          flush() {
            if (machine.state === 'recording') machine.emit();
          },
          stop: async () => end(),
        },
      };
    },
    slice: () => machines.forEach((machine) => machine.state === 'recording' && machine.emit()),
    refuse(problem) {
      refused = problem;
    },
    break() {
      for (const machine of machines) {
        machine.emit();
        machine.state = 'over';
        machine.problem('failed');
      }
      machines.clear();
    },
    runningCount: () => machines.size,
  };
}
