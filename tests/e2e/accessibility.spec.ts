import axe, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core';
import { expect, test } from './harness/test';
import { smallTargets } from './harness/small-targets';
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
        const { violations } = await page.evaluate(
          ({ menuOpen }) =>
            globalThis.axe.run(
              // The library's focus guards hand the focus on the moment they get it; nobody ever stands on one.
              { exclude: ['[data-base-ui-focus-guard]'] },
              // An open menu belongs to its button, not to a landmark.
              { rules: { 'target-size': { enabled: true }, region: { enabled: !menuOpen } } },
            ),
          { menuOpen: stop.endsWith('-menu') },
        );
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
        );
        expect.soft(found, stop).toEqual([]);
        if (device === 'phone') expect.soft(await smallTargets(page), `${stop}: hard to hit`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${stop}: wider than the window by`).toBeLessThanOrEqual(0);
      });
      expect(stops.length).toBeGreaterThan(20);
    });
  }
}

declare global {
  var axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}
