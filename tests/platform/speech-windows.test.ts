import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedWords, speechWindows } from '../../src/platform/transcription/speech-windows';
import type { Stretch } from '../../src/domain/audio/pauses';

/** A sample every ten milliseconds. */
const sampleRate = 100;

/** A recording whose sample at any time tells that time, so that a window shows where it was cut. */
const tellingTime = (lengthMs: number) => Float32Array.from({ length: lengthMs / 10 }, (_, at) => at * 10);

const answers = fc
  .array(fc.record({ pauseMs: fc.integer({ min: 300, max: 5000 }), speakMs: fc.integer({ min: 120, max: 12_000 }) }), {
    maxLength: 20,
  })
  .map((turns) => {
    const spoken: Stretch[] = [];
    let atMs = 0;
    for (const { pauseMs, speakMs } of turns) {
      spoken.push({ fromMs: atMs + pauseMs, toMs: atMs + pauseMs + speakMs });
      atMs += pauseMs + speakMs;
    }
    return { spoken, lengthMs: atMs + 200 };
  });

describe('what the recognizer hears', () => {
  test('is all of the speech, in order, at most thirty seconds at once', () => {
    fc.assert(
      fc.property(answers, ({ spoken, lengthMs }) => {
        const windows = speechWindows(tellingTime(lengthMs), sampleRate, spoken);
        const heard = windows.flatMap(({ samples }) => [...samples]);
        expect(heard).toEqual(heard.toSorted((one, other) => one - other));
        expect(windows.every(({ samples }) => samples.length <= 3000)).toBe(true);
        const wholeMs = spoken.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
        if (spoken.length > 0 && wholeMs >= 1000 && windows.length === 1) {
          for (const { fromMs, toMs } of spoken) {
            const within = heard.filter((ms) => ms >= fromMs && ms < toMs);
            expect(Math.abs(within.length - (toMs - fromMs) / 10)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('is hardly any silence: a little room around each stretch and no more', () => {
    fc.assert(
      fc.property(answers, ({ spoken, lengthMs }) => {
        for (const { samples } of speechWindows(tellingTime(lengthMs), sampleRate, spoken)) {
          const near = (ms: number) => spoken.some(({ fromMs, toMs }) => ms >= fromMs - 160 && ms <= toMs + 160);
          expect(samples.every(near)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is nothing where nobody spoke, or hardly a sound', () => {
    expect(speechWindows(tellingTime(9000), sampleRate, [])).toEqual([]);
    expect(speechWindows(tellingTime(9000), sampleRate, [{ fromMs: 4000, toMs: 4300 }])).toEqual([]);
  });

  test('includes a short word beside a longer stretch', () => {
    const spoken = [
      { fromMs: 1000, toMs: 1200 },
      { fromMs: 3000, toMs: 6000 },
    ];
    const [window] = speechWindows(tellingTime(8000), sampleRate, spoken);
    expect(window?.parts).toEqual([
      { fromMs: 850, toMs: 1350, startsAtMs: 0 },
      { fromMs: 2850, toMs: 6150, startsAtMs: 500 },
    ]);
  });

  test('stays within a recording that begins and ends with speech', () => {
    const [window] = speechWindows(tellingTime(2000), sampleRate, [{ fromMs: 0, toMs: 2000 }]);
    expect([window?.samples[0], window?.samples.at(-1)]).toEqual([0, 1990]);
  });
});

describe('words that were heard', () => {
  const window = {
    parts: [
      { fromMs: 850, toMs: 1350, startsAtMs: 0 },
      { fromMs: 2850, toMs: 6150, startsAtMs: 500 },
    ],
  };
  const placed = (...words: [string, number, number | null][]) =>
    placedWords(
      words.map(([text, from, to]) => ({ text, timestamp: [from, to] })),
      window,
    );

  test('stand where they were said in the whole recording', () => {
    expect(placed([' Yes,', 0.1, 0.4], [' I', 0.6, 0.7], [' led.', 0.7, 1.5])).toEqual([
      { text: 'Yes,', fromMs: 950, toMs: 1250 },
      { text: 'I', fromMs: 2950, toMs: 3050 },
      { text: 'led.', fromMs: 3050, toMs: 3850 },
    ]);
  });

  test('do not reach into a pause, and the last one ends with its stretch', () => {
    expect(placed([' Yes', 0.3, 0.9], [' end', 3.5, null], [' over', 9, 12])).toEqual([
      { text: 'Yes', fromMs: 1150, toMs: 1350 },
      { text: 'end', fromMs: 5850, toMs: 6150 },
      { text: 'over', fromMs: 6150, toMs: 6150 },
    ]);
  });

  test('stay when the recognizer’s clock runs past the end of the sound', () => {
    const last = ['dropped', 'by', 'forty', 'percent.'];
    const heard = placed(...last.map((word, at): [string, number, number] => [word, 4 + at * 0.4, 4.4 + at * 0.4]));
    expect(heard.map(({ text }) => text)).toEqual(last);
  });

  test('are left out where the recognizer puts many of them at one moment', () => {
    const made = 'the team of the team'.split(' ').map((word): [string, number, number] => [word, 2, 2]);
    expect(placed([' Yes.', 0.1, 0.4], ...made, [' Done.', 3, 3.4]).map(({ text }) => text)).toEqual(['Yes.', 'Done.']);
  });

  test('are words: marks of silence and music are left out', () => {
    expect(placed([' [BLANK_AUDIO]', 0, 1], [' (coughs)', 0, 1], [' ♪', 0, 1], [' ...', 0, 1], [' ', 0, 1])).toEqual(
      [],
    );
    expect(placed([' 40%', 0, 0.2])).toHaveLength(1);
  });
});
