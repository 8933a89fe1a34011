import { expect, test } from '../../tests/e2e/harness/test';
import { finish, scoreMyself } from '../../tests/e2e/harness/steps';
import { wordsTour } from '../../tests/e2e/harness/words-tour';
import { tour } from '../../tests/e2e/harness/tour';

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

    test(`the ways to the words on a ${device}, ${colorScheme}`, async ({ open }) => {
      const { page, context } = await open({ microphone: { hears: 'answer.wav' }, colorScheme, viewport });
      await wordsTour(page, context, async (stop) => {
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `screenshots/${device}-${colorScheme}/${stop}.png`, fullPage: true });
      });
    });
  }
}

/** Copied to `docs/screenshots/debrief.png` by hand when the debrief has changed. */
test('the picture in the README', async ({ open }) => {
  const { page } = await open({ viewport: { width: 1280, height: 1240 } });
  await page.goto('/#/practise?question=customer-obsession-07');
  await page.getByRole('button', { name: 'Type instead' }).click();
  await page
    .getByRole('textbox', { name: 'Your answer' })
    .fill(
      'In March last year our clinic heard a dozen small complaints a week: a wrong room, a missed visit, a form twice. ' +
        'Our director, Maria Lopez, asked me to find out what they had in common before the summer. ' +
        'I called thirty of those patients myself over two weeks, and read every complaint since January. ' +
        'I found that in most of them a letter had come after the appointment. ' +
        'I decided to stop posting letters and to send a text message instead, because a letter took six days to arrive. ' +
        'I convinced the two receptionists by writing the first hundred messages with them. ' +
        'In the end the complaints stopped, and Maria took the idea to the other clinics.',
    );
  await finish(page);
  await scoreMyself(page, 4);
  await expect(page.getByRole('list', { name: 'Parts of the story' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: 'screenshots/readme.png' });
});
