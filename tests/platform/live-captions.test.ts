import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLiveCaptionsMachine, type CaptionsProblem } from '../../src/platform/transcription/live-captions';
import { createFakeCaptions } from '../fakes/live-captions';
import { InventedTrack } from './browser/media-devices';
import { inventRecognition } from './browser/recognition';
import { captionsContract } from './live-captions.contract';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = async () => {
  await vi.advanceTimersByTimeAsync(1);
};

captionsContract('fake', (kind) => {
  const captions = createFakeCaptions({ kind });
  return { captions, ...captions, settle };
});

const errorOf: Record<Exclude<CaptionsProblem, 'would-leave'>, string> = {
  network: 'network',
  'no-sound': 'audio-capture',
  'not-allowed': 'service-not-allowed',
  language: 'language-not-supported',
  failed: 'bad-grammar',
};

captionsContract('real, over an invented browser', (kind) => {
  const browser = inventRecognition({ local: kind === 'on-device' ? 'available' : 'unavailable' });
  let over = false;
  return {
    captions: createLiveCaptionsMachine({ Machine: kind === 'none' ? null : browser.Machine, phone: false }),
    hear(settled, tentative) {
      if (!over && browser.last().state === 'listening') browser.last().hear(settled, tentative);
    },
    fail(problem) {
      over = true;
      if (problem !== 'would-leave') browser.last().fail(errorOf[problem]);
    },
    settle,
  };
});

describe('captions of the browser', () => {
  const begin = async (browser: ReturnType<typeof inventRecognition>, track: InventedTrack | null = null) => {
    const texts: string[] = [];
    const problems: CaptionsProblem[] = [];
    const captions = createLiveCaptionsMachine({ Machine: browser.Machine, phone: false, language: 'en-US' });
    const running = captions.start(track as MediaStreamTrack | null, 'cloud', {
      text: (settled, tentative) => texts.push(`${settled}|${tentative}`),
      problem: (problem) => problems.push(problem),
    });
    await settle();
    return { running, texts, problems };
  };

  test.each(['downloadable', 'unavailable', 'unknown', 'throws'] as const)(
    'are not called on-device when the model is %s',
    async (local) => {
      const browser = inventRecognition({ local });
      expect(await createLiveCaptionsMachine({ Machine: browser.Machine, phone: false }).kind()).toBe('cloud');
      await begin(browser);
      expect(browser.last().processLocally).toBe(false);
    },
  );

  test('stay on the computer where the browser can', async () => {
    const browser = inventRecognition({ local: 'available' });
    await begin(browser);
    expect(browser.last()).toMatchObject({
      processLocally: true,
      continuous: true,
      interimResults: true,
      lang: 'en-US',
      unspokenPunctuation: true,
    });
  });

  test('are not to be had on a phone, where they would take the microphone away', async () => {
    const browser = inventRecognition();
    expect(await createLiveCaptionsMachine({ Machine: browser.Machine, phone: true }).kind()).toBe('none');
  });

  test('listen to the microphone that is recorded, and to none that is gone', async () => {
    const browser = inventRecognition();
    const track = new InventedTrack('Headset');
    await begin(browser, track);
    expect(browser.last().track).toBe(track);
    track.die();
    await begin(browser, track);
    expect(browser.last().track).toBeUndefined();
  });

  test('do not double what the recognizer delivers twice', async () => {
    const browser = inventRecognition();
    const { running } = await begin(browser);
    browser.last().hear('I led');
    browser.last().repeat();
    browser.last().hear(' the migration');
    browser.last().repeat();
    expect(await running.stop()).toBe('I led the migration');
  });

  test('go on after the recognizer has ended by itself, with all that was said', async () => {
    const browser = inventRecognition();
    const { running, texts } = await begin(browser);
    browser.last().hear('I led');
    browser.last().hear('', 'the migration');
    browser.last().end();
    await vi.advanceTimersByTimeAsync(200);
    expect(browser.made).toHaveLength(2);
    browser.last().hear('and errors dropped');
    expect(texts).toEqual([
      'I led|',
      'I led|the migration',
      'I led the migration|',
      'I led the migration and errors dropped|',
    ]);
    expect(await running.stop()).toBe('I led the migration and errors dropped');
  });

  test('go on after a silence, also when the recognizer does not say that it has ended', async () => {
    const browser = inventRecognition({ end: 'silent' });
    const { problems } = await begin(browser);
    browser.last().fail('no-speech');
    await vi.advanceTimersByTimeAsync(2000);
    expect(browser.made).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  test('hear nothing more from a recognizer that was given up', async () => {
    const browser = inventRecognition();
    const { running } = await begin(browser);
    const first = browser.last();
    first.end();
    await vi.advanceTimersByTimeAsync(200);
    first.hear('a late echo');
    browser.last().hear('the answer');
    expect(await running.stop()).toBe('the answer');
  });

  test('that end again and again without a word wait longer each time, and then give up', async () => {
    const browser = inventRecognition();
    const { problems } = await begin(browser);
    const pauses: number[] = [];
    while (problems.length === 0) {
      const count = browser.made.length;
      browser.last().end();
      let waitedMs = 0;
      while (browser.made.length === count && problems.length === 0) {
        await vi.advanceTimersByTimeAsync(10);
        waitedMs += 10;
      }
      if (problems.length === 0) pauses.push(waitedMs);
    }
    expect(pauses).toEqual([150, 300, 600, 1200, 2400, 4800]);
    expect(problems).toEqual(['failed']);
  });

  test('that listened for a while between two ends are never given up', async () => {
    const browser = inventRecognition();
    const { problems } = await begin(browser);
    for (let times = 0; times < 30; times += 1) {
      await vi.advanceTimersByTimeAsync(10_000);
      browser.last().end();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(browser.made).toHaveLength(31);
    expect(problems).toEqual([]);
  });

  test('that cannot be started at all say so in the end', async () => {
    const browser = inventRecognition({ start: 'throws' });
    const { problems } = await begin(browser);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(problems).toEqual(['failed']);
  });

  test('give their text within two seconds when the recognizer never ends', async () => {
    const browser = inventRecognition({ end: 'silent' });
    const { running } = await begin(browser);
    browser.last().hear('I led');
    const stopping = running.stop();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await stopping).toBe('I led');
  });

  test('take what the recognizer still settles while it stops', async () => {
    const browser = inventRecognition({ end: 'silent' });
    const { running } = await begin(browser);
    browser.last().hear('', 'I let');
    const stopping = running.stop();
    browser.last().hear('I led');
    browser.last().end();
    expect(await stopping).toBe('I led');
  });

  test('stopped before they could begin never listen', async () => {
    const browser = inventRecognition();
    const captions = createLiveCaptionsMachine({ Machine: browser.Machine, phone: false });
    const running = captions.start(null, 'cloud', { text: () => undefined, problem: () => undefined });
    expect(await running.stop()).toBe('');
    await vi.advanceTimersByTimeAsync(1000);
    expect(browser.made).toHaveLength(0);
  });
});
