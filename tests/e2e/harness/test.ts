import { rmSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import {
  newProfile,
  openBrowser,
  removeProfile,
  shareBrowsers,
  type BrowserOptions,
  type OpenBrowser,
  type SharedBrowsers,
} from './browser';
import { createGatekeeper, type Gatekeeper } from './gatekeeper';
import { openPlainBrowser, type PlainBrowser } from './plain-browser';

type Fixtures = {
  /** What must not happen and did; empty at the end of every test. */
  complaints: string[];
  /** A folder that browsers of this test can share, one after the other. */
  profile: string;
  open: (options?: BrowserOptions) => Promise<OpenBrowser>;
  /** A browser in which tabs can be hidden. */
  openPlain: (hears: string) => PlainBrowser;
  /** The browsers of this file keep their copy of the app, to start from without a network. Making it takes longer than many a test. */
  offlineCopy: boolean;
  /** The browsers of this file are all of Chromium: what they do is about the browser itself. */
  whole: boolean;
  /** The browsers of this file are killed, or started again with what they kept. The others share one, which saves its start. */
  own: boolean;
};

type WorkerFixtures = {
  gatekeeper: Gatekeeper;
  sharedBrowsers: SharedBrowsers;
  /** Where complaints are written: what comes too late for one test fails the next one, or the run. */
  told: string[];
  /** Folders with later releases. Here and not in their file: one with worker fixtures of its own gets workers of its own, last. */
  next: string;
  nextWithItsOwnRows: string;
};

async function withNextRelease(writes: 'as this one' | 'its own way', use: (folder: string) => Promise<void>) {
  // The builder is loaded only where somebody asks for it.
  const { buildNextRelease } = await import('./next-release');
  const folder = await buildNextRelease(writes);
  await use(folder);
  rmSync(folder, { recursive: true });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  offlineCopy: [false, { option: true }],
  whole: [false, { option: true }],
  own: [false, { option: true }],
  told: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const told: string[] = [];
      await use(told);
      expect(told, 'what a browser complained about after its test').toEqual([]);
    },
    { scope: 'worker' },
  ],
  gatekeeper: [
    async ({ told }, use) => {
      const gatekeeper = await createGatekeeper(told);
      await use(gatekeeper);
      await gatekeeper.close();
    },
    { scope: 'worker' },
  ],
  sharedBrowsers: [
    async ({ gatekeeper }, use) => {
      const browsers = shareBrowsers(gatekeeper);
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  next: [({}, use) => withNextRelease('as this one', use), { scope: 'worker' }],
  // eslint-disable-next-line no-empty-pattern -- as above
  nextWithItsOwnRows: [({}, use) => withNextRelease('its own way', use), { scope: 'worker' }],
  complaints: async ({ told }, use) => {
    await use(told);
    expect(told.splice(0), 'what the browser complained about').toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  profile: async ({}, use) => {
    const profile = newProfile();
    await use(profile);
    removeProfile(profile);
  },
  openPlain: async ({ profile, gatekeeper }, use) => {
    const browsers: PlainBrowser[] = [];
    await use((hears) => {
      const browser = openPlainBrowser(profile, hears, gatekeeper.port);
      browsers.push(browser);
      return browser;
    });
    for (const browser of browsers) await browser.close();
  },
  open: async (
    { complaints, profile, gatekeeper, sharedBrowsers, offlineCopy, whole, own, baseURL },
    use,
    testInfo,
  ) => {
    const origin = baseURL ?? '';
    const owned: OpenBrowser[] = [];
    const shared: OpenBrowser[] = [];
    await use(async (given = {}) => {
      const options = { offlineCopy, whole, own, ...given };
      if (options.own || options.backForwardCache || options.profile !== undefined) {
        const browser = await openBrowser({ profile, ...options }, origin, gatekeeper, complaints);
        owned.push(browser);
        return browser;
      }
      if (shared.length > 0)
        throw new Error('A second browser is another one with its profile, or the same if both are "own".');
      const browser = await sharedBrowsers.openWindow(options, origin, complaints);
      shared.push(browser);
      return browser;
    });
    for (const [index, { page }] of [...owned, ...shared].entries()) {
      if (testInfo.status === testInfo.expectedStatus || page.isClosed()) continue;
      await page.screenshot({ path: testInfo.outputPath(`browser-${index}.png`) }).catch(() => undefined);
    }
    for (const browser of shared) await browser.close();
    for (const browser of owned) {
      await browser.close();
      await browser.kill();
    }
  },
  page: async ({ open }, use) => {
    const { page } = await open();
    await use(page);
  },
});

export { expect };
