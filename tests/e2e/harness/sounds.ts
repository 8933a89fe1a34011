import type { BrowserContext, Locator, Page } from '@playwright/test';

declare global {
  var heardSounds: HTMLMediaElement[];
}

/** Remembers every media element that a page plays, in or outside the document. Call before the page is opened. */
export async function listenIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.heardSounds = [];
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      globalThis.heardSounds.push(this);
      return play.call(this);
    };
  });
}

/**
 * Where the newest recording stands, as the browser's own player says, in milliseconds. The player also starts an empty
 * element now and then, to find out whether it may play: that one stands still for ever.
 */
export function positionMs(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis.heardSounds.findLast(({ src }) => src.startsWith('blob:'))?.currentTime ?? 0) * 1000,
  );
}

/** How long a player's recording is, in milliseconds, from its position slider. */
export async function lengthOf(slider: Locator): Promise<number> {
  return Number((await slider.getAttribute('max')) ?? (await slider.getAttribute('aria-valuemax')));
}

/** Recordings that are heard at this moment: two of them at once are an echo. */
export function voices(page: Page): Promise<{ address: string; ms: number; rate: number }[]> {
  return page.evaluate(() =>
    [...new Set(globalThis.heardSounds)]
      .filter((sound) => !sound.paused && sound.src.startsWith('blob:'))
      .map((sound) => ({ address: sound.src, ms: sound.currentTime * 1000, rate: sound.playbackRate })),
  );
}
