import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followUpStyles } from '../../../src/domain/session/follow-up-style';
import { nextProbe, probeFor } from '../../../src/domain/session/probing';
import type { Probe } from '../../../src/domain/questions/question';
import { slots } from '../../../src/domain/questions/slot';

const own: Probe = { slot: 'people', text: 'Who on the ward disagreed with you?' };
const question = { probes: [own] };

describe('the next probe', () => {
  it('goes for the most telling gap, in the question’s own words', () => {
    expect(nextProbe({ question, gaps: ['people', 'result'], asked: [], most: 2 })).toBe(own);
    expect(nextProbe({ question, gaps: ['result', 'people'], asked: [], most: 2 })).toMatchObject({ slot: 'result' });
  });

  it('asks once more, narrower, when the gap is still open', () => {
    const again = nextProbe({ question, gaps: ['people', 'result'], asked: [own], most: 3 });
    expect(again).toEqual({ slot: 'people', text: 'Name one other person and what they did.' });
    const third = nextProbe({ question, gaps: ['people', 'result'], asked: [own, again!], most: 3 });
    expect(third).toMatchObject({ slot: 'result' });
  });

  it('goes deeper when nothing is missing', () => {
    expect(nextProbe({ question, gaps: [], asked: [], most: 1 })?.text).toMatch(/hardest moment/);
  });

  it('asks what interviewers ask most when the words are not known', () => {
    expect(nextProbe({ question, gaps: null, asked: [], most: 1 })).toMatchObject({ slot: 'how-much' });
  });

  it('stops after as many as were agreed, and never says the same twice', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...slots])), fc.integer({ min: 0, max: 5 }), (gapsByTurn, most) => {
        const asked: Probe[] = [];
        for (const gaps of [...gapsByTurn, [], [], [], [], [], []]) {
          const probe = nextProbe({ question, gaps, asked, most });
          if (!probe) continue;
          expect(asked.map(({ text }) => text)).not.toContain(probe.text);
          asked.push(probe);
        }
        expect(asked.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('goes first for what the interviewer is after', () => {
    const gaps = ['result', 'stakes', 'people', 'how'] as const;
    const first = (style: (typeof followUpStyles)[number]) =>
      nextProbe({ question, gaps, asked: [], most: 1, style })?.slot;
    expect(followUpStyles.map(first)).toEqual(['result', 'people', 'how', 'stakes']);
  });

  it('is after the same when the words are not known', () => {
    expect(nextProbe({ question, gaps: null, asked: [], most: 1, style: 'people' })).toBe(own);
  });

  it('asks for the same things whatever the style, only in another order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...slots]),
        fc.constantFrom(...followUpStyles),
        fc.integer({ min: 0, max: 5 }),
        (gaps, style, most) => {
          const asked: Probe[] = [];
          const open = new Set(gaps);
          // Each reply fills what was asked for.
          for (let turn = 0; turn < most; turn += 1) {
            const probe = nextProbe({ question, gaps: gaps.filter((slot) => open.has(slot)), asked, most, style });
            if (!probe) break;
            asked.push(probe);
            open.delete(probe.slot);
          }
          expect(new Set(asked.slice(0, gaps.length).map(({ slot }) => slot)).size).toBe(Math.min(gaps.length, most));
          for (const { slot } of asked.slice(0, gaps.length)) expect(gaps).toContain(slot);
        },
      ),
    );
  });

  it.each(slots)('has a plain question for %s', (slot) => {
    expect(probeFor(slot, null).text).toMatch(/\?$/);
  });
});
