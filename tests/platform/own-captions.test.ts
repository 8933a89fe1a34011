import { expect, it, vi } from 'vitest';
import { createOwnCaptions } from '../../src/platform/transcription/own-captions';
import type { RecognitionMachine } from '../../src/platform/transcription/speech-recognition';

/** A browser that fetches its language pack when it is told to; `tells` is what it says on the way. */
function aMachine({ tells, comes }: { tells: number[]; comes: Promise<boolean> }) {
  let here = false;
  const monitor = new EventTarget();
  const Machine = Object.assign(class extends EventTarget {} as unknown as RecognitionMachine, {
    available: async () => (here ? ('available' as const) : ('downloadable' as const)),
    async install(options: { monitor?: (told: EventTarget) => void }) {
      options.monitor?.(monitor);
      for (const loaded of tells) {
        monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }));
      }
      here = await comes;
      return here;
    },
  });
  return createOwnCaptions({ Machine, phone: false, keepsFiles: true });
}

it('the language pack comes, and what the browser tells of its coming is passed on', async () => {
  const shares = vi.fn();
  const captions = aMachine({ tells: [0.25, 1], comes: Promise.resolve(true) });
  expect(await captions.install(shares).result).toBe(true);
  expect(shares.mock.calls).toEqual([[0.25], [1]]);
  expect(await captions.look()).toMatchObject({ ownCaptions: 'available' });
});

it('a browser that tells nothing on the way is no failure', async () => {
  const shares = vi.fn();
  expect(await aMachine({ tells: [], comes: Promise.resolve(true) }).install(shares).result).toBe(true);
  expect(shares).not.toHaveBeenCalled();
});

it('a pack that does not come is told', async () => {
  expect(await aMachine({ tells: [], comes: Promise.resolve(false) }).install(() => undefined).result).toBe(false);
  expect(
    await aMachine({ tells: [], comes: Promise.reject(new Error('offline')) }).install(() => undefined).result,
  ).toBe(false);
});

it('who does not wait any more is not kept waiting by the browser', async () => {
  const work = aMachine({ tells: [], comes: new Promise(() => undefined) }).install(() => undefined);
  work.cancel();
  expect(await work.result).toBe(false);
});
