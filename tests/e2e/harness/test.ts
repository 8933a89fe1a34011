import { test as base, expect } from '@playwright/test';
import { newProfile, openBrowser, removeProfile, type BrowserOptions, type OpenBrowser } from './browser';
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
  gatekeeper: Gatekeeper;
  /** The browsers of this file keep their copy of the app, to start from without a network. Making it takes longer than many a test. */
  offlineCopy: boolean;
  /** The browsers of this file are all of Chromium: what they do is about the browser itself. */
  whole: boolean;
};

export const test = base.extend<Fixtures>({
  offlineCopy: [false, { option: true }],
  whole: [false, { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'what the browser complained about').toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- as above
  profile: async ({}, use) => {
    const profile = newProfile();
    await use(profile);
    removeProfile(profile);
  },
  gatekeeper: async ({ complaints }, use) => {
    const gatekeeper = await createGatekeeper(complaints);
    await use(gatekeeper);
    await gatekeeper.close();
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
  open: async ({ complaints, profile, gatekeeper, offlineCopy, whole, baseURL }, use, testInfo) => {
    const browsers: OpenBrowser[] = [];
    await use(async (options = {}) => {
      const browser = await openBrowser(
        { profile, offlineCopy, whole, ...options },
        baseURL ?? '',
        gatekeeper,
        complaints,
      );
      browsers.push(browser);
      return browser;
    });
    for (const [index, { page }] of browsers.entries()) {
      if (testInfo.status === testInfo.expectedStatus || page.isClosed()) continue;
      await page.screenshot({ path: testInfo.outputPath(`browser-${index}.png`) }).catch(() => undefined);
    }
    for (const browser of browsers) {
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
