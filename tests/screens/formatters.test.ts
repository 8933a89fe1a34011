import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { dayAfter, noonOf } from '../../src/domain/loop/days';
import { clockText } from '../../src/domain/session/timing';
import { figureText, fromTo } from '../../src/screens/progress/figure-text';
import { sizeText } from '../../src/screens/text/byte-size';
import { isoDayText } from '../../src/screens/text/calendar-day';
import { counted } from '../../src/screens/text/counted';
import { dayAndTime, dayText, shortDay } from '../../src/screens/text/day';
import { pastText } from '../../src/screens/text/question-words';
import { dayWords } from '../../src/screens/text/sitting-day';
import { localDay } from '../../src/stores/app/local-day';
import { dayOf } from '../../src/stores/export/words';

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, 8.64e15, 8.64e15 + 1, -8.64e15 - 1, 1e17, -0, 253_402_300_800_000),
);
const anyDay = fc.oneof(fc.string(), fc.constantFrom('', '2026-02-31', '2026-99-99', '0000-00-00', '9999-12-31'));

const ofNumbers: Record<string, (figure: number) => string> = {
  dayText,
  dayAndTime,
  shortDay,
  clockText,
  sizeText,
  figureText,
  fromTo: (figure) => fromTo(figure, figure + 1),
  counted: (figure) => counted(figure, 'one', 'many'),
  localDay,
  dayOf,
  pastText: (figure) => pastText({ takes: [], lastAskedAt: figure, rating: 3, ratedAt: figure, dueAt: figure }, figure),
};
const ofDays: Record<string, (day: string) => string> = {
  isoDayText,
  dayWords: (day) => dayWords(day, '2026-11-28'),
  dayAfter: (day) => dayAfter(day, 1),
  noonOf: (day) => String(noonOf(day)),
};

describe('what the candidate reads', () => {
  test.each(Object.entries(ofNumbers))('is written whatever the number: %s', (_, write) => {
    fc.assert(
      fc.property(anyNumber, (figure) => write(figure).length > 0),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(ofDays))('is written whatever the day: %s', (_, write) => {
    fc.assert(
      fc.property(anyDay, (day) => write(day).length > 0),
      { numRuns: 500 },
    );
  });
});
