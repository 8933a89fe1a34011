import type { Captions, CaptionsKind, CaptionsProblem } from '../../src/platform/transcription/live-captions';

export type FakeCaptions = Captions & {
  /** From now on they are made elsewhere. */
  become(kind: CaptionsKind): void;
  /** The recognizer hears: words it is sure of, and words it is still thinking about. */
  hear(settled: string, tentative?: string): void;
  fail(problem: CaptionsProblem): void;
  runningCount(): number;
};

export function createFakeCaptions({ kind = 'cloud' }: { kind?: CaptionsKind } = {}): FakeCaptions {
  type Machine = { settled: string; tentative: string; on: Parameters<Captions['start']>[2] };
  const machines = new Set<Machine>();
  let now = kind;
  const joined = (...pieces: string[]) => pieces.filter(Boolean).join(' ');
  return {
    kind: async () => now,
    become(next) {
      now = next;
    },
    start(_track, agreed, on) {
      const machine: Machine = { settled: '', tentative: '', on };
      if (now === 'none') queueMicrotask(() => on.problem('failed'));
      else if (now === 'cloud' && agreed !== 'cloud') queueMicrotask(() => on.problem('would-leave'));
      else machines.add(machine);
      return {
        async stop() {
          machines.delete(machine);
          return joined(machine.settled, machine.tentative);
        },
      };
    },
    hear(settled, tentative = '') {
      for (const machine of machines) {
        machine.settled = joined(machine.settled, settled);
        machine.tentative = tentative;
        machine.on.text(machine.settled, tentative);
      }
    },
    fail(problem) {
      for (const machine of machines) machine.on.problem(problem);
      machines.clear();
    },
    runningCount: () => machines.size,
  };
}
