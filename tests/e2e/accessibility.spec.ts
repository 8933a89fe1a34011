import axe, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { expectPlaced } from './harness/placed';
import { smallTargets } from './harness/small-targets';
import { touchingButtons } from './harness/touching-buttons';
import { wordsTour } from './harness/words-tour';
import { tour } from './harness/tour';

/** Both themes and both devices; a theme and a device have no fault together that neither has alone. */
for (const [colorScheme, device, viewport] of [
  ['light', 'phone', { width: 360, height: 780 }],
  ['dark', 'desktop', { width: 1280, height: 800 }],
] as const) {
  test(`axe finds nothing to complain about on any screen, ${colorScheme}, ${device}`, async ({ open }) => {
    test.setTimeout(480_000);
    const { page, context } = await open({ microphone: { hears: 'answer.wav' }, colorScheme, viewport });
    await context.addInitScript({ content: axe.source });
    const stops: string[] = [];
    await tour(page, (stop) => examine(page, device, stops, stop));
    expect(stops.length).toBeGreaterThan(20);
  });

  test(`axe finds nothing to complain about on the ways to the words, ${colorScheme}, ${device}`, async ({ open }) => {
    test.setTimeout(360_000);
    const { page, context } = await open({ microphone: { hears: 'answer.wav' }, colorScheme, viewport });
    await context.addInitScript({ content: axe.source });
    const stops: string[] = [];
    await wordsTour(page, context, (stop) => examine(page, device, stops, stop));
    expect(stops.length).toBeGreaterThan(5);
  });
}

async function examine(page: Page, device: 'phone' | 'desktop', stops: string[], stop: string): Promise<void> {
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
  expect.soft(await page.locator('h1:visible').count(), `${stop}: headings of the page`).toBe(1);
  if (device === 'phone') expect.soft(await smallTargets(page), `${stop}: hard to hit`).toEqual([]);
  if (!(await page.getByRole('dialog').isVisible()))
    expect.soft(await touchingButtons(page), `${stop}: buttons that touch`).toEqual([]);
  await expectPlaced(page, device, stop);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${stop}: wider than the window by`).toBeLessThanOrEqual(0);
}

declare global {
  var axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}
