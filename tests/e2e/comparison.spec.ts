import { listenIn, voices } from './harness/sounds';
import { finish, giveWords, halfStory, pastAnswers, startAloud, wholeStory } from './harness/steps';
import { expect, test } from './harness/test';

test('two takes of one question are held against each other, heard in turn, and one is kept', async ({ open }) => {
  test.setTimeout(150_000);
  const { page, context } = await open({ microphone: { hears: 'answer.wav' } });
  await listenIn(context);
  await startAloud(page);
  const question = await page.getByRole('heading', { level: 1 }).innerText();
  await page.waitForTimeout(8500);
  await finish(page);
  await giveWords(page, halfStory, 4);
  await page.getByRole('link', { name: 'Take 2' }).click();
  // Same question, same conditions, one click.
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await page.getByRole('button', { name: 'Start your answer' }).click();
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(10_500);
  await finish(page);
  await giveWords(page, wholeStory, 4);

  await page.goto('/#/history');
  await pastAnswers(page).first().click();
  await page.getByRole('link', { name: 'Compare with take 1' }).click();
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.getByText(/^Gained: .*Result/)).toBeVisible();
  await expect(changes.getByText(/^New numbers: .*eleven/)).toBeVisible();
  const figures = new Map<string, string[]>();
  for (const row of await changes.getByRole('row').all()) {
    const [name = '', ...cells] = await row.getByRole('rowheader').or(row.getByRole('cell')).allInnerTexts();
    figures.set(name, cells);
  }
  expect(figures.get('Words')).toEqual(['35', '152']);
  expect(figures.get('You said')).toEqual(['4', '4']);
  for (const time of figures.get('Talk time') ?? ['']) expect(time).toMatch(/^0:(08|09|[1-5]\d)$/);
  expect(figures.get('“I” and “we”')).toEqual(['2 and 1', '11 and 1']);
  // The first silence of 2.8 s is over before eight seconds.
  for (const pauses of figures.get('Long pauses') ?? ['0']) expect(Number(pauses)).toBeGreaterThanOrEqual(1);
  const worth = (text: string) => Number(/\d$/.exec(text)?.[0]);
  const [heardBefore = '', heardAfter = ''] = figures.get('Heard') ?? [];
  expect(worth(heardAfter)).toBeGreaterThan(worth(heardBefore));

  // The action of the first take, then the action of the second: two recordings, never both at once.
  await page.getByRole('button', { name: 'Action', exact: true }).click();
  const heard: string[] = [];
  await expect(async () => {
    const now = await voices(page);
    expect(now.length).toBeLessThanOrEqual(1);
    for (const { address, ms } of now) if (ms > 100 && heard.at(-1) !== address) heard.push(address);
    expect(heard).toHaveLength(2);
  }).toPass({ intervals: [100], timeout: 20_000 });
  await expect.poll(() => voices(page), { timeout: 20_000 }).toEqual([]);

  const second = page.getByRole('region', { name: 'Take 2' });
  const comparison = page.url();
  await second.getByRole('button', { name: 'Mark as best take' }).click();
  const best = second.getByRole('button', { name: 'Best take', exact: true });
  await expect(best).toBeVisible();
  const [newest, oldest] = [page.getByRole('article').first(), page.getByRole('article').last()];
  await page.goto('/#/history');
  await expect(newest).toContainText('best take');
  await page.reload();
  await expect(newest).toContainText('best take');
  await expect(oldest).not.toContainText('best take');
  await page.goto(comparison);
  await expect(best).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Take 1' }).getByRole('button', { name: 'Mark as best take' }),
  ).toBeVisible();
});
