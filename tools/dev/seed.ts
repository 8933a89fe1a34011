import answers from 'virtual:seed-answers';
import { principleIds } from '../../src/domain/questions/principle';
import { adviseOn } from '../../src/domain/scoring/advice/advised-answer';
import type { AskedQuestion } from '../../src/domain/session/plan';
import type { Keystroke } from '../../src/domain/session/answer';
import { openStorage } from '../../src/storage/open-storage';
import type { AppStorage } from '../../src/storage/app-storage';
import { plan } from '../../tests/builders/some-rows';

/* Runs in the page before the program: fills an empty database, and leaves one alone that has anything in it. */

const dayMs = 86_400_000;
/** As long as it takes to type a word at 45 words a minute. */
const wordMs = 1333;
const startsMs = 5000;

const opened = await openStorage('second-take', { outdated: () => undefined, waiting: () => undefined });
if (opened.ok) {
  const { sessions } = await opened.records.sessions.page({ limit: 1 });
  if (sessions.length === 0) await fill(opened.records);
  opened.records.close();
}
await import('../../src/main');

async function fill(records: AppStorage): Promise<void> {
  const newest = Date.now() - dayMs / 2;
  for (const [at, answer] of answers.entries()) {
    // Every seventh is another take of the one before.
    const told = at % 7 === 6 ? { ...answer, question: answers[at - 1]?.question ?? answer.question } : answer;
    await tell(records, told, newest - (answers.length - at) * 0.7 * dayMs, at);
  }
}

async function tell(
  records: AppStorage,
  { question: asked, principle, rating, text }: (typeof answers)[number],
  at: number,
  number: number,
): Promise<void> {
  const startedAt = Math.round(at);
  const [sessionId, answerId] = [crypto.randomUUID(), crypto.randomUUID()];
  const question: AskedQuestion = {
    id: `seed-${asked.toLowerCase().replaceAll(/\W+/gu, '-').slice(0, 60)}`,
    text: asked,
    version: 1,
    principle: principleIds.find((id) => id === principle) ?? null,
    probes: [],
    targetSeconds: 120,
    why: '',
  };
  const keystrokes = typed(text);
  const endsMs = startsMs + (keystrokes.at(-1)?.atMs ?? 0) + 2000;
  const mode = number % 3 === 0 ? 'interview' : 'practice';
  await records.sessions.begin({
    version: 1,
    sessionId,
    startedAt,
    plan: { ...plan, by: 'keyboard', mode, seed: `seed ${number}`, questions: [question] },
    endedAt: null,
    deletedAt: null,
    name: null,
  });
  const events = [
    { kind: 'question-asked', atMs: 0, index: 0, questionId: question.id, answerId },
    { kind: 'thinking-started', atMs: 1000 },
    { kind: 'answer-started', atMs: startsMs, by: 'keyboard' },
    { kind: 'turn-ended', atMs: endsMs },
    { kind: 'answer-ended', atMs: endsMs, skipped: false },
    { kind: 'session-ended', atMs: endsMs + 1000, finished: true },
  ] as const;
  for (const [seq, event] of events.entries()) await records.sessions.append(sessionId, seq, event);
  await records.answers.begin({ id: answerId, sessionId, index: 0, question, timing: plan.timing, startedAt });
  await records.answers.addKeystrokes(answerId, 0, 0, keystrokes);
  const words = { id: crypto.randomUUID(), answerId, turn: 0, source: 'typed' as const, text, words: [] };
  await records.answers.addTranscript({ ...words, createdAt: startedAt + endsMs });
  await records.sessions.end(sessionId, startedAt + endsMs + 1000);
  // The last few wait for their own marks, as after an interview.
  if (number > 46) return;
  const scorecard = adviseOn({ turns: [{ text, probeSlot: null }], question: null });
  // Now and then the candidate sees one box otherwise.
  const boxes = Object.fromEntries(
    scorecard.boxes.map(({ id, credit }, box) => [id, box === number % 12 ? 'full' : credit] as const),
  );
  const own = Math.min(5, Math.max(1, rating + (number % 4 === 1 ? 1 : 0)));
  await records.judgements.addSelfScore({
    id: crypto.randomUUID(),
    answerId,
    createdAt: startedAt + endsMs + 60_000,
    selfScore: number % 11 === 10 ? null : { rating: own, boxes },
  });
  await records.judgements.addScorecard({
    id: crypto.randomUUID(),
    answerId,
    createdAt: startedAt + endsMs + 60_001,
    scorecard,
  });
}

/** The text as it is typed: word by word. */
function typed(text: string): Keystroke[] {
  let at = 0;
  return text.split(/(?<= )/u).map((word, index) => {
    const keystroke = { atMs: (index + 1) * wordMs, at, removed: 0, inserted: word };
    at += word.length;
    return keystroke;
  });
}
