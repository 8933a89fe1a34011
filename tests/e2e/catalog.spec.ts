import axe from 'axe-core';
import { createServer, type ViteDevServer } from 'vite';
import { expect, test } from './harness/test';

/* The components in states that a tour of the screens does not come by. They are shown by the development server. */

let server: ViteDevServer;

test.beforeAll(async () => {
  server = await createServer({ server: { host: '127.0.0.1', port: 0 }, logLevel: 'error' });
  await server.listen();
});
test.afterAll(() => server.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to complain about on the page of all components, ${colorScheme}`, async ({
    open,
    complaints,
  }) => {
    test.setTimeout(180_000);
    const { page, context } = await open({ colorScheme, viewport: { width: 360, height: 780 } });
    await context.addInitScript({ content: axe.source });
    const address = server.resolvedUrls?.local[0] ?? '';
    await page.goto(new URL('tools/catalog/', address).href);
    await expect(page.getByRole('heading', { name: 'Notepad' })).toBeVisible({ timeout: 90_000 });
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(
        { exclude: ['[data-base-ui-focus-guard]'] },
        // Widgets are shown more than once here, each with the landmark that it has once on a screen.
        { rules: { 'landmark-unique': { enabled: false } } },
      ),
    );
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/catalog-${colorScheme}.png`, fullPage: true });
    // One part is meant to fail.
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !/A part that fails|<Fails>/u.test(one)));
  });
}
