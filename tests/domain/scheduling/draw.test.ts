import type { TopicId } from '../../../src/domain/questions/topic';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/domain/questions/question-bank';
import {
  drawQuestions,
  dueCount,
  firstQuestion,
  nextQuestion,
  standingsOf,
  type DrawFrom,
  type DrawOptions,
} from '../../../src/domain/scheduling/draw';
import { principleIds, type PrincipleId } from '../../../src/domain/questions/principle';
import { domains, levels, polarities } from '../../../src/domain/questions/question-facets';
import type { Question } from '../../../src/domain/questions/question';
import { aPast, aQuestion, now, someQuestions } from '../../builders/a-question';

const three: PrincipleId[] = ['dive-deep', 'ownership', 'earn-trust'];
const bank = someQuestions(three);

function drawFrom(part: Partial<DrawFrom> = {}): DrawFrom {
  return { questions: bank, hidden: new Set(), past: new Map(), profile: null, nowMs: now, ...part };
}

const drill: DrawOptions = { format: 'drill', principles: [], difficulty: null, seed: 'seed' };
const round: DrawOptions = { ...drill, format: 'round' };
const idsOf = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

const aProfile: Profile = {
  id: 'nurse',
  name: 'Nurse',
  about: 'Care.',
  levels: ['entry', 'mid'],
  domains: ['care', 'any'],
  principles: [
    { id: 'earn-trust', why: 'People put themselves in your hands.' },
    { id: 'dive-deep', why: 'You look for yourself.' },
  ],
};

describe('the very first question', () => {
  const easy = [1, 2, 3].map((at) => aQuestion({ id: `warm-up-${at}`, principle: null, source: 'warm-up' }));
  const questions = [...bank, ...easy];

  test('may be an easy one, the same for a seed, and says why', () => {
    const first = firstQuestion(drawFrom({ questions }), 'seed');
    expect(idsOf(easy)).toContain(first?.id);
    expect(first?.why).toMatch(/^An easy one/);
    expect(firstQuestion(drawFrom({ questions }), 'seed')).toEqual(first);
    const met = new Set(Array.from({ length: 30 }, (_, at) => firstQuestion(drawFrom({ questions }), `${at}`)?.id));
    expect(met.size).toBe(3);
  });

  test('is no easy one for somebody who was asked before, or who hid them', () => {
    const past = aPast([{ questionId: 'ownership-failure', daysAgo: 2 }]);
    expect(firstQuestion(drawFrom({ questions, past }), 'seed')).toBeNull();
    expect(firstQuestion(drawFrom({ questions, hidden: new Set(idsOf(easy)) }), 'seed')).toBeNull();
    expect(firstQuestion(drawFrom(), 'seed')).toBeNull();
  });
});

