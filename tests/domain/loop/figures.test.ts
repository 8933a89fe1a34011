import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedBetween } from '../../../src/domain/loop/debrief/changed-figures';
import { figuresOf } from '../../../src/domain/loop/debrief/figures';
import { aLoopAnswer, fourSeats } from '../../builders/a-loop';

const figures = (text: string) => figuresOf(text).map(({ value, unit, role }) => [value, unit, role]);
const told = (seat: number, ...turns: string[]) => aLoopAnswer({ seats: fourSeats }, seat, 0, 5, { turns });

describe('the figures of a text', () => {
  it.each([
    [
      'the wait fell from forty minutes to eleven',
      [
        [40, 'minute', 'from'],
        [11, 'minute', 'to'],
      ],
    ],
    [
      'from 40 to 11 minutes',
      [
        [40, 'minute', 'from'],
        [11, 'minute', 'to'],
      ],
    ],
    ['complaints dropped by 60 percent', [[60, 'percent', 'by']]],
    [
      'we saved $12,500 and 3k euros',
      [
        [12500, '$', null],
        [3000, '€', null],
      ],
    ],
    ['I timed one hundred and twenty returns', [[120, 'return', null]]],
    ['about twenty-five people', [[25, 'person', null]]],
    ['two full weeks of work', [[2, 'week', null]]],
  ] as const)('in “%s” are what was counted', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it('hold no dates, no years, no order and no lone one', () => {
    expect(figures('In March 2023, on the 3rd floor, one of the 20 June meetings ran until 5pm.')).toEqual([]);
  });

  it('stand where the text has them', () => {
    const text = 'The queue of forty minutes every Saturday cost us 120 customers.';
    expect(figuresOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['forty', '120']);
  });
});

describe('figures that changed between two tellings', () => {
  const first =
    'The returns desk had a queue of forty minutes every Saturday. I wrote a rule. The average wait fell to eleven minutes.';
  const second =
    'At our returns desk there was a queue of 45 minutes on a Saturday. I wrote a rule. The average wait fell to 11 minutes.';

  it('are shown with the sentences of both', () => {
    const [change, ...rest] = changedBetween(told(0, first), told(1, second));
    expect(rest).toEqual([]);
    expect([change!.one.value, change!.other.value, change!.unit]).toEqual([40, 45, 'minute']);
    expect(change!.one.quote.text).toBe('The returns desk had a queue of forty minutes every Saturday.');
    expect(change!.other.quote.text).toContain('45 minutes');
  });

  it('are none where both tellings hold the value, or count different things', () => {
    expect(changedBetween(told(0, first), told(1, first))).toEqual([]);
    expect(
      changedBetween(told(0, 'A queue of 40 minutes at the desk.'), told(1, 'A queue of 45 people at the desk.')),
    ).toEqual([]);
    expect(
      changedBetween(
        told(0, 'The wait at the desk was 40 minutes.'),
        told(1, 'I trained the colleagues for 45 minutes.'),
      ),
    ).toEqual([]);
  });

  it('are not a start against an end, nor figures more than twofold apart', () => {
    expect(
      changedBetween(
        told(0, 'The average wait fell from 40 minutes.'),
        told(1, 'The average wait fell to 30 minutes.'),
      ),
    ).toEqual([]);
    expect(
      changedBetween(told(0, 'The average wait was 40 minutes.'), told(1, 'The average wait was 11 minutes.')),
    ).toEqual([]);
  });

  it('are the same whichever telling is read first', () => {
    const sentence = fc
      .record({ value: fc.integer({ min: 2, max: 90 }), noun: fc.constantFrom('minutes', 'orders', 'percent') })
      .map(({ value, noun }) => `The average wait at the returns desk was ${value} ${noun}.`);
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 4 }), fc.array(sentence, { maxLength: 4 }), (one, other) => {
        const values = (changes: ReturnType<typeof changedBetween>) =>
          changes.map((change) => [change.one.value, change.other.value].sort((a, b) => a - b).join());
        const there = changedBetween(told(0, one.join(' ')), told(1, other.join(' ')));
        const back = changedBetween(told(1, other.join(' ')), told(0, one.join(' ')));
        expect(values(there).length).toBe(values(back).length);
        for (const { one: a, other: b } of there) expect(a.value).not.toBe(b.value);
      }),
    );
  });
});
