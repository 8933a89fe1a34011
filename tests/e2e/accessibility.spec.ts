import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { expect, test } from './harness/test';
import { tour } from './harness/tour';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of [
    ['phone', { width: 360, height: 780 }],
    ['desktop', { width: 1280, height: 800 }],
  ] as const) {
    test(`axe finds nothing to complain about on any screen, ${colorScheme}, ${device}`, async ({ open }) => {
      test.setTimeout(240_000);
      const { page, context } = await open({ microphone: { hears: 'answer.wav' }, colorScheme, viewport });
      await context.addInitScript({ content: axe.source });
      const stops: string[] = [];
      await tour(page, async (stop) => {
        stops.push(stop);
        const { violations } = await page.evaluate(() =>
          globalThis.axe.run({ rules: { 'target-size': { enabled: true } } }),
        );
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
        );
        expect.soft(found, stop).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${stop}: wider than the window by`).toBeLessThanOrEqual(0);
      });
      expect(stops.length).toBeGreaterThan(20);
    });
  }
}

declare global {
  var axe: { run(options: RunOptions): Promise<AxeResults> };
}
