import type { PastAnswer } from '../../domain/review/past-answer';
import type { Clock } from '../../platform/browser/clock';
import type { Scorer } from '../../platform/workers/scorer';
import type { AnswerSummaries } from '../../storage/derived/answer-summaries';
import type { Changes } from '../../storage/derived/changes';
import type { PastAnswers } from '../../storage/past-answers';
import type { Answers } from '../../storage/tables/answers';
import type { Judgements } from '../../storage/tables/judgements';
import type { Notes } from '../../storage/tables/notes';
import type { DraftWriter } from '../app/draft-writer';
import type { Stamp } from '../app/timestamps';
import type { Keep } from '../app/unsaved-store';
import type { AudioAnalysisState } from '../playback/audio-analysis-store';

export type ReviewDeps = {
  past: PastAnswers;
  answers: Answers;
  judgements: Judgements;
  notes: Notes;
  digests: AnswerSummaries;
  scorer: Scorer;
  clock: Clock;
  draftDesk: DraftWriter;
  changes: Pick<Changes, 'listen'>;
  /** What a recording looks and sounds like, worked out once and kept. */
  look: AudioAnalysisState['look'];
  keep: Keep;
  newId: () => string;
};

/** What a part of the review is given: the machines it names, and the facts of its own. */
export type Shared<State = unknown, Needs extends keyof ReviewDeps = never> = {
  deps: Pick<ReviewDeps, Needs>;
  set(change: Partial<State>): void;
  get(): State;
  stamp: Stamp;
  /** An answer of the opened session. */
  answerOf(answerId: string): PastAnswer | null;
  /** Changes an answer of the opened session. */
  change(answerId: string, update: (answer: PastAnswer) => PastAnswer): void;
};
