import { createStore, type StoreApi } from 'zustand/vanilla';
import { withoutInventions } from '../../domain/transcript/loops';
import { writtenDown } from '../../domain/transcript/word-timings';
import type { Clock } from '../../platform/browser/clock';
import type { Network } from '../../platform/browser/network';
import type {
  HeardWord,
  ModelChoice,
  RunningWork,
  Transcriber,
  TranscriberProblem,
} from '../../platform/transcription/contract';
import type { Answers } from '../../storage/tables/answers';
import type { Recordings } from '../../storage/tables/recordings';
import type { RecordingRow, TranscriptRow } from '../../storage/schema/rows';
import type { Settings } from '../../storage/schema/settings';
import type { AudioAnalysisState } from '../playback/audio-analysis-store';
import { createStamp } from '../app/timestamps';

/** Where the recognizer stands. off: none was chosen. gone: the browser has cleared its files away. */
export type ModelStanding =
  | { kind: 'looking' }
  | { kind: 'off' }
  | { kind: 'fetching'; choice: ModelChoice; share: number }
  | { kind: 'ready'; choice: ModelChoice }
  | { kind: 'gone'; choice: ModelChoice }
  | { kind: 'problem'; choice: ModelChoice; problem: TranscriberProblem };

/** unreadable: the sound does not open. nothing-heard: there was no speech in it. */
export type JobProblem = TranscriberProblem | 'unreadable' | 'nothing-heard' | 'unsaved';

/** The writing down of one turn. */
export type Job =
  { phase: 'waiting' } | { phase: 'writing'; share: number } | { phase: 'problem'; problem: JobProblem };

/** missing: only turns without any words. again: on the candidate's request; what there is stays as an older version. */
export type Wish = 'missing' | 'again';

export type TranscriptionState = {
  model: ModelStanding;
  /** By `jobKey`. A finished one is not in it. */
  jobs: ReadonlyMap<string, Job>;
  lookForModel(): Promise<void>;
  /** The candidate has agreed to the download: from here on, and only here, the source is asked. */
  fetchModel(choice: ModelChoice): Promise<void>;
  cancelFetching(): void;
  /** Takes it off this computer; transcripts stay. */
  removeModel(): Promise<void>;
  /**
   * Puts the spoken turns of an answer in line, or one of them. While the recognizer is still being fetched, the wish is
   * kept until it is there; without one, nothing is done.
   */
  writeDown(answerId: string, wish: Wish, turn?: number): Promise<void>;
  cancel(answerId: string, turn: number): void;
  /** Spoken answers without words that nobody has asked for yet, newest first; null until `lookForUnwritten`. */
  unwritten: readonly string[] | null;
  lookForUnwritten(): Promise<void>;
  /** All of them, one after the other, but for one answer. */
  writeDownOthers(but?: string | null): Promise<void>;
  /** Goes on with what was asked for before the page was loaded. */
  goOn(): Promise<void>;
};

export type TranscriptionStore = StoreApi<TranscriptionState>;

export type TranscriptionDeps = {
  clock: Clock;
  network: Pick<Network, 'onOnline'>;
  transcriber: Transcriber;
  sound: { getState(): Pick<AudioAnalysisState, 'read'> };
  answers: Pick<Answers, 'transcripts' | 'addTranscript'>;
  recordings: Pick<Recordings, 'ofAnswer' | 'unwritten'>;
  settings: () => Settings;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  newId: () => string;
};

export const jobKey = (answerId: string, turn: number) => `${answerId} ${turn}`;
const answerOfKey = (key: string) => key.slice(0, key.lastIndexOf(' '));

type Order = { answerId: string; turn: number; wish: Wish; recordings: RecordingRow[] };

