import { talkMsOf } from '../interview/session';
import { deliveryOf, type Delivery } from '../scoring/answer-length';
import { judgedOf, type Digest } from '../scoring/digest';
import type { NoteRow } from '../records/rows';
import type { PastAnswer, PastSession } from './past-session';

/** How the answer was delivered, from its words and the times in the log. */
export function deliveryOfAnswer({ turns, span }: Pick<PastAnswer, 'turns' | 'span'>): Delivery {
  return deliveryOf(
    turns.map(({ turn, transcript, recordings }) => {
      const talk = span?.turns[turn];
      const spoken = recordings.length > 0;
      return {
        text: transcript?.text ?? '',
        talkMs: spoken && talk ? talkMsOf(talk, talk.endMs ?? talk.startMs) : null,
      };
    }),
  );
}

/** An answer as a row of the list, and all that it can be found by. */
export function digestOf(
  { row: session }: Pick<PastSession, 'row'>,
  answer: PastAnswer,
  notes: readonly NoteRow[],
): { digest: Digest; texts: string[] } {
  const { row, span, turns, overrules } = answer;
  const { words, talkMs, wordsPerMinute } = deliveryOfAnswer(answer);
  const interviewer = session.plan.interviewer?.name;
  return {
    digest: {
      answerId: row.id,
      sessionId: row.sessionId,
      startedAt: row.startedAt,
      questionId: row.question.id,
      question: row.question.text,
      ...(row.question.principle ? { principle: row.question.principle } : {}),
      format: session.plan.format,
      ...(interviewer ? { interviewer } : {}),
      mode: session.plan.mode,
      by: session.plan.by,
      name: session.name?.text ?? null,
      skipped: span?.skipped ?? false,
      words,
      talkMs,
      wordsPerMinute,
      ...judgedOf(answer.scorecard, answer.selfScore),
      overruled: overrules.map(({ box, heard, credit }) => ({ box, heard, credit })),
    },
    texts: [
      ...turns.flatMap(({ transcript }) => transcript?.text ?? []),
      ...notes.map(({ text }) => text),
      interviewer ?? '',
    ],
  };
}
