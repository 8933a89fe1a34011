// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { History } from '../../src/screens/history/history';
import { aHistory, aPastDrill } from '../stores/history-world';
import { inTheHouse } from './in-the-house';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

it('an empty history says what to do', async () => {
  const { store } = aHistory();
  inTheHouse(store, <History />);
  expect(await screen.findByText(/Nothing here yet/u)).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Practise' }).at(-1)).toHaveAttribute('href', '/');
});

it('past sessions lead to their debrief and to the replay of each answer', async () => {
  const { store, records } = aHistory();
  await aPastDrill(records, { startedAt: Date.UTC(2026, 0, 5, 12) });
  inTheHouse(store, <History />);
  expect(await screen.findByRole('link', { name: /January/u })).toHaveAttribute('href', '/debrief/s1');
  expect(screen.getByRole('link', { name: 'Replay: Tell me about a time.' })).toHaveAttribute('href', '/replay/a1');
});