/** Writes recordings down on this computer, one turn after the other, while the candidate goes on. */
export function createTranscriptionStore(deps: TranscriptionDeps): TranscriptionStore {
  const { clock, network, transcriber, sound, answers, recordings, settings, changeSettings, newId } = deps;
  const stamp = createStamp(clock);
  const line: Order[] = [];
  let running: { key: string; cancelled: boolean; work: RunningWork<unknown> | null } | null = null;
  let fetching: RunningWork<unknown> | null = null;
  /** What was asked for while the recognizer was on its way, by answer and turn. */
  const wished = new Map<string, { answerId: string; wish: Wish; turn: number | undefined }>();

  return createStore<TranscriptionState>()((set, get) => {
    // A download that the network broke off goes on with it; what was asked for meanwhile is written down then.
    network.onOnline(() => {
      const { model, fetchModel } = get();
      if (model.kind === 'problem' && model.problem === 'unreachable') void fetchModel(model.choice);
    });

    const show = ({ answerId, turn }: Pick<Order, 'answerId' | 'turn'>, job: Job | null) => {
      const jobs = new Map(get().jobs);
      if (job) jobs.set(jobKey(answerId, turn), job);
      else jobs.delete(jobKey(answerId, turn));
      set({ jobs });
    };

    /** What is asked for, on the disk: an answer leaves it when nothing of it is in line any more. */
    const remember = async () => {
      const asked = [...get().jobs].flatMap(([key, job]) => (job.phase === 'problem' ? [] : [answerOfKey(key)]));
      const writingDown = [...new Set([...[...wished.values()].map(({ answerId }) => answerId), ...asked])];
      if (writingDown.join(' ') !== settings().writingDown.join(' ')) await changeSettings({ writingDown });
    };

    const versionsOf = async ({ answerId, turn }: Order) =>
      (await answers.transcripts(answerId)).filter((version) => version.turn === turn);
    const hasWords = async (order: Order) => (await versionsOf(order)).some(({ text }) => text.trim());

    /** All words of the turn's recordings, on one time line; what stops it otherwise. */
    const hear = async (order: Order, choice: ModelChoice): Promise<HeardWord[] | JobProblem> => {
      const words: HeardWord[] = [];
      let beforeMs = 0;
      for (const [index, recording] of order.recordings.entries()) {
        const read = await sound.getState().read(recording);
        if (!read) return 'unreadable';
        if (running?.cancelled) return 'cancelled';
        const { samples, spoken, durationMs } = read;
        const work = transcriber.transcribe({ choice, samples, spoken }, (share) => {
          if (!running?.cancelled) {
            show(order, { phase: 'writing', share: (index + share) / order.recordings.length });
          }
        });
        if (running) running.work = work;
        const heard = await work.result;
        if (!heard.ok) return heard.problem;
        const offsetMs = beforeMs;
        words.push(
          ...heard.words.map((word) => ({ ...word, fromMs: word.fromMs + offsetMs, toMs: word.toMs + offsetMs })),
        );
        beforeMs += recording.durationMs ?? durationMs;
      }
      return words;
    };

    const write = async (order: Order): Promise<JobProblem | null> => {
      const { model } = get();
      if (model.kind !== 'ready') return 'failed';
      if (order.wish === 'missing' && (await hasWords(order))) return null;
      show(order, { phase: 'writing', share: 0 });
      const heard = await hear(order, model.choice).catch((): JobProblem => 'failed');
      if (running?.cancelled) return 'cancelled';
      if (typeof heard === 'string') return heard;
      const { text, words } = writtenDown(withoutInventions(heard));
      if (!text) return 'nothing-heard';
      // The candidate may have written meanwhile: their own words are never pushed aside.
      if (order.wish === 'missing' && (await hasWords(order))) return null;
      const row: TranscriptRow = {
        id: newId(),
        answerId: order.answerId,
        turn: order.turn,
        source: 'recogniser',
        text,
        words,
        createdAt: stamp((await versionsOf(order)).at(-1)?.createdAt),
      };
      await answers.addTranscript(row);
      return null;
    };

    const drain = async () => {
      if (running) return;
      for (let order = line.shift(); order; order = line.shift()) {
        running = { key: jobKey(order.answerId, order.turn), cancelled: false, work: null };
        const problem = await write(order).catch((): JobProblem => 'unsaved');
        running = null;
        show(order, problem && problem !== 'cancelled' ? { phase: 'problem', problem } : null);
        void remember();
        if (get().unwritten !== null) void get().lookForUnwritten();
      }
      // A recognizer holds a few hundred megabytes.
      transcriber.close();
    };

    return {
      model: { kind: 'looking' },
      jobs: new Map(),

      async lookForModel() {
        const choice = settings().transcription;
        if (get().model.kind === 'fetching') return;
        if (!choice) {
          set({ model: { kind: 'off' } });
          // The candidate agreed to this download before the page went: it goes on.
          const begun = await transcriber.begun().catch(() => null);
          if (begun && get().model.kind === 'off') void get().fetchModel(begun);
        } else {
          // Where the browser refuses its store, nothing is kept in it.
          const ready = await transcriber.ready(choice).catch(() => false);
          set({ model: { kind: ready ? 'ready' : 'gone', choice } });
        }
      },

      async fetchModel(choice) {
        if (fetching) return;
        set({ model: { kind: 'fetching', choice, share: 0 } });
        const work = transcriber.fetch(choice, (share) => {
          if (fetching === work) set({ model: { kind: 'fetching', choice, share } });
        });
        fetching = work;
        // Whatever a source can do wrong has an outcome of its own: what is thrown comes from the store for the files.
        const fetched = await work.result.catch(() => ({ ok: false, problem: 'no-space' }) as const);
        fetching = null;
        if (fetched.ok) {
          // Whoever has it fetched has also answered how words are to be had.
          await changeSettings({ transcription: choice, ...(settings().words === null && { words: 'written-here' }) });
          set({ model: { kind: 'ready', choice } });
          const orders = [...wished.values()];
          wished.clear();
          for (const { answerId, wish, turn } of orders) await get().writeDown(answerId, wish, turn);
        } else if (fetched.problem === 'cancelled') {
          set({ model: { kind: 'looking' } });
          await get().lookForModel();
        } else set({ model: { kind: 'problem', choice, problem: fetched.problem } });
      },

      cancelFetching() {
        wished.clear();
        void remember();
        fetching?.cancel();
      },

      async removeModel() {
        line.splice(0);
        if (running) running.cancelled = true;
        running?.work?.cancel();
        set({ jobs: new Map() });
        void remember();
        await transcriber.remove();
        await changeSettings({ transcription: null });
        set({ model: { kind: 'off' } });
      },

      async writeDown(answerId, wish, turn) {
        if (get().model.kind === 'looking') await get().lookForModel();
        if (get().model.kind === 'fetching') {
          wished.set(`${answerId} ${turn ?? 'all'}`, { answerId, wish, turn });
          void remember();
        }
        if (get().model.kind !== 'ready') return;
        const playable = (await recordings.ofAnswer(answerId)).filter(
          ({ state }) => state === 'sealed' || state === 'recovered',
        );
        for (const spokenTurn of new Set(playable.map((recording) => recording.turn))) {
          if (turn !== undefined && spokenTurn !== turn) continue;
          const job = get().jobs.get(jobKey(answerId, spokenTurn));
          if (job && job.phase !== 'problem') continue;
          const own = playable.filter((recording) => recording.turn === spokenTurn);
          const order: Order = { answerId, turn: spokenTurn, wish, recordings: own };
          if (wish === 'missing' && (await hasWords(order))) continue;
          show(order, { phase: 'waiting' });
          line.push(order);
        }
        void remember();
        void drain();
      },

      cancel(answerId, turn) {
        const key = jobKey(answerId, turn);
        const waiting = line.findIndex((order) => jobKey(order.answerId, order.turn) === key);
        if (waiting >= 0) line.splice(waiting, 1);
        if (running?.key === key) {
          running.cancelled = true;
          running.work?.cancel();
        }
        show({ answerId, turn }, null);
        void remember();
      },

      unwritten: null,

      async lookForUnwritten() {
        const found = await recordings.unwritten();
        const asked = new Set([...get().jobs.keys()].map(answerOfKey));
        set({ unwritten: found.filter((id) => !asked.has(id)) });
      },

      async writeDownOthers(but = null) {
        for (const answerId of await recordings.unwritten()) {
          if (answerId !== but) await get().writeDown(answerId, 'missing');
        }
        await get().lookForUnwritten();
      },

      async goOn() {
        const { writingDown } = settings();
        // A download that a reload broke off goes on, whatever page it is.
        if (get().model.kind === 'looking') await get().lookForModel();
        for (const answerId of writingDown) await get().writeDown(answerId, 'missing');
        await remember();
      },
    };
  });
}
