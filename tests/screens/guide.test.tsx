// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { principles } from '../../src/domain/questions/principle';
import { Guide } from '../../src/screens/guide/guide';
import { standingText } from '../../src/screens/guide/standing-text';
import { aBankHouse } from './question-stores';
import { show } from './test-stores';

async function aReaderAt(path: string) {
  const { house } = await aBankHouse();
  show(house, <Guide />, path);
  await screen.findByRole('heading', { level: 1 });
  return { user: userEvent.setup() };
}

test('all sixteen principles have a page of their own', async () => {
  await aReaderAt('/guide');
  for (const { id, name } of principles) {
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', `/guide/${id}`);
  }
});

test('with a role chosen, what counts most for it comes first, with the reason', async () => {
  const { user } = await aReaderAt('/guide');
  await user.selectOptions(screen.getByLabelText('Role'), 'First job');
  const first = screen.getByRole('region', { name: 'What counts most for this role' });
  expect(within(first).getAllByRole('link')[0]).toHaveTextContent('Learn and Be Curious');
  expect(within(first).getByText(/they want to see how you learn/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'The others' })).toBeVisible();
});

test('a principle’s page says what it means, what is listened for, what is missed and where to look', async () => {
  await aReaderAt('/guide/dive-deep');
  expect(screen.getByRole('heading', { level: 1, name: 'Dive Deep' })).toBeVisible();
  expect(screen.getByText(/You look for yourself/)).toBeVisible();
  for (const name of ['What interviewers listen for', 'What is often missing', 'Where to look for your story']) {
    expect(screen.getByRole('heading', { name })).toBeVisible();
  }
  expect(screen.getByRole('link', { name: 'Practice this principle' })).toHaveAttribute(
    'href',
    '/practise?principle=dive-deep',
  );
  expect(screen.getByRole('link', { name: 'Next: Have Backbone; Disagree and Commit' })).toBeVisible();
});

test('an address of no principle leads to the guide', async () => {
  await aReaderAt('/guide/shallow-diving');
  expect(await screen.findByRole('heading', { level: 1, name: 'Guide' })).toBeVisible();
});

test('the method is told with a whole example', async () => {
  await aReaderAt('/guide/method');
  for (const name of ['Situation', 'Task', 'Action', 'Result']) expect(screen.getByText(name)).toBeVisible();
  for (const name of ['WHO', 'WHY', 'HOW MUCH']) expect(screen.getByText(name)).toBeVisible();
  expect(screen.getByText(/no dose was late, after five/)).toBeVisible();
});

test('questions to ask back can be narrowed to one’s kind of work', async () => {
  const { user } = await aReaderAt('/guide/ask-back');
  const all = screen.getAllByRole('listitem').length;
  expect(all).toBeGreaterThanOrEqual(4 * 5);
  await user.selectOptions(screen.getByLabelText('Your kind of work'), 'Care');
  expect(screen.getAllByRole('listitem').length).toBeLessThan(all);
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'How the role fits into the organization',
    'What it takes to succeed',
    'What training looks like',
    'What is particular here (travel, remote work, hours…)',
  ]);
});

test('one answer to a principle has no average', () => {
  expect(standingText({ asked: 1, lastAskedAt: 0, mean: 4 })).toBe('One answer, your own mark 4 of 5');
  expect(standingText({ asked: 2, lastAskedAt: 0, mean: 3.5 })).toBe('2 answers, your own marks average 3.5 of 5');
});
