import type { Clock } from '../../platform/browser/clock';
import type { Downloads } from '../../platform/browser/downloads';
import type { MediaKeys } from '../../platform/playback/media-keys';
import type { Page } from '../../platform/browser/page-lifecycle';
import type { Player } from '../../platform/playback/player';
import type { Scorer } from '../../platform/workers/scorer';
import type { AnswerSummaries } from '../../storage/derived/answer-summaries';
import type { PastAnswers, PastStorage } from '../../storage/past-answers';
import type { Notes } from '../../storage/tables/notes';
import type { AppStorage } from '../../storage/app-storage';
import type { AudioAnalysisState } from '../playback/audio-analysis-store';
import type { Saved } from '../app/saved';
import type { DraftWriter } from '../app/draft-writer';
import type { PastAnswer } from '../../domain/review/past-answer';
import type { Stamp } from '../app/timestamps';

export type ReviewDeps = PastStorage & {
  past: PastAnswers;
  clock: Clock;
  page: Page;
  scorer: Scorer;
  player: Player;
  downloads: Downloads;
  mediaKeys: MediaKeys;
  notes: Notes;
  digests: AnswerSummaries;
  draftDesk: DraftWriter;
  changes: AppStorage['changes'];
  /** What a recording looks and sounds like, worked out once and kept. */
  sound: { getState(): Pick<AudioAnalysisState, 'look'> };
  newId: () => string;
};

/** What the parts of the history share with each other; `State` is what the part sees of the store. */
export type Shared<State = unknown> = {
  deps: ReviewDeps;
  set(change: Partial<State>): void;
  get(): State;
  /** Puts a write on the disk; one that fails is shown and kept for `retrySaving`. */
  keep(write: () => Promise<void>): Promise<Saved>;
  stamp: Stamp;
  /** An answer of the opened session. */
  answerOf(answerId: string): PastAnswer | null;
  /** Changes an answer of the opened session. */
  change(answerId: string, update: (answer: PastAnswer) => PastAnswer): void;
};

/** Begins a request. What it gives tells whether that is still the newest one; an answer to an older one comes too late. */
export function createRequests(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const own = newest;
    return () => own === newest;
  };
}
