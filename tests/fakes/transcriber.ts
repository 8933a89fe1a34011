import type { Stretch } from '../../src/domain/audio/pauses';
import type {
  HeardWord,
  ModelChoice,
  RunningWork,
  Transcriber,
  TranscriberProblem,
} from '../../src/platform/transcription/contract';

type Outcome<T> = { ok: true } & T;
type Failed = { ok: false; problem: TranscriberProblem };

export type FakeTranscriber = Transcriber & {
  /** Works that were begun and are not over. */
  running(): number;
  /** The order that is being worked on. */
  order(): { choice: ModelChoice; samples: Float32Array; spoken: readonly Stretch[] } | null;
  progress(share: number): void;
  finishFetching(): void;
  hear(words: HeardWord[]): void;
  fail(problem: TranscriberProblem): void;
  /** The browser has cleared its storage. */
  forget(): void;
  /** Everything that was asked of the outside. */
  fetched: ModelChoice[];
  /** What a page that is gone had begun to fetch. */
  halfFetched: ModelChoice | null;
  closed: number;
};

/** A recognizer that hears what a test tells it, when it tells it. */
export function createFakeTranscriber(kept: ModelChoice[] = []): FakeTranscriber {
  const here = [...kept];
  type Work = {
    order: ReturnType<FakeTranscriber['order']>;
    progress: (share: number) => void;
    finish: (words: HeardWord[]) => void;
    fail: (problem: TranscriberProblem) => void;
  };
  const works: Work[] = [];

  const begin = <T>(
    order: Work['order'],
    progress: (share: number) => void,
    outcome: (words: HeardWord[]) => Outcome<T>,
  ): RunningWork<Outcome<T> | Failed> => {
    let settle: (result: Outcome<T> | Failed) => void = () => undefined;
    const result = new Promise<Outcome<T> | Failed>((resolve) => {
      settle = resolve;
    });
    const end = (last: Outcome<T> | Failed) => {
      const at = works.indexOf(work);
      if (at < 0) return;
      works.splice(at, 1);
      settle(last);
    };
    const fail = (problem: TranscriberProblem) => end({ ok: false, problem });
    const work: Work = { order, progress, finish: (words) => end(outcome(words)), fail };
    works.push(work);
    return { result, cancel: () => fail('cancelled') };
  };

  const same = (one: ModelChoice) => (other: ModelChoice) => one.model === other.model && one.source === other.source;

  const fake: FakeTranscriber = {
    fetched: [],
    closed: 0,
    ready: async (choice) => here.some(same(choice)),
    begun: async () => fake.halfFetched,
    halfFetched: null,
    fetch(choice, onProgress) {
      fake.fetched.push(choice);
      return begin(null, onProgress, () => {
        here.push(choice);
        return { ok: true };
      });
    },
    async remove() {
      here.splice(0);
    },
    transcribe: (order, onProgress) => begin(order, onProgress, (words) => ({ ok: true, words })),
    close() {
      fake.closed += 1;
      for (const work of works.slice()) work.fail('failed');
    },
    running: () => works.length,
    order: () => works[0]?.order ?? null,
    progress: (share) => works[0]?.progress(share),
    finishFetching: () => works[0]?.finish([]),
    hear: (words) => works[0]?.finish(words),
    fail: (problem) => works[0]?.fail(problem),
    forget: () => void here.splice(0),
  };
  return fake;
}
