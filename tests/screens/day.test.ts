import { expect, it } from 'vitest';
import { dayAndTime, dayText, shortDay } from '../../src/screens/text/day';

it('a session after midnight is dated with a time that a clock shows', () => {
  const late = new Date(2026, 10, 3, 0, 5).getTime();
  expect(dayAndTime(late)).toBe('3 November at 00:05');
  expect(dayText(late)).toBe('3 November 2026');
  expect(shortDay(late)).toBe('3 Nov');
});
