import type { AnswerSummary } from '../../domain/progress/answer-summary';
import type { MentorMarkRow, NoteRow } from '../../storage/schema/rows';
import type { AnswerShape } from './answer-waveform';
import type { Shared } from './review-context';

/** What stands beside the words of one answer. Empty until it has come from the disk. */
export type Beside = {
  answerId: string;
  /** null before it is worked out. */
  shape: AnswerShape | null;
  notes: readonly NoteRow[];
  mentorMarks: readonly MentorMarkRow[];
  /** Every take of its question, oldest first. */
  takes: readonly AnswerSummary[];
};

export type BesideState = {
  /** Of the answer that is looked at; its words and its scorecard are in `opened`. */
  beside: Beside | null;
  /** Fetches it all for an answer of the opened session. Asking again while it is on its way asks nothing anew, and what is shown stays until then. */
  openBeside(answerId: string): Promise<void>;
};

export type BesideSources = {
  shapeOf(answerId: string): Promise<AnswerShape | null>;
  takesOf(answerId: string): Promise<readonly AnswerSummary[]>;
};

/** One query for what stands beside an answer: whoever asks last is shown, and what changes elsewhere is fetched again. */
export function createBeside(
  { deps, set, get }: Shared<Pick<BesideState, 'beside'>, 'notes' | 'changes'>,
  { shapeOf, takesOf }: BesideSources,
): BesideState {
  let loading: Promise<void> | null = null;

  const take = (answerId: string, facts: Partial<Beside>) => {
    const { beside } = get();
    if (beside?.answerId === answerId) set({ beside: { ...beside, ...facts } });
  };
  const takeNotes = async (answerId: string) => take(answerId, { notes: await deps.notes.ofAnswer(answerId) });
  const takeMarks = async (answerId: string) => take(answerId, { mentorMarks: await deps.notes.mentorMarks(answerId) });
  const takeTakes = async (answerId: string) => take(answerId, { takes: await takesOf(answerId) });
  const takeShape = async (answerId: string) => take(answerId, { shape: await shapeOf(answerId) });

  deps.changes.listen(({ tables, answerIds }) => {
    // What is on its way may be older than this. A note is shown as it is written; marks and sounds come from elsewhere.
    loading = null;
    const { beside } = get();
    if (!beside || !answerIds.includes(beside.answerId)) return;
    if (tables.includes('mentorMarks')) void takeMarks(beside.answerId);
    if (tables.includes('recordings')) void takeShape(beside.answerId);
  });

  return {
    beside: null,
    openBeside(answerId) {
      if (loading && get().beside?.answerId === answerId) return loading;
      if (get().beside?.answerId !== answerId)
        set({ beside: { answerId, shape: null, notes: [], mentorMarks: [], takes: [] } });
      const asked: Promise<void> = Promise.all([
        takeShape(answerId),
        takeNotes(answerId),
        takeMarks(answerId),
        takeTakes(answerId),
      ]).then(() => {
        if (loading === asked) loading = null;
      });
      loading = asked;
      return asked;
    },
  };
}
