/** Runs in the page: a drill for every answer, with words of its own, marked and scored. */
export async function fill(count: number) {
  // Addresses of the development server, not files beside this one.
  const load = async (address: string): Promise<unknown> => import(address);
  const { defineDatabase } = (await load(
    '/src/storage/schema/database.ts',
  )) as typeof import('../../src/storage/schema/database');
  const { seededRandom } = (await load(
    '/src/domain/session/random.ts',
  )) as typeof import('../../src/domain/session/random');
  const { principles } = (await load(
    '/src/domain/questions/principle.ts',
  )) as typeof import('../../src/domain/questions/principle');
  const { scoreAnswer } = (await load(
    '/src/domain/scoring/score-answer.ts',
  )) as typeof import('../../src/domain/scoring/score-answer');

  const random = seededRandom('history');
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllables = [
    'ba',
    'qu',
    'ri',
    'dge',
    'mo',
    'ten',
    'sal',
    'ver',
    'ing',
    'con',
    'pra',
    'lo',
    'the',
    'sti',
    'ner',
  ];
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => any(syllables)).join(''),
  ).concat('bridge');
  const story = () =>
    Array.from({ length: 12 }, () => `I ${Array.from({ length: 14 }, () => any(vocabulary)).join(' ')}.`).join(' ');

  const database = defineDatabase('second-take');
  await database.open();
  const timing = { thinkingMs: 30_000, greenMs: 120_000, yellowMs: 150_000, redMs: 180_000, graceMs: 30_000 };
  const sample = scoreAnswer({ turns: [{ text: story(), probeSlot: null }], question: null });
  const start = Date.UTC(2024, 0, 1);
  const step = 1000;
  for (let first = 0; first < count; first += step) {
    const batch = Array.from({ length: Math.min(step, count - first) }, (_, at) => {
      const number = first + at;
      const principle = any(principles).id;
      const id = crypto.randomUUID();
      const sessionId = crypto.randomUUID();
      const startedAt = start + number * 3_600_000;
      const question = {
        id: `${principle}-${number % 20}`,
        text: `Tell me about ${any(vocabulary)} and ${any(vocabulary)}.`,
        version: 1,
        principle,
        probes: [],
        targetSeconds: 120,
        why: '',
      };
      const plan = {
        format: 'drill' as const,
        mode: any(['practice', 'interview'] as const),
        by: 'voice' as const,
        timing,
        probeTiming: timing,
        probesPerQuestion: 0,
        seed: '',
        questions: [question],
      };
      const events = [
        { kind: 'question-asked' as const, atMs: 0, index: 0, questionId: question.id, answerId: id },
        { kind: 'answer-started' as const, atMs: 5000, by: 'voice' as const },
        { kind: 'answer-ended' as const, atMs: 125_000, skipped: false },
        { kind: 'session-ended' as const, atMs: 126_000, finished: true },
      ];
      return { id, sessionId, startedAt, question, plan, events };
    });
    await database.transaction('rw', database.tables, async () => {
      await database.sessions.bulkAdd(
        batch.map(({ sessionId, startedAt, plan }) => ({
          version: 1,
          sessionId,
          startedAt,
          plan,
          endedAt: startedAt + 126_000,
          deletedAt: null,
          name: null,
        })),
      );
      await database.events.bulkAdd(
        batch.flatMap(({ sessionId, events }) => events.map((event, seq) => ({ sessionId, seq, event }))),
      );
      await database.answers.bulkAdd(
        batch.map(({ id, sessionId, startedAt, question }) => ({
          id,
          sessionId,
          index: 0,
          question,
          timing,
          startedAt,
        })),
      );
      await database.transcripts.bulkAdd(
        batch.map(({ id, startedAt }) => ({
          id: `words ${id}`,
          answerId: id,
          turn: 0,
          source: 'typed' as const,
          text: story(),
          words: [],
          createdAt: startedAt,
        })),
      );
      await database.selfScores.bulkAdd(
        batch.map(({ id, startedAt }) => ({ id: `own ${id}`, answerId: id, createdAt: startedAt, selfScore: null })),
      );
      await database.scorecards.bulkAdd(
        batch.map(({ id, startedAt }) => ({
          id: `card ${id}`,
          answerId: id,
          createdAt: startedAt,
          scorecard: { ...sample, rating: { kind: 'rated' as const, low: 3, high: 4, likely: any([2, 3, 4, 5]) } },
        })),
      );
    });
  }
  database.close();
}
