// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';
import { Today } from '../../src/screens/today/today';
import { createDrillStore } from '../../src/stores/drills/drill-store';
import { aHouse, show } from './test-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

async function at(path: string) {
  const { house } = await aHouse();
  const drills = createDrillStore({ scorer: { score: async (answer) => scoreAnswer(answer) } });
  return show({ ...house, drills }, <Today />, path);
}

test('a drill judges only its one thing, while it is written, and shows where', async () => {
  await at('/today/drill/number');
  const sheet = screen.getByRole('textbox', { name: 'Say it aloud, then write it down' });
  await userEvent.type(sheet, 'Complaints fell to 4.');
  expect(await screen.findByText(/Still to say: what it was before, and over what time/)).toBeVisible();
  await userEvent.clear(sheet);
  await userEvent.type(sheet, 'Complaints fell from 30 to 4 within two weeks.');
  expect(await screen.findByText(/all three are there/)).toBeVisible();
  expect(screen.getByText('Complaints fell from 30 to 4 within two weeks.', { selector: 'mark' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Once more' }));
  expect(sheet).toHaveValue('');
});

test('a drill that came from an answer names its question', async () => {
  await at('/today/drill/who?question=dive-deep-01');
  expect(await screen.findByText(/Tell me about a time the numbers and the people disagreed/)).toBeVisible();
});

test('an unknown drill shows them all', async () => {
  await at('/today/drill/nonsense');
  expect(screen.getByRole('heading', { level: 1, name: 'Two-minute drills' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'I, not we' })).toHaveAttribute('href', '/today/drill/i-not-we');
});

test('somebody else’s answer is rated first and compared then', async () => {
  await at('/today/rate');
  const compare = screen.getByRole('button', { name: 'Compare' });
  expect(compare).toBeDisabled();
  expect(screen.queryByText(/Agreed/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /^4/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Why' }));
  await userEvent.click(compare);
  expect(screen.getByText(/of 5; you said 4/)).toHaveTextContent('Agreed: 5 of 5; you said 4.');
  expect(screen.getByText('It is there: Why.')).toBeVisible();
});

test('after six answers the candidate hears how they read the scale', async () => {
  await at('/today/rate');
  for (let each = 0; each < 6; each += 1) {
    await userEvent.click(screen.getByRole('radio', { name: /^5/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
    await userEvent.click(screen.getByRole('button', { name: /Next answer|How did I do/ }));
  }
  await waitFor(() => expect(screen.getByText(/1 of 6 as agreed/)).toBeVisible());
  expect(screen.getByText(/On average you rated 1.8 higher/)).toBeVisible();
});
