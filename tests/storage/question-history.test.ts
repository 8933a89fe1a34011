import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastsKey } from '../../src/storage/derived/question-history';
import { someRecords, tamper } from './open-storage';
import { aSelfScore, aSession, anAnswer } from '../builders/some-rows';

const { question } = anAnswer();

test('after any run of answers, ratings and deletes, read at any time, the pasts are those of all that is there', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('ask' as const), question: fc.nat(2), at: fc.integer({ min: 1, max: 50 }) }),
    fc.record({
      kind: fc.constant('rate' as const),
      answer: fc.nat(8),
      at: fc.integer({ min: 1, max: 50 }),
      rating: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    fc.record({ kind: fc.constant('purge' as const), answer: fc.nat(8) }),
    fc.record({ kind: fc.constantFrom('delete' as const, 'bring back' as const), answer: fc.nat(8) }),
    fc.constant({ kind: 'read' as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const { name, records } = await someRecords();
      const asked: string[] = [];
      for (const [index, one] of steps.entries()) {
        const answerId = 'answer' in one ? asked[one.answer] : undefined;
        if (one.kind === 'ask') {
          const sessionId = `s${index}`;
          await records.sessions.begin(aSession({ sessionId }));
          await records.answers.begin(
            anAnswer({
              id: `a${index}`,
              sessionId,
              startedAt: one.at * 86_400_000,
              question: { ...question, id: `q${one.question}` },
            }),
          );
          asked.push(`a${index}`);
        } else if (one.kind === 'read') await records.questionPasts.all();
        else if (answerId !== undefined && one.kind === 'rate') {
          const selfScore = one.rating === null ? null : aSelfScore(one.rating);
          const createdAt = one.at * 86_400_000;
          await records.judgements.addSelfScore({ id: `f${index}`, answerId, createdAt, selfScore });
        } else if (answerId !== undefined && one.kind === 'delete') {
          await records.sessions.remove(answerId.replace('a', 's'), 3);
        } else if (answerId !== undefined && one.kind === 'bring back') {
          await records.sessions.restore(answerId.replace('a', 's'), 3);
        } else if (answerId !== undefined) {
          await records.sessions.remove(answerId.replace('a', 's'), 1);
          await records.sessions.purge(2);
        }
      }
      const found = await records.questionPasts.all();
      records.close();

      await tamper(name, (raw) => raw.table('meta').delete(pastsKey));
      const again = await someRecords(name);
      expect(sorted(found)).toEqual(sorted(await again.records.questionPasts.all()));
      await again.records.eraseAll();
    }),
    { numRuns: 60 },
  );
});

const sorted = (past: ReadonlyMap<string, unknown>) => [...past].toSorted(([one], [other]) => (one < other ? -1 : 1));

test('a past that does not read is worked out again', async () => {
  const { name, records } = await someRecords();
  await records.answers.begin(anAnswer());
  await records.questionPasts.all();
  records.close();
  await tamper(name, (raw) => raw.table('pasts').update('q1', { takes: 'gone' }));
  const again = await someRecords(name);
  expect((await again.records.questionPasts.all()).get('q1')?.takes).toHaveLength(1);
  again.records.close();
});

test('what another tab has added is in the past of this one too', async () => {
  const { name, mirror, records } = await someRecords();
  await records.answers.begin(anAnswer());
  await records.questionPasts.all();
  const other = await someRecords(name, mirror);
  await other.records.answers.begin(anAnswer({ id: 'a2', startedAt: 5000 }));
  await other.records.questionPasts.all();
  expect((await records.questionPasts.all()).get('q1')?.takes).toHaveLength(2);
});
