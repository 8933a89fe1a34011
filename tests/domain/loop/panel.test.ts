import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLoop } from '../../../src/domain/loop/loop-draw';
import { makePanel, panelSizes } from '../../../src/domain/loop/panel';
import { interviewers } from '../../../src/domain/session/interviewers';
import { principleIds } from '../../../src/domain/questions/principle';
import { aPast, now, someQuestions } from '../../builders/a-question';

const wishes = fc.record({
  ranked: fc.shuffledSubarray([...principleIds]),
  size: fc.constantFrom(...panelSizes),
  seed: fc.string(),
});

const from = {
  questions: someQuestions(principleIds),
  hidden: new Set<string>(),
  past: aPast([]),
  profile: null,
  nowMs: now,
};

describe('a panel', () => {
  it('gives everybody two principles, and none to two people but the first', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { members, barRaiser } = makePanel(wish);
        const all = members.flatMap(({ principles }) => principles);
        expect(members).toHaveLength(wish.size);
        expect(new Set(members.map(({ interviewer }) => interviewer.id)).size).toBe(wish.size);
        expect(members.every(({ principles }) => new Set(principles).size === 2)).toBe(true);
        const twice = all.filter((id, at) => all.indexOf(id) !== at);
        expect(twice.every((id) => id === wish.ranked[0])).toBe(true);
        expect(twice.length).toBeLessThanOrEqual(1);
        expect(members[barRaiser]).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it('covers as many of the ranked principles as it has room for, in their order', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const all = new Set(makePanel(wish).members.flatMap(({ principles }) => principles));
        for (const id of wish.ranked.slice(0, wish.size * 2)) expect(all).toContain(id);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same wish, and another with another seed', () => {
    const wish = { ranked: ['dive-deep', 'ownership'] as const, size: 5 as const };
    expect(makePanel({ ...wish, seed: 'a' })).toEqual(makePanel({ ...wish, seed: 'a' }));
    const panels = ['a', 'b', 'c', 'd'].map((seed) => JSON.stringify(makePanel({ ...wish, seed })));
    expect(new Set(panels).size).toBeGreaterThan(1);
  });

  it('puts most principles into the hands of somebody who covers them', () => {
    const { members } = makePanel({ ranked: principleIds.slice(0, 8), size: 4, seed: 'x' });
    const covered = members.filter(({ interviewer, principles }) => {
      const { covers } = interviewers.find(({ id }) => id === interviewer.id)!;
      return principles.every((id) => (covers as readonly string[]).includes(id));
    });
    expect(covered.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the questions of a loop', () => {
  it('come once each, two for each principle, of two kinds', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const panel = makePanel(wish);
        const drawn = drawLoop(panel, from, wish.seed);
        const ids = drawn.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [seat, { principles }] of panel.members.entries()) {
          for (const principle of principles) {
            const own = drawn[seat]!.filter((question) => question.principle === principle);
            const kinds = own.map(({ id }) => from.questions.find((question) => question.id === id)!.polarity);
            expect(own).toHaveLength(2);
            expect(new Set(kinds).size).toBe(2);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('begin with what is due, then with what the candidate was weak at, and say why', () => {
    const panel = { members: [{ interviewer: interviewers[0]!, principles: ['dive-deep' as const] }], barRaiser: 0 };
    const past = aPast([
      { questionId: 'dive-deep-conflict', daysAgo: 90, rating: 4 },
      { questionId: 'dive-deep-failure', daysAgo: 0, rating: 2 },
      { questionId: 'dive-deep-success', daysAgo: 0, rating: 5 },
    ]);
    const [drawn] = drawLoop(panel, { ...from, past }, 'seed');
    expect(drawn!.map(({ id }) => id)[0]).toBe('dive-deep-conflict');
    expect(drawn![0]!.why).toMatch(/due again/);
    expect(drawn![1]!.id).not.toBe('dive-deep-success');
  });

  it('leave out what the candidate does not want to be asked', () => {
    const panel = makePanel({ ranked: ['dive-deep'], size: 4, seed: 's' });
    const hidden = new Set(['dive-deep-success', 'dive-deep-failure']);
    const ids = drawLoop(panel, { ...from, hidden }, 's').flat();
    expect(ids.some(({ id }) => hidden.has(id))).toBe(false);
  });
});
