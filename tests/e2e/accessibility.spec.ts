import type { Page } from '@playwright/test';
import { bringAxe, complaintsOfAxe } from './harness/axe';
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
    await bringAxe(context);
    const stops: string[] = [];
    await tour(page, (stop) => examine(page, device, stops, stop));
    expect(stops.length).toBeGreaterThan(20);
  });

  test(`axe finds nothing to complain about on the ways to the words, ${colorScheme}, ${device}`, async ({ open }) => {
    test.setTimeout(360_000);
    const { page, context } = await open({ microphone: { hears: 'answer.wav' }, colorScheme, viewport });
    await bringAxe(context);
    const stops: string[] = [];
    await wordsTour(page, context, (stop) => examine(page, device, stops, stop));
    expect(stops.length).toBeGreaterThan(5);
  });
}

async function examine(page: Page, device: 'phone' | 'desktop', stops: string[], stop: string): Promise<void> {
  stops.push(stop);
  // An open menu belongs to its button, not to a landmark.
  const rules = { 'target-size': { enabled: true }, region: { enabled: !stop.endsWith('-menu') } };
  const found = await complaintsOfAxe(page, rules);
  expect.soft(found, stop).toEqual([]);
  expect.soft(await page.locator('h1:visible').count(), `${stop}: headings of the page`).toBe(1);
  if (device === 'phone') expect.soft(await smallTargets(page), `${stop}: hard to hit`).toEqual([]);
  if (!(await page.getByRole('dialog').isVisible()))
    expect.soft(await touchingButtons(page), `${stop}: buttons that touch`).toEqual([]);
  await expectPlaced(page, device, stop);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${stop}: wider than the window by`).toBeLessThanOrEqual(0);
}
