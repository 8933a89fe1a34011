import { expect, test } from '../tests/e2e/harness/test';
import { tour } from '../tests/e2e/harness/tour';

/** A picture of every screen, for people to look at: `screenshots/<device>-<theme>/<stop>.png`. */
const devices = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 800 } };

for (const [device, viewport] of Object.entries(devices)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every screen on a ${device}, ${colorScheme}`, async ({ open }) => {
      const { page } = await open({ microphone: { hears: 'answer.wav' }, colorScheme, viewport });
      let taken = 0;
      await tour(page, async (stop) => {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `screenshots/${device}-${colorScheme}/${stop}.png`, fullPage: true });
        taken += 1;
      });
      expect(taken).toBeGreaterThan(20);
    });
  }
}
