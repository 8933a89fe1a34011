import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { clockText, lightAt, spokenMs, timingProfiles } from '../../../src/domain/session/timing';
import { timingSchema } from '../../../src/domain/session/timing-schema';

describe('the lights', () => {
  it('come on in order, each exactly at its time', () => {
    const { greenMs, yellowMs, redMs, graceMs } = timingProfiles.screen;
    const lights = [
      greenMs - 1,
      greenMs,
      yellowMs - 1,
      yellowMs,
      redMs - 1,
      redMs,
      redMs + graceMs - 1,
      redMs + graceMs,
    ];
    expect(lights.map((talkMs) => lightAt(talkMs, timingProfiles.screen))).toEqual([
      'off',
      'green',
      'green',
      'yellow',
      'yellow',
      'red',
      'red',
      'over',
    ]);
  });

  it.each(Object.entries(timingProfiles))('%s is a profile that own values could be', (_, timing) => {
    expect(v.is(timingSchema, timing)).toBe(true);
  });

  it('refuse an order that makes no sense, and say why', () => {
    const read = v.safeParse(timingSchema, { ...timingProfiles.standard, redMs: 100_000 });
    expect(read.issues?.[0].message).toBe('Green must come before yellow, and yellow before red.');
  });
});

describe('the clock', () => {
  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [-500, '0:00'],
    [3_725_000, '62:05'],
  ])('says %d ms as %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });

  it('takes a minute for 140 words', () => {
    expect(spokenMs(140)).toBe(60_000);
  });
});
