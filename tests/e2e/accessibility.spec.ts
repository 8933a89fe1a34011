import axe, { type AxeResults, type ElementContext, type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
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
  if (device === 'phone' && stop === 'lobby') {
    const button = (await page.getByRole('button', { name: 'Answer aloud' }).boundingBox())!;
    expect.soft(button.y + button.height, 'the first button, on a phone of 640 px').toBeLessThanOrEqual(640);
  }
  if (device === 'desktop' && stop === 'history') {
    const boxes = await page.getByRole('article').getByText('S', { exact: true }).all();
    const lefts = await Promise.all(boxes.map(async (box) => Math.round((await box.boundingBox())!.x)));
    expect.soft(lefts.length).toBeGreaterThan(1);
    expect.soft(new Set(lefts).size, 'the strips in one column').toBe(1);
  }
  if (device === 'phone' && stop === 'history') {
    const row = page.getByRole('article').first();
    const [strip, figure] = await Promise.all(
      [row.getByText('S', { exact: true }), row.getByText('of 5')].map((one) => one.boundingBox()),
    );
    expect
      .soft(Math.abs(strip!.y + strip!.height / 2 - figure!.y - figure!.height / 2), 'the rating beside its strip')
      .toBeLessThan(8);
    const lines = await row
      .getByRole('link')
      .first()
      .evaluate((link) => {
        const { clientHeight } = link;
        return clientHeight / Number.parseFloat(getComputedStyle(link).lineHeight);
      });
    expect.soft(lines, 'two lines of the question, and nothing of a third').toBeLessThan(2.1);
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${stop}: wider than the window by`).toBeLessThanOrEqual(0);
}

declare global {
  var axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}
