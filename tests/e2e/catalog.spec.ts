import { chromium, expect, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { findChromium, findHeadlessShell } from '../../tools/browser/chromium';
import { bringAxe, complaintsOfAxe } from './harness/axe';

/* The components in states that a tour of the screens does not come by. They are shown by the development server. */

let server: ViteDevServer;

test.beforeAll(async () => {
  server = await createServer({ server: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
  await server.listen();
});
test.afterAll(() => server.close());

test('axe finds nothing to complain about on the page of all components, in both themes, on a phone', async () => {
  test.setTimeout(240_000);
  const browser = await chromium.launch({
    executablePath: (findHeadlessShell() ?? findChromium())!,
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  await bringAxe(page);
  await page.goto(new URL('tools/catalog/', server.resolvedUrls?.local[0]).href);
  await expect(page.getByRole('heading', { name: 'Notepad', exact: true })).toBeVisible({ timeout: 120_000 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `test-results/catalog-${colorScheme}.png`, fullPage: true });
    // Widgets are shown more than once here, each with the landmark that it has once on a screen.
    const found = await complaintsOfAxe(page, { 'landmark-unique': { enabled: false } });
    expect(found, colorScheme).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await browser.close();
});
