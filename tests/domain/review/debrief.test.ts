import { describe, expect, it } from 'vitest';
import { deliveryOf } from '../../../src/domain/review/answer-length';
import {
  capForAnchor,
  changeForPlan,
  comparisonSentence,
  debriefStep,
  oneChange,
  ratingText,
} from '../../../src/domain/review/debrief';
import type { Scorecard } from '../../../src/domain/scoring/scorecard';

describe('the steps of a debrief', () => {
  const start = { skipped: false, wordsOpen: true, wordsSkipped: false, marked: false };

  it.each([
    ['a passed question has nothing to look at', { ...start, skipped: true }, 'skipped'],
    ['spoken words that are not known come first', start, 'words'],
    ['without words the candidate still marks the answer', { ...start, wordsSkipped: true }, 'self-score'],
    ['with words the own marks come before the scorecard', { ...start, wordsOpen: false }, 'self-score'],
    ['a marked answer is not asked for words again', { ...start, marked: true }, 'reveal'],
  ] as const)('%s', (_, answer, step) => {
    expect(debriefStep(answer)).toBe(step);
  });
});

describe('the one change for the next take', () => {
  it('is what the tightest cap asks for, since nothing else lifts the rating', () => {
    const caps = [
      { id: 'no-result', atMost: 3 },
      { id: 'no-episode', atMost: 2 },
    ] as const;
    expect(oneChange({ caps: [...caps], gaps: ['people'], findings: [] }, null)?.slot).toBe('no-episode');
  });

  it('is the most telling gap when no cap holds the rating under 4', () => {
    const caps = [{ id: 'nothing-measured', atMost: 4 } as const];
    expect(oneChange({ caps, gaps: ['baseline', 'people'], findings: [] }, null)?.slot).toBe('baseline');
    expect(oneChange({ caps, gaps: [], findings: [] }, null)?.slot).toBe('nothing-measured');
  });

  it('asks for a plan with an occasion where the question asks for a plan', () => {
    const caps = [{ id: 'no-episode', atMost: 2 } as const];
    const first = (question: string) => oneChange({ caps, gaps: ['episode'], findings: [] }, question);
    for (const question of [
      'What would you do if a supplier let you down?',
      'Imagine two people want the same week off.',
      'A customer shouts at you. How do you react?',
    ])
      expect(first(question)).toEqual({ slot: 'episode', text: changeForPlan });
    for (const question of [
      'Tell me about a time when a supplier let you down. What did you do?',
      'Give me an example of how you would usually plan a week.',
    ])
      expect(first(question)?.slot).toBe('no-episode');
  });

  it('is nothing when nothing is missing', () => {
    expect(oneChange({ caps: [], gaps: [], findings: [] }, null)).toBeNull();
  });
});

it('an illusion names what the candidate thought they said', () => {
  expect(comparisonSentence({ box: 'how-much', own: 'full', heard: 'none', agreement: 'illusion' })).toBe(
    'You thought you gave a number: none was heard in the result.',
  );
  expect(comparisonSentence({ box: 'how-much', own: 'full', heard: 'full', agreement: 'hit' })).toBeNull();
});

it('a rating that is sure is one number, an unsure one a range', () => {
  expect(ratingText({ kind: 'rated', low: 3, high: 4, likely: 3 })).toBe('3–4');
  expect(ratingText({ kind: 'rated', low: 3, high: 3, likely: 3 })).toBe('3');
  expect(ratingText({ kind: 'unrated', reason: 'empty' })).toBeNull();
});

describe('delivery', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

  it('has a pace when the words were spoken and are known', () => {
    expect(deliveryOf([{ text: words(140), talkMs: 60_000 }])).toMatchObject({ wordsPerMinute: 140 });
  });

  it('has no pace without words, and none for typing, whose spoken time is estimated', () => {
    expect(deliveryOf([{ text: '', talkMs: 60_000 }])).toMatchObject({ wordsPerMinute: null, talkMs: 60_000 });
    expect(deliveryOf([{ text: words(280), talkMs: null }])).toMatchObject({
      wordsPerMinute: null,
      talkMs: 120_000,
      estimated: true,
    });
  });

  it('counts the pace only over the turns whose words are known', () => {
    const turns = [
      { text: words(140), talkMs: 60_000 },
      { text: '', talkMs: 60_000 },
    ];
    expect(deliveryOf(turns)).toMatchObject({ wordsPerMinute: 140, talkMs: 120_000 });
  });
});

describe('what stands at the rating', () => {
  const held = (likely: number, ...caps: Scorecard['caps']) =>
    capForAnchor({ rating: { kind: 'rated', likely, low: likely, high: likely }, caps });
  const brief = { id: 'too-brief', atMost: 3 } as const;

  it('is why a whole story that was told too briefly is held at 3, not that its outcome is missing', () => {
    expect(held(3, { id: 'nothing-measured', atMost: 4 }, brief)).toBe('too-brief');
  });

  it('is the anchor where the story itself reaches no higher', () => {
    expect(held(2, { id: 'no-own-action', atMost: 2 }, brief)).toBeNull();
    expect(held(3, { id: 'no-result', atMost: 3 })).toBeNull();
    expect(held(5)).toBeNull();
  });
});
