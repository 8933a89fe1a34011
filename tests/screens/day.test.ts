import { expect, it } from 'vitest';
import { dayAndTime, dayText, shortDay } from '../../src/screens/text/day';

it('a session after midnight is dated with a time that a clock shows', () => {
  const late = new Date(2026, 10, 3, 0, 5).getTime();
  expect(dayAndTime(late)).toBe('November 3 at 12:05 AM');
  expect(dayText(late)).toBe('November 3, 2026');
  expect(shortDay(late)).toBe('Nov 3');
});
