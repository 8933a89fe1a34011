import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { followUpStyles, inStyle } from '../../../src/domain/session/follow-up-style';
import { interviewerIds } from '../../../src/domain/session/interviewer';
import { chooseInterviewer, interviewerOf, interviewers } from '../../../src/domain/session/interviewers';
import { sessionPlanSchema } from '../../../src/domain/session/plan-schema';
import { principleIds } from '../../../src/domain/questions/principle';
import { slots } from '../../../src/domain/questions/slot';
import { aPlan } from '../../builders/a-plan';

const principles = fc.array(fc.option(fc.constantFrom(...principleIds)), { maxLength: 4 });

describe('who asks', () => {
  it('is the same for the same questions and seed', () => {
    fc.assert(
      fc.property(principles, fc.string(), (asked, seed) => {
        expect(chooseInterviewer(asked, seed)).toEqual(chooseInterviewer(asked, seed));
      }),
    );
  });

  it('covers as many of the principles as anybody could', () => {
    fc.assert(
      fc.property(principles, fc.string(), (asked, seed) => {
        const covered = (id: string) => {
          const covers = interviewers.find((one) => one.id === id)?.covers ?? [];
          return asked.filter((principle) => principle !== null && covers.includes(principle)).length;
        };
        const most = Math.max(...interviewers.map(({ id }) => covered(id)));
        expect(covered(chooseInterviewer(asked, seed).id)).toBe(most);
      }),
    );
  });

  it.each(principleIds)('is not always the same person for %s', (principle) => {
    const seeds = Array.from({ length: 40 }, (_, at) => `seed ${at}`);
    const met = new Set(seeds.map((seed) => chooseInterviewer([principle], seed).id));
    expect(met.size).toBeGreaterThan(1);
  });

  it('may be anybody when the questions belong to no principle', () => {
    const seeds = Array.from({ length: 200 }, (_, at) => `seed ${at}`);
    expect(new Set(seeds.map((seed) => chooseInterviewer([null], seed).id)).size).toBe(interviewers.length);
  });

  it('is one of those who are given voices', () => {
    expect(interviewers.map(({ id }) => id)).toEqual(interviewerIds);
  });

  it('is found again by id, and gone when there is nobody of that name', () => {
    expect(interviewerOf('kim-larsen')).toMatchObject({ name: 'Kim Larsen', style: 'depth' });
    expect(interviewerOf('somebody-else')).toBeNull();
  });

  it('stays with the session, while a session of before has nobody', () => {
    const interviewer = chooseInterviewer(['dive-deep'], 'seed');
    expect(v.parse(sessionPlanSchema, aPlan({ interviewer })).interviewer).toEqual(interviewer);
    expect(v.parse(sessionPlanSchema, aPlan()).interviewer).toBeUndefined();
  });
});

describe('the style of an interviewer', () => {
  it('changes the order of what is open and nothing else', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...slots]), fc.constantFrom(...followUpStyles), (open, style) => {
        const ordered = inStyle(open, style);
        expect([...ordered].sort()).toEqual([...open].sort());
      }),
    );
  });

  it('keeps the order among what it does not go for', () => {
    expect(inStyle(['reason', 'result', 'context', 'how-much', 'people'], 'data')).toEqual([
      'result',
      'how-much',
      'reason',
      'context',
      'people',
    ]);
  });

  it.each(followUpStyles)('never comes before one real occasion (%s)', (style) => {
    expect(inStyle(['result', 'people', 'how', 'stakes', 'episode'], style)[0]).toBe('episode');
  });
});
