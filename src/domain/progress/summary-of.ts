import { talkMsOf } from '../session/session';
import { joinedShape, type Waveform } from '../audio/waveform';
import { deliveryOf, type Delivery } from '../review/answer-length';
import { judgedOf, summaryVersion, type AnswerSummary } from './answer-summary';
import { paceOf, pausesOf } from '../review/pace';
import { givenBy, isUnanswered, type PastAnswer, type PastSession } from '../review/past-answer';

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

/** Shapes of recordings that somebody has looked at. */
export type KnownShapes = ReadonlyMap<string, Waveform>;

/** Pace and pauses, where the sound or the times of the words tell of them. */
function heardOf({ turns }: PastAnswer, shapes: KnownShapes): Pick<AnswerSummary, 'pace' | 'longPauses'> {
  const talk = turns.map(({ turn, transcript, recordings }) => ({
    turn,
    text: transcript?.text ?? '',
    words: transcript?.words ?? [],
    source: transcript?.source ?? null,
    spoken: recordings.length > 0,
    speech: joinedShape(recordings.flatMap(({ id }) => shapes.get(id) ?? []))?.speech ?? null,
  }));
  const pace = paceOf(talk).map(({ wordsPerMinute }) => wordsPerMinute);
  return {
    pace: pace.length > 0 ? { slowest: Math.min(...pace), fastest: Math.max(...pace) } : null,
    longPauses: pausesOf(talk)?.long.length ?? null,
  };
}

/** An answer as a row of the list, and all that it can be found by. */
export function summaryOf(
  { row: session }: Pick<PastSession, 'row'>,
  answer: PastAnswer,
  notes: readonly { text: string }[],
  shapes: KnownShapes,
): { digest: AnswerSummary; texts: string[] } {
  const { row, turns, overrules } = answer;
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
      ...(row.question.topic ? { topic: row.question.topic } : {}),
      format: session.plan.format,
      ...(interviewer ? { interviewer } : {}),
      mode: session.plan.mode,
      by: givenBy(answer, session.plan),
      version: summaryVersion,
      name: session.name?.text ?? null,
      skipped: isUnanswered(answer),
      words,
      talkMs,
      wordsPerMinute,
      ...heardOf(answer, shapes),
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
