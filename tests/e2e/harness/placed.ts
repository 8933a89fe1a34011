import { expect, type Page } from '@playwright/test';

type Device = 'phone' | 'desktop';

/** What has to stand in one line, in one column or apart, by the stop of the tour. */
export async function expectPlaced(page: Page, device: Device, stop: string): Promise<void> {
  await placed[`${device} ${stop}`]?.(page);
}

const placed: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'phone lobby': async (page) => {
    const button = (await page.getByRole('button', { name: 'Answer aloud' }).boundingBox())!;
    expect.soft(button.y + button.height, 'the first button, on a phone of 640 px').toBeLessThanOrEqual(640);
  },
  'phone progress': async (page) => {
    // Six marks take all the room there is: what keeps them and the words apart is the padding alone.
    const between = await page
      .locator('[class*=progress-lately]')
      .first()
      .evaluate((cell) => Number.parseFloat(getComputedStyle(cell).paddingInlineStart));
    expect.soft(between, 'between the last mark and the words after it').toBeGreaterThanOrEqual(4);
  },
  'desktop history': async (page) => {
    const boxes = await page.getByRole('article').getByText('S', { exact: true }).all();
    const lefts = await Promise.all(boxes.map(async (box) => Math.round((await box.boundingBox())!.x)));
    expect.soft(lefts.length).toBeGreaterThan(1);
    expect.soft(new Set(lefts).size, 'the strips in one column').toBe(1);
    // The longest rating there is.
    const figure = page.locator('[class*=history-figure]').first();
    await figure.evaluate((rating) => {
      rating.textContent = '4–5';
    });
    const [strip, range] = await Promise.all([boxes[0]!.boundingBox(), figure.boundingBox()]);
    expect
      .soft(Math.abs(strip!.y + strip!.height / 2 - range!.y - range!.height / 2), 'a range beside its strip')
      .toBeLessThan(8);
  },
  'phone history': async (page) => {
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
  },
};
