import { expect, it } from 'vitest';
import {
  drillFor,
  drillForChange,
  drillIds,
  drillVerdict,
  microDrills,
  type DrillId,
} from '../../../src/domain/review/micro-drills';
import { scoreAnswer } from '../../../src/domain/scoring/score-answer';

const verdict = (drill: DrillId, text: string) =>
  drillVerdict(drill, text, scoreAnswer({ turns: [{ text, probeSlot: null }], question: null }));

it.each(drillIds)('the example of the drill %s fills what the drill asks for', (drill) => {
  expect(verdict(drill, microDrills[drill].example)).toMatchObject({ credit: 'full' });
});

it.each([
  ['who', 'It was late and the oven was cold.', 'none'],
  ['why', 'I stopped the printing on Monday.', 'none'],
  ['how-much', 'It went much better after that.', 'none'],
  ['i-not-we', 'We wrote the list. We called the suppliers.', 'none'],
  ['i-not-we', 'I wrote the list. I called them. We moved the opening.', 'partial'],
  ['number', 'It took eleven minutes.', 'partial'],
  ['number', 'It was faster.', 'none'],
  ['number', 'Returns dropped from 40 to 12 in three months.', 'full'],
  ['end-first', 'I was a shift lead. I called the two suppliers myself.', 'none'],
] as const)('in the drill %s “%s” is heard as %s', (drill, text, credit) => {
  expect(verdict(drill, text)).toMatchObject({ credit });
});

it('a number drill says which of the three is still missing', () => {
  expect(verdict('number', 'Complaints fell to 4.').said).toBe(
    'There is a number. Still to say: what it was before, and over what time.',
  );
});

it('evidence lies inside the words', () => {
  for (const drill of drillIds) {
    const { example } = microDrills[drill];
    for (const { start, end } of verdict(drill, example).evidence) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(example.length);
      expect(end).toBeGreaterThan(start);
    }
  }
});

it('a missing setting is nothing for two minutes', () => {
  expect(drillFor('S')).toBeNull();
  expect(drillFor('R')).toBe('end-first');
});

it('practices the very thing that the next take is to change', () => {
  expect(drillForChange('no-result')).toBe('end-first');
  expect(drillForChange('baseline')).toBe('number');
  expect(drillForChange('only-we')).toBe('i-not-we');
  expect(drillForChange('too-long')).toBeNull();
});
