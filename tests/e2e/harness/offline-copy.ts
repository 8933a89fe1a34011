import type { Page } from '@playwright/test';
import { serveProgram, type ProgramServer } from './program-server';
import { test as base } from './test';

/** Tests with a host of their own, on which another version can be published; the browser keeps its copy of the app. */
export const test = base.extend<{ host: ProgramServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
  host: async ({}, use) => {
    const host = await serveProgram();
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(host.origin),
  offlineCopy: true,
});

/** Waits until the service worker has everything, and the page that brought it. */
export const takenOver = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50));
  });

/** Opens the version that the host has, and waits until its copy on this computer is whole. */
export async function settle(page: Page): Promise<void> {
  await page.goto('/');
  await takenOver(page);
}

export const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    // Installing takes a moment; it ends in a worker that waits, or in none.
    while (registration.installing) await new Promise((later) => setTimeout(later, 50));
  });

/** Name of the version that the page came from. */
export const servedName = async (page: Page) => {
  const html = await page.evaluate(async () => (await fetch('./index.html')).text());
  return /<title>(.*)<\/title>/.exec(html)?.[1];
};
