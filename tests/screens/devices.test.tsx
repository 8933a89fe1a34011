// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DevicesPage } from '../../src/screens/settings/devices/devices-page';
import type { SyncStore } from '../../src/stores/sync/sync-store';
import { aHouse, show } from './test-stores';

async function onThePage(path = '/settings/devices') {
  const lived = await aHouse();
  const sync = await lived.house.sync();
  // It waits for its store, and React does not look again outside of this.
  await act(async () => void show(lived.house, <DevicesPage />, path));
  await screen.findByLabelText('Address of the server');
  return { ...lived, sync };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const fill = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);

/** The page would be loaded again after the address was allowed. */
async function filled(sync: SyncStore, password: string) {
  await fill('Address of the server', 'notes.example.org');
  await fill('Name', 'maya');
  await fill('Password or token', password);
  await fill('Pass phrase', 'seventeen zebras at noon');
  await press('Allow this address');
  await act(() => sync.getState().load());
}

test('an address that is none, and what is missing, is said at the field', async () => {
  await onThePage();
  await fill('Address of the server', 'ws://notes.example.org');
  await press('Test the connection');
  expect(screen.getByText(/Without encryption only a server on this computer/)).toBeVisible();
  expect(screen.getByText('Enter the password that you were given.')).toBeVisible();
});

test('what the server can see is said before anything is switched on', async () => {
  await onThePage();
  expect(screen.getByText(/It cannot see any word, sound, question, name or date/)).toBeVisible();
});

test('a wrong password is told with what to do', async () => {
  const { sync } = await onThePage();
  await filled(sync, 'guess');
  await press('Test the connection');
  expect(await screen.findByText(/does not take this name and password/)).toBeVisible();
});

test('the candidate allows the address, tests it, and switches on and off', async () => {
  const { sync } = await onThePage();
  await filled(sync, 'let me in');
  await press('Test the connection');
  expect(await screen.findByText(/There is nothing of yours on it yet/)).toBeVisible();
  await press('Switch on');
  expect(await screen.findByText(/^Up to date/)).toBeVisible();
  await press('Pause');
  expect(await screen.findByText(/^Paused/)).toBeVisible();
  await press('Switch off …');
  await press('Switch off here');
  expect(await screen.findByText(/Everything that was here is here; the server keeps what it has/)).toBeVisible();
});

test('a join code in the address fills in the rest and does not stay there', async () => {
  const code = 'st1,wss~3A~2F~2Fnotes.example.org,maya,let~20me~20in,seventeen~20zebras~20at~20noon';
  await onThePage(`/settings/devices?join=${encodeURIComponent(code)}`);
  expect(screen.getByLabelText('Pass phrase')).toHaveValue('seventeen zebras at noon');
  expect(screen.getByLabelText('Address of the server')).toHaveValue('wss://notes.example.org');
});
