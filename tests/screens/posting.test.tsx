// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Loops } from '../../src/screens/loop/loop';
import { somePostings } from '../domain/postings/some-postings';
import { nurseResume } from '../domain/postings/some-resumes';
import { aHouse, show } from './test-stores';

async function aCandidateWith(text: string) {
  const { house } = await aHouse();
  const shown = show(house, <Loops />, '/loop/posting');
  const user = userEvent.setup();
  const box = await screen.findByRole('textbox', { name: /Paste a job posting/ });
  await user.click(box);
  if (text !== '') await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Read it' }));
  return { house, user, ...shown };
}

const platform = somePostings[0]?.text ?? '';
const order = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('a pasted posting becomes ranked principles with its own words marked, and a loop', async () => {
  await aCandidateWith(platform);
  expect(await screen.findByRole('heading', { name: 'What it asks for' })).toHaveFocus();
  expect(order().slice(0, 3).toSorted()).toEqual(['Dive Deep', 'Invent and Simplify', 'Ownership']);
  expect(screen.getByText('trace', { selector: 'mark' })).toBeVisible();
  expect(screen.getByLabelText('Level')).toHaveValue('senior');
  expect(screen.getByLabelText('Field of work')).toHaveValue('software');
  expect(screen.getByText('From “Senior”')).toBeVisible();
  const address = screen.getByRole('link', { name: 'Make the loop' }).getAttribute('href') ?? '';
  expect(address).toMatch(/^\/loop\/new\?ranked=(?:dive-deep|ownership).*level=senior&domain=software$/u);
});

test('every guess can be changed, and the change goes along', async () => {
  const { user } = await aCandidateWith(platform);
  const before = order();
  await user.click(screen.getByRole('button', { name: `Move ${before[1]} up` }));
  expect(order()[0]).toBe(before[1]);
  expect(screen.getByRole('status')).toHaveTextContent(`${before[1]} is number 1 now.`);
  await user.click(screen.getByRole('button', { name: `Leave ${before[0]} out` }));
  expect(order()).not.toContain(before[0]);
  await user.selectOptions(screen.getByLabelText('Add a principle'), 'Think Big');
  expect(order().at(-1)).toBe('Think Big');
  await user.selectOptions(screen.getByLabelText('Level'), 'mid');
  await user.selectOptions(screen.getByLabelText('Field of work'), 'data');
  const address = screen.getByRole('link', { name: 'Practice the first three' }).getAttribute('href') ?? '';
  expect(address).toContain('level=mid&domain=data');
  expect(address).toMatch(/^\/practise\?ranked=/u);
});

test('it says that it counts words, and with which', async () => {
  const { user } = await aCandidateWith(platform);
  await user.click(screen.getByText(/This counts words, nothing more/));
  await user.click(screen.getAllByText('Dive Deep').at(-1) ?? document.body);
  expect(screen.getByText(/root cause…/)).toBeVisible();
});

test('the posting makes a panel that asks about its first principles', async () => {
  const { house, user } = await aCandidateWith(platform);
  const address = screen.getByRole('link', { name: 'Make the loop' }).getAttribute('href') ?? '';
  show(house, <Loops />, address);
  expect(await screen.findByRole('radio', { name: /The posting/ })).toBeChecked();
  expect(screen.getByLabelText('Name')).toHaveValue('Senior Platform Engineer');
  expect(user).toBeDefined();
});

test.each([
  ['', 'There is nothing to read yet'],
  ['Nurse wanted', '2 words are too few'],
  ['%PDF-1.4 obj stream endstream and more bytes', 'This is a file, not its text'],
  ['Nous cherchons une infirmière pour notre équipe de nuit, avec le sens du contact et de la rigueur.', 'English'],
])('what cannot be read says so and keeps the text: %s', async (text, told) => {
  await aCandidateWith(text);
  expect(screen.getByRole('alert')).toHaveTextContent(told);
  expect(screen.getByRole('textbox')).toHaveValue(text);
});

test('what was pasted is there again next time', async () => {
  const { house } = await aCandidateWith(platform);
  await waitFor(async () => expect(await house.loop.getState().posting()).toBe(platform));
});

test('a résumé gives stories to the journal, and they can be taken out again', async () => {
  const { house, user } = await aCandidateWith(nurseResume);
  expect(await screen.findByRole('heading', { name: 'What your lines could show' })).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: /Built the Saturday rota/ }));
  await user.click(screen.getByRole('button', { name: 'Add 4 stories to your journal' }));
  expect(await screen.findByText(/4 stories are in your journal/)).toBeVisible();
  const [first] = house.stories.getState().stories;
  expect(first).toMatchObject({
    title: 'Reduced medication errors on a 28-bed ward',
    numbers: expect.arrayContaining(['by 40%']),
  });
  await user.click(screen.getByRole('button', { name: 'Remove them again' }));
  await waitFor(() => expect(house.stories.getState().stories).toEqual([]));
  expect(
    within(screen.getByRole('region', { name: 'Stories you could tell' })).getByRole('button', { name: /^Add 4/ }),
  ).toBeVisible();
});
