import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, votesNeeded } from '../../../src/domain/loop/debrief/decision';
import { isFor, levelOf, levels, voteOf, voteOrder, votes, type Level } from '../../../src/domain/loop/debrief/vote';

const ratings = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 });
const levelsOf = fc.array(fc.constantFrom(...levels), { minLength: 1, maxLength: 3 });
const anyVote = fc.constantFrom(...votes);

describe('the level of a principle', () => {
  it.each([
    ['two complete stories', [4, 4], 'strong'],
    ['a measured one and a poor one', [5, 1], 'strong'],
    ['one complete story', [4, 2], 'shown'],
    ['a story without its outcome', [3, 2], 'in-part'],
    ['nothing that happened', [2, 1], 'not-shown'],
    ['no answer at all', [], 'not-shown'],
  ] as const)('is, for %s, as the rule on the page says', (_, given, level) => {
    expect(levelOf(given)).toBe(level);
  });

  it('is never lowered by one answer more, or by a better one', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 0, max: 5 }), (given, more) => {
        const before = levels.indexOf(levelOf(given));
        expect(levels.indexOf(levelOf([...given, more]))).toBeGreaterThanOrEqual(before);
        expect(levels.indexOf(levelOf(given.map((rating) => Math.min(5, rating + 1))))).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('a vote', () => {
  it.each([
    [['strong', 'strong'], 'strongly'],
    [['strong', 'shown'], 'inclined'],
    [['shown', 'shown'], 'inclined'],
    [['strong', 'in-part'], 'inclined'],
    [['strong', 'not-shown'], 'not'],
    [['shown', 'in-part'], 'not'],
    [['in-part', 'not-shown'], 'not'],
    [['not-shown', 'not-shown'], 'strongly-not'],
  ] as const)('for %j is %s', (given, vote) => {
    expect(voteOf(given)).toBe(vote);
  });

  it('is never lowered by a higher level, whatever the others are', () => {
    fc.assert(
      fc.property(levelsOf, fc.nat(), (given, at) => {
        const raised = given.map((level, index): Level =>
          index === at % given.length ? (levels[levels.indexOf(level) + 1] ?? level) : level,
        );
        expect(voteOrder(voteOf(raised), voteOf(given))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the decision', () => {
  it('goes for a candidate whom more than half and the bar raiser are inclined to', () => {
    expect(decide(['inclined', 'strongly', 'not', 'inclined'], 0)).toMatchObject({ outcome: 'inclined', for: 3 });
  });

  it('is blocked by the bar raiser, whatever the others say', () => {
    expect(decide(['strongly', 'strongly', 'strongly', 'not'], 3)).toMatchObject({
      outcome: 'not-inclined',
      because: 'bar-raiser',
    });
  });

  it('is blocked by one who is strongly not inclined', () => {
    expect(decide(['strongly', 'strongly', 'strongly-not', 'inclined'], 0).because).toBe('strongly-against');
  });

  it('is none while somebody has not met the candidate', () => {
    expect(decide(['strongly', null, 'inclined', 'inclined'], 0).outcome).toBe('none');
  });

  it('takes more than half', () => {
    expect([4, 5, 6].map(votesNeeded)).toEqual([3, 3, 4]);
    expect(decide(['inclined', 'inclined', 'not', 'not'], 0).because).toBe('no-majority');
  });

  it('is never turned against the candidate by one better vote', () => {
    fc.assert(
      fc.property(fc.array(anyVote, { minLength: 4, maxLength: 6 }), fc.nat(), fc.nat(), (given, at, raiser) => {
        const seat = raiser % given.length;
        const better = given.map((vote, index) =>
          index === at % given.length ? (votes[votes.indexOf(vote) + 1] ?? vote) : vote,
        );
        if (decide(given, seat).outcome === 'inclined') expect(decide(better, seat).outcome).toBe('inclined');
        if (decide(given, seat).outcome === 'inclined') expect(isFor(given[seat]!)).toBe(true);
      }),
    );
  });
});
