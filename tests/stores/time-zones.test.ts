import { afterEach, describe, expect, it } from 'vitest';
import type { DrawFrom } from '../../src/domain/scheduling/draw';
import { dayMs, type Past } from '../../src/domain/scheduling/schedule';
import { dotsOf, forecastOf } from '../../src/domain/scheduling/today';
import { dayAndTime, timeOfDay, weekdayText } from '../../src/screens/text/day';
import { createDayOf, localDay } from '../../src/stores/app/local-day';
import { aQuestion } from '../builders/a-question';

const zoneOfTests = process.env.TZ;
/** The candidate's computer stands in another place from now on; nobody travels within one turn of the program. */
async function moveTo(zone: string): Promise<void> {
  await Promise.resolve();
  process.env.TZ = zone;
}
afterEach(() => {
  if (zoneOfTests === undefined) delete process.env.TZ;
  else process.env.TZ = zoneOfTests;
  // Node looks at the variable when it is written, not when it goes.
  expect(new Date(0).getTimezoneOffset()).toBeTypeOf('number');
});

function asked(at: number, dueAt: number | null = null): Past {
  return new Map([
    ['q0', { takes: [{ answerId: 'a0', at, rating: 3, ratedAt: at }], lastAskedAt: at, rating: 3, ratedAt: at, dueAt }],
  ]);
}

const calendar = (first: string, days: number) =>
  Array.from({ length: days }, (_, at) =>
    new Date(Date.parse(`${first}T12:00Z`) + at * dayMs).toISOString().slice(0, 10),
  );

describe('where the clocks are changed', () => {
  it.each([
    ['in spring, half an hour after midnight', 'America/New_York', '2026-03-09T04:30Z', '2026-02-24'],
    ['in autumn, half an hour before midnight', 'America/New_York', '2026-11-02T04:30Z', '2026-10-19'],
    ['in spring, on the other side of the world', 'Australia/Lord_Howe', '2026-10-03T15:10Z', '2026-09-21'],
    ['never', 'Asia/Kolkata', '2026-03-09T04:30Z', '2026-02-24'],
  ])('every day has its dot, once: %s', async (_, zone, now, first) => {
    await moveTo(zone);
    const dots = dotsOf(new Map(), Date.parse(now), localDay);
    expect(dots.map(({ day }) => day)).toEqual(calendar(first, 14));
  });

  it('an answer of the short Sunday is seen on the Monday after it', async () => {
    await moveTo('America/New_York');
    const dots = dotsOf(asked(Date.parse('2026-03-08T15:00Z')), Date.parse('2026-03-09T04:30Z'), localDay);
    expect(dots.filter(({ answers }) => answers > 0)).toEqual([{ day: '2026-03-08', answers: 1 }]);
  });

  it('the days ahead are days of the calendar, each once', async () => {
    await moveTo('America/New_York');
    const from = { questions: [aQuestion({ id: 'q0' })], hidden: new Set(), nowMs: Date.parse('2026-03-08T04:30Z') };
    const dueOnSunday = Date.parse('2026-03-08T20:00Z');
    const ahead = forecastOf({ ...from, past: asked(0, dueOnSunday) } as unknown as DrawFrom, 4, localDay);
    expect(ahead).toEqual([
      { day: '2026-03-07', due: 0 },
      { day: '2026-03-08', due: 1 },
      { day: '2026-03-09', due: 0 },
      { day: '2026-03-10', due: 0 },
    ]);
  });

  it('the hour that comes twice is told apart from nothing, and no answer of it is lost', async () => {
    await moveTo('America/New_York');
    const [first, second] = [Date.parse('2026-11-01T05:30Z'), Date.parse('2026-11-01T06:30Z')];
    expect([first, second].map(localDay)).toEqual(['2026-11-01', '2026-11-01']);
    expect([first, second].map(dayAndTime)).toEqual(Array(2).fill('November 1 at 1:30 AM'));
  });
});

describe('the days of a long list', () => {
  const zones = [
    'America/New_York',
    'America/St_Johns',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Europe/Berlin',
    'UTC',
  ];

  it.each(zones)(
    'are the days that the calendar shows, every hour of a year and in the year without a day: %s',
    async (zone) => {
      await moveTo(zone);
      for (const start of ['2026-01-01T00:20Z', '2011-06-01T23:59:59.999Z']) {
        const moments = Array.from({ length: 365 * 24 }, (_, at) => Date.parse(start) + at * 3_600_000);
        const calendar = new Intl.DateTimeFormat('sv', { year: 'numeric', month: '2-digit', day: '2-digit' });
        expect(moments.map(createDayOf())).toEqual(moments.map((moment) => calendar.format(moment)));
      }
    },
  );

  it.each(zones)('change at midnight: %s', async (zone) => {
    await moveTo(zone);
    const midnight = new Date(2026, 10, 3).getTime();
    expect([midnight - 1, midnight].map(createDayOf())).toEqual(['2026-11-02', '2026-11-03']);
  });
});

describe('on a journey', () => {
  const landed = Date.parse('2026-11-28T22:30Z');

  it('days and times are those of the place where the candidate is, also on a page that was open meanwhile', async () => {
    await moveTo('America/New_York');
    expect([localDay(landed), createDayOf()(landed), weekdayText(landed), timeOfDay(landed)]).toEqual([
      '2026-11-28',
      '2026-11-28',
      'Saturday, November 28, 2026',
      '5:30 PM',
    ]);
    await moveTo('Asia/Tokyo');
    expect([localDay(landed), createDayOf()(landed), weekdayText(landed), timeOfDay(landed)]).toEqual([
      '2026-11-29',
      '2026-11-29',
      'Sunday, November 29, 2026',
      '7:30 AM',
    ]);
  });

  it('the dots stay fourteen, and what was given before it keeps its dot', async () => {
    await moveTo('Asia/Tokyo');
    const past = asked(landed - dayMs);
    const there = dotsOf(past, landed, localDay);
    await moveTo('America/New_York');
    const back = dotsOf(past, landed, localDay);
    expect([there, back].map((dots) => dots.length)).toEqual([14, 14]);
    expect([there, back].map((dots) => dots.findIndex(({ answers }) => answers > 0))).toEqual([12, 12]);
  });
});
