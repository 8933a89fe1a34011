import { describe, expect, test } from 'vitest';
import { planLoop } from '../../../src/domain/loop/new-loop';
import { sessionPlanSchema } from '../../../src/domain/session/plan-schema';
import {
  ownTopicId,
  ownTopicsOf,
  topicIdIn,
  topicName,
  topicOf,
  withOneSpelling,
} from '../../../src/domain/questions/topic';
import { questionOfOwn, type Question } from '../../../src/domain/questions/question';
import { readQuestion } from '../../../src/domain/questions/import/fields';
import { drawQuestions, standingsOf, type DrawFrom } from '../../../src/domain/scheduling/draw';
import { filterQuestions, noFilter } from '../../../src/domain/scheduling/filter';
import { isDue } from '../../../src/domain/scheduling/schedule';
import { planOfToday } from '../../../src/domain/scheduling/today';
import { shippedBank } from '../../questions/shipped-bank';
import * as v from 'valibot';

function aTopicQuestion(text: string, fields: Record<string, unknown> = {}): Question {
  const read = readQuestion({ fields: { text, topic: 'Kindness', ...fields }, lineOf: () => 1 });
  if ('faults' in read) throw new Error('No question.');
  return questionOfOwn({ ...read.question, id: `own-${text}` });
}

const kindness = ownTopicId('Kindness');
const kind = ['one', 'two', 'three'].map((name) => aTopicQuestion(`When were you kind, number ${name}?`));

const questions = [...shippedBank.questions, ...kind];
const from: DrawFrom = { questions, hidden: new Set(), past: new Map(), profile: null, nowMs: 1_000 };
const draw = (of: Partial<Parameters<typeof drawQuestions>[1]> = {}) =>
  drawQuestions(from, { format: 'drill', principles: [kindness], difficulty: null, seed: 'a', ...of });

describe('a topic of one’s own', () => {
  test('has a name, an id and an address', () => {
    expect(topicName(kindness)).toBe('Kindness');
    expect(topicIdIn('topic:Kindness')).toBe(kindness);
    expect(topicIdIn('dive-deep')).toBe('dive-deep');
    expect(topicIdIn('topic:')).toBeNull();
    expect(topicIdIn('kindness')).toBeNull();
  });

  test('is drawn when it is asked for, and the question says what it is about', () => {
    const [asked] = draw();
    expect(asked?.topic).toBe('Kindness');
    expect(topicOf(asked!)).toBe(kindness);
    expect(asked?.why).toBe('You asked for Kindness, and you have not told a story for it yet.');
  });

  test('beside a principle is drawn for either', () => {
    const both = aTopicQuestion('When did you open the books, kindly?', { principle: 'dive-deep' });
    const one = { ...from, questions: [both, ...kind] };
    const wish = { format: 'drill', difficulty: null, seed: 'a' } as const;
    expect(drawQuestions(one, { ...wish, principles: ['dive-deep'] })[0]?.id).toBe(both.id);
    expect(drawQuestions({ ...one, questions: [both] }, { ...wish, principles: [kindness] })[0]?.id).toBe(both.id);
  });

  test('shares a round with a principle, two questions each', () => {
    const asked = draw({ format: 'round', principles: [kindness, 'dive-deep'] });
    expect(asked.map((one) => String(topicOf(one))).toSorted()).toEqual(['dive-deep', 'dive-deep', kindness, kindness]);
  });

  test('is covered once a question of it was asked', () => {
    const past = new Map([[kind[0]!.id, { takes: [{ answerId: 'x', at: 1 }], rating: 2, lastAskedAt: 5 } as never]]);
    expect(standingsOf(questions, past).get(kindness)).toMatchObject({ asked: 1, mean: 2 });
    const [next] = drawQuestions(
      { ...from, past },
      { format: 'drill', principles: [kindness], difficulty: null, seed: 'a' },
    );
    expect(next?.why).toMatch(/^Your own marks for Kindness average 2\.0 of 5/u);
  });

  test('filters the bank', () => {
    const found = filterQuestions(
      questions,
      { ...noFilter, principle: kindness },
      { profiles: [], past: new Map(), hidden: () => false, nowMs: 0 },
    );
    expect(found).toEqual(kind);
  });

  test('is asked about in a loop that ranks it, and the plan can be kept', () => {
    const plan = planLoop(
      {
        name: 'Mine',
        source: { kind: 'own', name: 'Mine' },
        ranked: [kindness, 'dive-deep'],
        size: 4,
        mode: 'practice',
        by: 'keyboard',
        timing: { greenMs: 1, yellowMs: 2, redMs: 3, graceMs: 1, thinkingMs: 1 } as never,
        days: [],
        askBack: [],
        seed: 's',
      },
      from,
    );
    const seat = plan?.seats.find(({ principles }) => principles.includes(kindness));
    const own = seat?.questions.filter((one) => topicOf(one) === kindness) ?? [];
    expect(own).toHaveLength(2);
    for (const question of own) expect(v.safeParse(sessionPlanSchema.entries.questions, [question]).success).toBe(true);
  });

  test('comes due again as any question does, and is asked in today’s plan', () => {
    const day = 86_400_000;
    const nowMs = 1_000 * day;
    const [first, second] = kind;
    const history = (daysAgo: number, dueIn: number) => {
      const at = nowMs - daysAgo * day;
      const takes = [{ answerId: 'x', at, rating: 3, ratedAt: at }];
      return { takes, lastAskedAt: at, rating: 3, ratedAt: at, dueAt: nowMs + dueIn * day };
    };
    const past = new Map([
      [first!.id, history(9, -1)],
      [second!.id, history(5, 40)],
    ]);
    expect(kind.filter(({ id }) => isDue(past.get(id), nowMs))).toEqual([first]);
    const only = { ...from, questions: [first!, second!], past, nowMs };
    const plan = planOfToday(only, 'seed', { daysLeft: null, dayOf: (at) => String(Math.floor(at / day)) });
    expect(plan.rest[0]?.id, 'the due one first').toBe(first!.id);
    const around = { profiles: [], past, hidden: () => false, nowMs };
    expect(filterQuestions(kind, { ...noFilter, practiced: 'due' }, around)).toEqual([first]);
  });

  test('in two spellings is one', () => {
    const spelled = withOneSpelling([{ topic: 'Team work' }, { topic: 'team  work' }, { topic: null }]);
    expect(ownTopicsOf(spelled.map((one) => ({ ...one, principle: null })))).toEqual(['topic:Team work']);
  });
});
