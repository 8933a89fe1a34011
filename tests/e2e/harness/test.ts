import { test as base, expect } from '@playwright/test';
import { newProfile, openBrowser, removeProfile, type BrowserOptions, type OpenBrowser } from './browser';
import { createGatekeeper } from './gatekeeper';

type Fixtures = {
  /** What must not happen and did; empty at the end of every test. */
  complaints: string[];
  /** A folder that browsers of this test can share, one after the other. */
  profile: string;
  open: (options?: BrowserOptions) => Promise<OpenBrowser>;
};

export const test = base.extend<Fixtures>({
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
  open: async ({ complaints, profile, baseURL }, use, testInfo) => {
    const gatekeeper = await createGatekeeper(complaints);
    const browsers: OpenBrowser[] = [];
    await use(async (options = {}) => {
      const browser = await openBrowser({ profile, ...options }, baseURL ?? '', gatekeeper, complaints);
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
    await gatekeeper.close();
  },
  page: async ({ open }, use) => {
    const { page } = await open();
    await use(page);
  },
});

export { expect };