describe('what is drawn', () => {
  test('a question chosen by the candidate is drawn, hidden or not, and says so', () => {
    const from = drawFrom({
      hidden: new Set(['ownership-failure']),
      past: aPast([{ questionId: 'ownership-failure', daysAgo: 2 }]),
    });
    const [only, ...rest] = drawQuestions(from, { ...drill, questionId: 'ownership-failure' });
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ id: 'ownership-failure', why: 'You chose this question yourself; this is take 2.' });
  });

  test('a principle without a story comes before those that have one', () => {
    const past = aPast([
      { questionId: 'dive-deep-success', daysAgo: 1, rating: 5 },
      { questionId: 'earn-trust-success', daysAgo: 2, rating: 5 },
    ]);
    const [only] = drawQuestions(drawFrom({ past }), drill);
    expect(only).toMatchObject({ principle: 'ownership', why: 'You have not told a story for Ownership yet.' });
  });

  test('once all have one, the principle with the lowest own marks comes first', () => {
    const past = aPast([
      { questionId: 'dive-deep-success', daysAgo: 1, rating: 5 },
      { questionId: 'earn-trust-success', daysAgo: 2, rating: 2 },
      { questionId: 'ownership-success', daysAgo: 3, rating: 3 },
    ]);
    const [only] = drawQuestions(drawFrom({ past }), drill);
    expect(only?.principle).toBe('earn-trust');
    expect(only?.why).toBe('Your own marks for Earn Trust average 2.0 of 5, and this question is new to you.');
  });

  test('with no weak principle the one that waited longest comes first', () => {
    const past = aPast([
      { questionId: 'dive-deep-success', daysAgo: 9, rating: 5 },
      { questionId: 'earn-trust-success', daysAgo: 2, rating: 4 },
      { questionId: 'ownership-success', daysAgo: 3, rating: 4 },
    ]);
    expect(drawQuestions(drawFrom({ past }), drill)[0]).toMatchObject({
      principle: 'dive-deep',
      why: 'Dive Deep has waited longest, and this question is new to you.',
    });
  });

  test('a role decides which principles come first, and its reason is told', () => {
    const [only] = drawQuestions(drawFrom({ profile: aProfile }), drill);
    expect(only?.principle).toBe('earn-trust');
    expect(only?.why).toBe('“Nurse” puts Earn Trust in place 1, and you have not told a story for it yet.');
  });

  test('a role prefers questions set where it works and leaves strange places for last', () => {
    const questions = [
      aQuestion({ id: 'code', principle: 'earn-trust', domains: ['software'] }),
      aQuestion({ id: 'ward', principle: 'earn-trust', domains: ['care'] }),
    ];
    for (const seed of ['a', 'b', 'c', 'd']) {
      expect(drawQuestions(drawFrom({ questions, profile: aProfile }), { ...drill, seed })[0]?.id).toBe('ward');
    }
  });

  test('questions of one’s own are drawn like the others', () => {
    const questions = [...bank, aQuestion({ id: 'own-1', source: 'own', principle: null, polarity: null })];
    const seeds = Array.from({ length: 60 }, (_, index) => `${index}`);
    const drawn = new Set(seeds.map((seed) => drawQuestions(drawFrom({ questions }), { ...drill, seed })[0]?.id));
    expect(drawn).toContain('own-1');
  });

  test('when too few fit, the draw widens and says so', () => {
    const [only] = drawQuestions(drawFrom(), { ...drill, principles: ['frugality'] });
    expect(only?.why).toBe('Not enough questions fit your choice, so this one comes from outside it.');
  });

  test('an empty bank gives nothing', () => {
    expect(drawQuestions(drawFrom({ questions: [] }), round)).toEqual([]);
    expect(drawQuestions(drawFrom({ hidden: new Set(idsOf(bank)) }), drill)).toEqual([]);
  });
});

describe('a round', () => {
  test('takes two principles and two questions of different kinds for each', () => {
    const drawn = drawQuestions(drawFrom(), round);
    const [first, second, third, fourth] = drawn;
    expect(drawn).toHaveLength(4);
    expect(first?.principle).toBe(second?.principle);
    expect(third?.principle).toBe(fourth?.principle);
    expect(first?.principle).not.toBe(third?.principle);
    const kinds = drawn.map(({ id }) => bank.find((question) => question.id === id)?.polarity);
    expect(kinds[0]).not.toBe(kinds[1]);
    expect(kinds[2]).not.toBe(kinds[3]);
  });

  test('keeps to the principles that were asked for', () => {
    const drawn = drawQuestions(drawFrom(), { ...round, principles: ['ownership', 'earn-trust'] });
    expect(new Set(drawn.map(({ principle }) => principle))).toEqual(new Set(['ownership', 'earn-trust']));
  });

  test('of one principle asks four different questions', () => {
    const drawn = drawQuestions(drawFrom(), { ...round, principles: ['ownership'] });
    expect(new Set(idsOf(drawn)).size).toBe(4);
    expect(drawn.every(({ principle }) => principle === 'ownership')).toBe(true);
  });
});

describe('the next question', () => {
  test('is one that is due, and says since when', () => {
    const past = aPast([
      { questionId: 'dive-deep-success', daysAgo: 9, rating: 2 },
      { questionId: 'ownership-success', daysAgo: 1, rating: 5 },
    ]);
    const from = drawFrom({ past });
    expect(dueCount(from)).toBe(1);
    expect(nextQuestion(from, 'seed')).toMatchObject({
      id: 'dive-deep-success',
      why: 'It is due again: you gave your last answer 2 of 5, 9 days ago.',
    });
  });

  test('is a new one when nothing is due', () => {
    const past = aPast([{ questionId: 'dive-deep-success', daysAgo: 1, rating: 5 }]);
    expect(nextQuestion(drawFrom({ past }), 'seed')?.principle).not.toBe('dive-deep');
  });

  test('is never hidden, nor counted as due when hidden', () => {
    const past = aPast([
      { questionId: 'dive-deep-success', daysAgo: 9, rating: 2 },
      { questionId: 'ownership-success', daysAgo: 1, rating: 5 },
    ]);
    const from = drawFrom({ past, hidden: new Set(['dive-deep-success']) });
    expect(dueCount(from)).toBe(0);
    expect(nextQuestion(from, 'seed')?.id).not.toBe('dive-deep-success');
  });
});

