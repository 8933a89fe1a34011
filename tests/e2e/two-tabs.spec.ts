import { expect, test } from './harness/test';
import { noteFault } from './harness/faults';
import { finish, startAloud, startSpeaking, toTheWords } from './harness/steps';

test.use({ whole: true });

test('only one tab records at a time, and the other one says so', async ({ open }) => {
  const { page: first, context } = await open({ microphone: { hears: 'answer.wav' } });
  await startAloud(first);

  const second = await context.newPage();
  await second.goto('/');
  await expect(second.getByRole('button', { name: 'Answer aloud' })).toBeEnabled();
  // The running answer next door is not an abandoned one.
  await expect(second.getByRole('region', { name: 'An answer was cut off' })).toBeHidden();
  await second.getByRole('button', { name: 'Answer aloud' }).click();
  await startSpeaking(second);
  const notice = second.getByRole('alert');
  await expect(notice).toContainText('Another tab is recording');
  await expect(second.getByText('Recording', { exact: true })).toBeHidden();

  await finish(first);
  await notice.getByRole('button', { name: 'Close' }).click();
  await startSpeaking(second);
  await expect(second.getByText('Recording', { exact: true })).toBeVisible();
  await second.waitForTimeout(2000);
  await finish(second);
  await toTheWords(second);
  noteFault({ fault: 'two tabs', lostAnswers: 0, recovered: true });
});
