import type { AnswerSummary } from '../../domain/progress/answer-summary';
import type { Coverage } from '../../domain/progress/progress';
import type { ArchiveDeps, Renew } from './archive-context';

export type ProgressState = {
  /** The newest answers, oldest first, and what all answers cover; null until they were asked for. */
  progress: { digests: readonly AnswerSummary[]; coverage: readonly Coverage[] } | null;
  openProgress(): Promise<void>;
  /** The newest few rows, oldest first; null until they were asked for. */
  latest: readonly AnswerSummary[] | null;
  openLatest(): Promise<void>;
};

type ProgressFacts = Pick<ProgressState, 'progress' | 'latest'>;

type Around = { set: (change: Partial<ProgressFacts>) => void; get: () => ProgressFacts; renew: Renew };

/** Over how many answers progress is shown; more would take longer to read than to look at. */
const progressOver = 1000;

/** Enough of the newest answers for one sentence on the last five judged ones. */
const latestRead = 15;

/** How many of the newest answers are read again for what older rows do not hold. */
const renewedAtOnce = 60;

/** What comes of the answers over time; `lookAgain` reads anew what was asked for. */
export function createProgress(
  { digests }: Pick<ArchiveDeps, 'digests'>,
  { set, get, renew }: Around,
): { state: ProgressState; lookAgain(): Promise<void> } {
  /** Sessions with rows written before pace and pauses existed, among the ones that progress shows one by one. */
  const outdated = (): string[] => {
    const shown = (get().progress?.digests ?? []).slice(-renewedAtOnce);
    const old = shown.filter(({ by, longPauses }) => by === 'voice' && longPauses === undefined);
    return [...new Set(old.map(({ sessionId }) => sessionId))];
  };

  const readLatest = async () => set({ latest: await digests.newest(latestRead) });

  const readProgress = async () => {
    const [newest, coverage] = await Promise.all([digests.newest(progressOver), digests.coverage()]);
    set({ progress: { digests: newest, coverage } });
  };

  const state: ProgressState = {
    progress: null,
    latest: null,

    async openLatest() {
      await readLatest();
      if (await renew({ marked: true })) await readLatest();
    },

    async openProgress() {
      await readProgress();
      if (await renew({ again: outdated() })) await readProgress();
    },
  };
  return {
    state,
    async lookAgain() {
      if (get().latest !== null) await readLatest();
      if (get().progress !== null) await readProgress();
    },
  };
}
