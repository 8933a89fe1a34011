import type { DatedFact, LoopPlan } from '../../src/domain/loop/facts';
import type { SessionEvent } from '../../src/domain/session/session';
import { probeTiming, type SessionPlan } from '../../src/domain/session/plan';
import type { AnswerRow, EventRow, SessionRow, TranscriptRow } from '../../src/storage/schema/rows';
import { aLoopPlan } from './a-loop';
import { tellings, toldAtSeats, type TellingId } from './example-stories';

/** Rows of every table that an example loop fills. */
export type ExampleLoop = {
  loopFacts: DatedFact[];
  sessions: SessionRow[];
  events: EventRow[];
  answers: AnswerRow[];
  transcripts: TranscriptRow[];
};

type Options = {
  loopId?: string;
  plan?: LoopPlan;
  /** How many sittings were held; all without it. */
  held?: number;
  /** When it was made, epoch ms. */
  madeAt?: number;
  told?: readonly (readonly (TellingId | null)[])[];
};

const minute = 60_000;
const dayMs = 86_400_000;

/**
 * A whole loop as it would lie on the disk: typed, one sitting a day. Some stories are told twice, one figure changes
 * between two tellings, one question is passed, some answers lack their end or their number.
 */
export function exampleLoop({
  loopId = 'example-loop',
  plan = aLoopPlan(),
  held = plan.seats.length,
  madeAt = Date.UTC(2026, 10, 24, 9),
  told = toldAtSeats,
}: Options = {}): ExampleLoop {
  const rows: ExampleLoop = {
    loopFacts: [{ id: `${loopId} made`, loopId, at: madeAt, fact: { kind: 'made', plan } }],
    sessions: [],
    events: [],
    answers: [],
    transcripts: [],
  };
  for (const [seat, { interviewer, questions }] of plan.seats.slice(0, held).entries()) {
    const sessionId = `${loopId} sitting ${seat}`;
    const startedAt = madeAt + seat * dayMs + 60 * minute;
    const sessionPlan: SessionPlan = {
      format: 'round',
      mode: plan.mode,
      by: plan.by,
      timing: plan.timing,
      probeTiming,
      probesPerQuestion: 2,
      seed: `${plan.seed} ${seat}`,
      interviewer,
      questions,
      loop: { loopId, seat },
    };
    const events: SessionEvent[] = [];
    let atMs = 5000;
    for (const [index, question] of questions.entries()) {
      const answerId = `${sessionId} answer ${index}`;
      const telling = told[seat]?.[index] ?? null;
      rows.answers.push({
        id: answerId,
        sessionId,
        index,
        question,
        timing: plan.timing,
        startedAt: startedAt + atMs,
      });
      events.push({ kind: 'question-asked', atMs, index, questionId: question.id, answerId });
      if (telling) {
        events.push({ kind: 'answer-started', atMs: atMs + 20_000, by: 'keyboard' });
        atMs += 20_000 + tellings[telling].length * 120;
        events.push({ kind: 'turn-ended', atMs });
        rows.transcripts.push({
          id: `${answerId} words`,
          answerId,
          turn: 0,
          source: 'typed',
          text: tellings[telling],
          words: [],
          createdAt: startedAt + atMs,
        });
      }
      atMs += 3000;
      events.push({ kind: 'answer-ended', atMs, skipped: telling === null });
      atMs += 2000;
    }
    events.push({ kind: 'session-ended', atMs, finished: true });
    rows.events.push(...events.map((event, seq) => ({ sessionId, seq, event })));
    rows.sessions.push({
      version: 2,
      sessionId,
      startedAt,
      plan: sessionPlan,
      endedAt: startedAt + atMs,
      deletedAt: null,
      name: null,
    });
    rows.loopFacts.push({
      id: `${loopId} asked back ${seat}`,
      loopId,
      at: startedAt + atMs,
      fact: { kind: 'asked-back', seat, asked: [...plan.askBack], tookMs: 70_000 },
    });
  }
  return rows;
}
