import { expect, test } from './harness/test';
import { noteFault } from './harness/faults';
import { lengthOf } from './harness/sounds';
import { halfStory, startAloud, startTyping } from './harness/steps';

test.use({ whole: true, own: true });

test('a crash in mid-answer costs at most two seconds of speech', async ({ open }) => {
  const first = await open({ microphone: { hears: 'answer.wav' } });
  await startAloud(first.page);
  // The recording runs since before now, so whatever is missing at the end was lost.
  const from = performance.now();
  await first.page.waitForTimeout(8500);
  const spokenMs = performance.now() - from;
  await first.kill();

  const { page } = await open({ microphone: { hears: 'answer.wav' } });
  await page.goto('/');
  const offer = page.getByRole('region', { name: 'An answer was cut off' });
  await expect(offer).toContainText('What you said');
  await offer.getByRole('button', { name: 'Recover it' }).click();
  await page.getByRole('button', { name: 'Go to the debrief' }).click();

  const player = page.getByRole('group', { name: 'Your answer' });
  const keptMs = await lengthOf(player.getByRole('slider', { name: 'Position' }));
  noteFault({ fault: 'SIGKILL in mid-answer', lostMs: spokenMs - keptMs, lostAnswers: 0, recovered: keptMs > 0 });
  expect(spokenMs - keptMs).toBeLessThan(2000);
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByText(/^0:02 \//)).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  await expect(offer).toBeHidden();
});

test('a crash while typing costs at most a second of it', async ({ open }) => {
  const first = await open();
  await startTyping(first.page);
  const sheet = first.page.getByRole('textbox', { name: 'Your answer' });
  await sheet.pressSequentially(halfStory.slice(0, 60), { delay: 20 });
  await first.page.waitForTimeout(1000);
  await sheet.pressSequentially(' and then');
  await first.kill();

  const { page } = await open();
  await page.goto('/');
  await page.getByRole('button', { name: 'Recover it' }).click();
  await page.getByRole('button', { name: 'Go to the debrief' }).click();
  await page.getByRole('button', { name: 'Skip my own score' }).click();
  await expect(page.getByText(halfStory.slice(0, 40))).toBeVisible();
  noteFault({ fault: 'SIGKILL while typing', lostAnswers: 0, recovered: true });
});

test('a reload in mid-answer loses nothing, and the answer waits until it is wanted', async ({ open }) => {
  const { page } = await open();
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).pressSequentially('I stood beside the desk.', { delay: 10 });
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.reload();

  const offer = page.getByRole('region', { name: 'An answer was cut off' });
  await offer.getByRole('button', { name: 'Later' }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await offer.getByRole('button', { name: 'Recover it' }).click();
  await page.getByRole('button', { name: 'Go to the debrief' }).click();
  await page.getByRole('button', { name: 'Skip my own score' }).click();
  await expect(page.getByText('I stood beside the desk.')).toBeVisible();
  noteFault({ fault: 'reload in mid-answer', lostAnswers: 0, recovered: true });
});

test('an abandoned answer that is discarded is not offered again', async ({ open }) => {
  const { page } = await open();
  await startTyping(page);
  await page.getByRole('textbox', { name: 'Your answer' }).fill('Not this one.');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.reload();

  const offer = page.getByRole('region', { name: 'An answer was cut off' });
  await offer.getByRole('button', { name: 'Discard' }).click();
  await expect(offer).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  await expect(offer).toBeHidden();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
});