test('a principle’s standing is made of the newest mark of each of its questions', () => {
  const past = aPast([
    { questionId: 'dive-deep-success', daysAgo: 9, rating: 1 },
    { questionId: 'dive-deep-success', daysAgo: 4, rating: 4 },
    { questionId: 'dive-deep-failure', daysAgo: 3, rating: 3 },
    { questionId: 'dive-deep-conflict', daysAgo: 2 },
  ]);
  expect(standingsOf(bank, past).get('dive-deep')).toMatchObject({ asked: 4, mean: 3.5 });
});

describe('whatever the bank, the past and the wish', () => {
  const questionArbitrary = fc.record({
    principle: fc.option(fc.constantFrom(...principleIds), { nil: null, freq: 8 }),
    level: fc.constantFrom(...levels),
    polarity: fc.constantFrom(...polarities),
    difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    domain: fc.constantFrom(...domains),
    warm: fc.integer({ min: 0, max: 9 }),
  });
  const world = fc
    .record({
      made: fc.array(questionArbitrary, { minLength: 1, maxLength: 40 }),
      takes: fc.array(
        fc.record({
          index: fc.nat(39),
          daysAgo: fc.double({ min: 0, max: 50, noNaN: true }),
          rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        }),
        { maxLength: 30 },
      ),
      hidden: fc.array(fc.nat(39), { maxLength: 8 }),
      principles: fc.subarray([...principleIds], { maxLength: 4 }),
      difficulty: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const)),
      format: fc.constantFrom('drill' as const, 'round' as const),
      seed: fc.string(),
      role: fc.boolean(),
      daysLeft: fc.option(fc.integer({ min: -3, max: 60 })),
    })
    .map(({ made, takes, hidden, role, daysLeft, ...wish }) => {
      const questions: Question[] = made.map(({ domain, warm, ...part }, index) =>
        aQuestion({ id: `q${index}`, ...part, domains: [domain], source: warm === 0 ? 'warm-up' : 'shipped' }),
      );
      const past = aPast(
        takes.map(({ index, ...take }) => ({ questionId: `q${index}`, ...take })),
        daysLeft,
      );
      const from = drawFrom({
        questions,
        past,
        hidden: new Set(hidden.map((index) => `q${index}`)),
        profile: role ? aProfile : null,
      });
      const open = questions.filter(({ id, source }) => source !== 'warm-up' && !from.hidden.has(id));
      const lastId = [...past].sort((one, other) => other[1].lastAskedAt - one[1].lastAskedAt)[0]?.[0];
      return { from, open, lastId, wish: wish as DrawOptions };
    });

  test('the same seed draws the same questions, in whatever order the bank lies', () => {
    fc.assert(
      fc.property(world, ({ from, wish }) => {
        const drawn = drawQuestions(from, wish);
        expect(drawQuestions(from, wish)).toEqual(drawn);
        expect(drawQuestions({ ...from, questions: from.questions.toReversed() }, wish)).toEqual(drawn);
      }),
    );
  });

  test('a session can always begin while anything may be asked, and never asks one question twice', () => {
    fc.assert(
      fc.property(world, ({ from, open, wish }) => {
        const ids = idsOf(drawQuestions(from, wish));
        if (open.length > 0) expect(ids.length).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(idsOf(open)).toContain(id);
      }),
    );
  });

  test('the question asked last never comes again at once, unless it is the only one', () => {
    fc.assert(
      fc.property(world, ({ from, open, lastId, wish }) => {
        const others = open.filter(({ id }) => id !== lastId);
        if (others.length === 0 || !lastId) return;
        expect(idsOf(drawQuestions(from, wish))).not.toContain(lastId);
        expect(nextQuestion(from, wish.seed)?.id).not.toBe(lastId);
      }),
    );
  });

  test('a drill asks something new as long as anything new fits the wish', () => {
    fc.assert(
      fc.property(world, ({ from, open, lastId, wish }) => {
        const wanted = new Set<TopicId | null>(wish.principles);
        if (from.profile || wanted.size === 0) return;
        const fitting = open.filter(
          (question) =>
            question.id !== lastId &&
            wanted.has(question.principle) &&
            (wish.difficulty === null || question.difficulty === wish.difficulty),
        );
        if (!fitting.some(({ id }) => !from.past.has(id))) return;
        const [only] = drawQuestions(from, { ...wish, format: 'drill' });
        expect(from.past.has(only?.id ?? '')).toBe(false);
        expect(wanted.has(only?.principle ?? null)).toBe(true);
      }),
    );
  });

  test('every question says why in one sentence', () => {
    fc.assert(
      fc.property(world, ({ from, wish }) => {
        for (const { why } of drawQuestions(from, wish)) expect(why).toMatch(/^[“A-Z].{10,}\.$/u);
      }),
    );
  });
});
