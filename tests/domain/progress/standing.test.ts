import { expect, it } from 'vitest';
import { byNeed, type Coverage } from '../../../src/domain/progress/progress';
import { practicedOf, standingOf } from '../../../src/domain/progress/standing';
import { aDigest } from '../../builders/an-answer-summary';

const noNumber = { S: 'full', T: 'full', A: 'full', R: 'full', who: 'full', why: 'full', 'how-much': 'none' } as const;

const coverage = (change: Partial<Coverage>): Coverage => ({
  principle: 'dive-deep',
  answers: 1,
  latest: null,
  lastAt: 1,
  ...change,
});

it('a candidate who leaves out numbers and rates themselves high hears both, and how many principles are open', () => {
  const answers = [1, 2, 3, 4, 5].map((at) =>
    aDigest({ answerId: `a${at}`, startedAt: at, rating: 3, ownRating: 4, heard: noNumber }),
  );
  const open = [
    coverage({}),
    coverage({ principle: 'ownership', answers: 0, lastAt: null }),
    coverage({ principle: 'frugality', answers: 0, lastAt: null }),
  ];
  expect(standingOf(answers, open)).toEqual({
    sentences: [
      '5 of your last 5 answers have no number in the result.',
      '2 principles have no answer yet.',
      'You rate yourself 1.0 higher than the checklist does.',
    ],
    box: 'how-much',
  });
});

it('who has judged nothing yet hears nothing about it', () => {
  expect(standingOf([], [coverage({})])).toEqual({ sentences: [], box: null });
});

it('principles stand by need: no answer, no rating, then the lowest latest one, the longest ago first', () => {
  const rated = (rating: number) => ({ answerId: 'a', rating });
  const list = [
    coverage({ principle: 'ownership', latest: rated(4) }),
    coverage({ principle: 'dive-deep', latest: rated(2), lastAt: 9 }),
    coverage({ principle: 'earn-trust', latest: rated(2), lastAt: 3 }),
    coverage({ principle: 'think-big' }),
    coverage({ principle: 'frugality', answers: 0, lastAt: null }),
  ];
  expect(byNeed(list).map(({ principle }) => principle)).toEqual([
    'frugality',
    'think-big',
    'earn-trust',
    'dive-deep',
    'ownership',
  ]);
});

it('days and minutes are counted from answers alone, spoken and typed apart', () => {
  const answers = [
    aDigest({ answerId: 'a1', startedAt: 1, talkMs: 90_000 }),
    aDigest({ answerId: 'a2', startedAt: 2, talkMs: 90_000 }),
    aDigest({ answerId: 'a3', startedAt: 101, by: 'keyboard', talkMs: 600_000 }),
    aDigest({ answerId: 'a4', startedAt: 201, skipped: true }),
  ];
  expect(practicedOf(answers, (ms) => String(Math.floor(ms / 100)))).toEqual({
    answers: 3,
    days: 2,
    spokenMinutes: 3,
    typed: 1,
  });
});
