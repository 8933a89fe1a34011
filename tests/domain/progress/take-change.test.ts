import { describe, expect, it } from 'vitest';
import { takeChange, type Take } from '../../../src/domain/progress/take-change';
import { aDigest } from '../../builders/an-answer-summary';
import { scored } from '../scoring/scoring';

const heard = { S: 'full', T: 'none', A: 'full', R: 'partial', who: 'none', why: 'full', 'how-much': 'none' } as const;

const aTake = (digest: Take['digest'], text?: string): Take => ({
  digest,
  scorecard: text === undefined ? null : scored(text),
  texts: text === undefined ? [] : [text],
});

describe('a later take', () => {
  it('shows which boxes it gained and lost, and where its words went', () => {
    const before = aDigest({ heard, shares: { S: 0.4, T: 0, A: 0.5, R: 0.1 } });
    const after = aDigest({
      heard: { ...heard, R: 'full', 'how-much': 'partial', why: 'none' },
      shares: { S: 0.2, T: 0.1, A: 0.5, R: 0.2 },
    });
    expect(takeChange(aTake(before), aTake(after))).toMatchObject({
      shares: { S: -20, T: 10, A: 0, R: 10 },
      gained: ['R', 'how-much'],
      lost: ['why'],
    });
  });

  it('shows which numbers are new and which were left out, as they were said', () => {
    const before = 'We waited forty minutes every Saturday, and I counted 120 returns.';
    const after = 'I counted 120 returns, and the wait fell to eleven minutes.';
    const { numbers } = takeChange(aTake(aDigest(), before), aTake(aDigest(), after));
    expect(numbers?.gained.join()).toContain('eleven');
    expect(numbers?.gained.join()).not.toContain('120');
    expect(numbers?.lost.join()).toContain('forty');
  });

  it('shows how often the candidate spoke of themselves, and how often of a group', () => {
    const before = aTake(aDigest(), 'We fixed it. Our team was proud, and so was I.');
    const after = aTake(aDigest(), "I fixed it myself. I'm proud of my work.");
    expect(takeChange(before, after).own).toEqual({ before: { i: 1, we: 2 }, after: { i: 4, we: 0 } });
  });

  it('that was not scored is not compared box by box or number by number', () => {
    expect(takeChange(aTake(aDigest({ heard }), 'It took 3 days.'), aTake(aDigest({ heard: null })))).toMatchObject({
      gained: [],
      lost: [],
      shares: null,
      numbers: null,
    });
  });
});
