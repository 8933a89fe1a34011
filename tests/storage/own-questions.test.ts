import { describe, expect, test } from 'vitest';
import type { OwnQuestion } from '../../src/domain/questions/question';
import { someRecords, tamper } from './open-storage';

function anOwnQuestion(id: string, text = `Tell me about ${id}.`): OwnQuestion {
  return {
    id,
    text,
    version: 1,
    principle: null,
    level: 'mid',
    difficulty: 2,
    polarity: null,
    domains: ['any'],
    listensFor: [],
    strongAnswer: null,
    probes: [],
    redFlags: [],
    targetSeconds: 150,
    tags: [],
  };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => anOwnQuestion(`own-${index}`));
const ignore = () => undefined;

describe('imported questions', () => {
  test('come back in their order, however many there are', async () => {
    const { records } = await someRecords();
    const questions = many(1_234);
    const told: number[] = [];
    await records.ownQuestions.saveAll(questions, 5, (saved) => told.push(saved));
    expect(told).toEqual([250, 500, 750, 1_000, 1_234]);
    const rows = await records.ownQuestions.all();
    expect(rows.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
    expect(rows[0]).toEqual({ ...questions[0], createdAt: 5, changedAt: 5, deletedAt: null });
    expect(await records.losses()).toEqual([]);
  });

  test('are all saved or none', async () => {
    const { records } = await someRecords();
    const stopped = records.ownQuestions.saveAll(many(600), 5, (saved) => {
      if (saved > 250) throw new Error('Cancelled.');
    });
    await expect(stopped).rejects.toThrow();
    expect(await records.ownQuestions.all()).toEqual([]);
    expect(await records.losses()).toEqual([]);
  });

  test('that were changed or deleted since stay so', async () => {
    const { records } = await someRecords();
    await records.ownQuestions.saveAll(many(3), 5, ignore);
    const [first, second] = await records.ownQuestions.all();
    if (!first || !second) throw new Error('Nothing was saved.');
    await records.ownQuestions.save({ ...first, text: 'Tell me about rain.', changedAt: 9 });
    await records.ownQuestions.save({ ...second, changedAt: 9, deletedAt: 9 });
    await records.ownQuestions.save({ ...second, changedAt: 10, deletedAt: null });
    const rows = await records.ownQuestions.all();
    expect(rows.map(({ text, deletedAt }) => [text, deletedAt])).toEqual([
      ['Tell me about rain.', null],
      ['Tell me about own-1.', null],
      ['Tell me about own-2.', null],
    ]);
    expect(await records.losses()).toEqual([]);
  });

  test('of which one pack went bad leave the others readable', async () => {
    const { records, name } = await someRecords();
    await records.ownQuestions.saveAll(many(600), 5, ignore);
    await tamper(name, (raw) => raw.table('questionPacks').update('own-0 0001', { questions: 'gone' }));
    expect(await records.ownQuestions.all()).toHaveLength(350);
  });
});

test('what was noted on a question is a register: the last word counts', async () => {
  const { records } = await someRecords();
  await records.ownQuestions.mark({ questionId: 'dive-deep-01', hidden: true, tags: [], at: 1 });
  await records.ownQuestions.mark({ questionId: 'dive-deep-01', hidden: false, tags: ['mine'], at: 2 });
  expect(await records.ownQuestions.marks()).toEqual([
    { questionId: 'dive-deep-01', hidden: false, tags: ['mine'], at: 2 },
  ]);
  expect(await records.losses()).toEqual([]);
});
