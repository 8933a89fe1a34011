// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { DataNotices } from '../../src/screens/lobby/data-notices';
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
async function fill(label: string, text: string) {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(text);
}

/** The page would be loaded again after the address was allowed. */
async function filled(sync: SyncStore, password: string) {
  await fill('Address of the server', 'notes.example.org');
  await fill('Name', 'maya');
  await fill('Password or token', password);
  await fill('Passphrase', 'seventeen zebras at noon');
  await press('Allow this address');
  await act(() => sync.getState().load());
}

test('an address that is none, and what is missing, is said at the field', async () => {
  await onThePage();
  await fill('Address of the server', 'ws://notes.example.org');
  await press('Test the connection');
  expect(screen.getByText(/Without encryption, only a server on this computer/)).toBeVisible();
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
  expect(await screen.findByText(/does not accept this name and password/)).toBeVisible();
});

test('a server that is not ready is told as such while it is asked again, until the candidate stops that', async () => {
  const { sync } = await onThePage();
  await filled(sync, 'too early');
  await press('Test the connection');
  expect(
    await screen.findByText(/not ready for your notebook yet.*Nothing is lost.*tries again every few/),
  ).toBeVisible();
  expect(screen.getByText('JetStream system temporarily unavailable')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Test the connection' })).toBeDisabled();
  await press('Stop trying');
  expect(screen.queryByText(/not ready for your notebook/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Test the connection' })).toBeEnabled();
});

test('the candidate allows the address, tests it, and switches on and off', async () => {
  const { sync } = await onThePage();
  await filled(sync, 'let me in');
  await press('Test the connection');
  expect(await screen.findByText(/There is nothing of yours on the server yet/)).toBeVisible();
  await press('Switch on');
  expect(await screen.findByText(/^Up to date/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Status' })).toHaveFocus();
  await press('Pause');
  expect(await screen.findByText(/^Paused/)).toBeVisible();
  await press('Switch off …');
  await press('Switch off here');
  expect(await screen.findByText(/Everything that was here is still here. The server keeps what it has/)).toBeVisible();
});

const code = 'st1,wss~3A~2F~2Fnotes.example.org,maya,let~20me~20in,seventeen~20zebras~20at~20noon';

test('the code of the other device is scanned, and other codes are not taken for it', async () => {
  const { devices } = await onThePage();
  await press('Scan it with the camera');
  expect(screen.getByLabelText('What the camera sees')).toBeVisible();
  await act(async () => devices.scanner.show('https://example.org/menu'));
  expect(screen.getByLabelText('Passphrase')).toHaveValue('');
  await act(async () => devices.scanner.show(`https://app.example.org/#/settings/devices?join=${code}`));
  expect(screen.getByLabelText('Passphrase')).toHaveValue('seventeen zebras at noon');
  expect(screen.queryByLabelText('What the camera sees')).toBeNull();
  expect(devices.scanner.looking).toBe(false);
});

test('a camera that is refused is told with what to do, and one that is not needed any more is off', async () => {
  const { devices } = await onThePage();
  await press('Scan it with the camera');
  await act(async () => devices.scanner.show(null));
  expect(await screen.findByText(/Paste the code instead/)).toBeVisible();
  await press('Scan it with the camera');
  expect(devices.scanner.looking).toBe(true);
  await press('Stop');
  expect(devices.scanner.looking).toBe(false);
});

/** Switched on, and at rest: what a test puts there no visit to the server takes away. */
async function onAndPaused(sync: SyncStore) {
  await filled(sync, 'let me in');
  await press('Test the connection');
  await screen.findByText(/There is nothing of yours on the server yet/);
  await press('Switch on');
  await screen.findByText(/^Up to date/);
  await press('Pause');
  await screen.findByText(/^Paused/);
}

test('a changed passphrase is said in the lobby and on the page, and the new one is entered there', async () => {
  const { sync, house } = await onThePage();
  await onAndPaused(sync);
  await act(async () => sync.setState({ status: { kind: 'stopped', problem: 'wrong-phrase', detail: '' } }));
  expect(screen.getByText(/Enter the new one that you chose on your other device/)).toBeVisible();
  expect(screen.getByLabelText('The new passphrase')).toBeVisible();
  await act(() => house.data.getState().look());
  await act(async () => void show(house, <DataNotices />));
  expect(await screen.findByText(/The passphrase was changed on another device/)).toBeVisible();
});

test('after a change of the phrase the page says how far what is on the server is encrypted again', async () => {
  const { sync } = await onThePage();
  await onAndPaused(sync);
  await act(async () => sync.setState({ reseal: 'due', status: { kind: 'resealing', done: 120, all: 500 } }));
  expect(screen.getByText('Everything on the server is being encrypted again: 120 of 500 sounds.')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Progress' })).toHaveAttribute('value', '0.24');
  await act(async () => sync.setState({ status: { kind: 'paused' } }));
  expect(
    screen.getByText(/still encrypted with the old passphrase\. This device takes care of the rest/),
  ).toBeVisible();
  await act(async () => sync.setState({ reseal: { at: 0 } }));
  expect(screen.getByText(/^Everything on the server was encrypted again/)).toBeVisible();
  await act(async () => sync.setState({ reseal: 'elsewhere' }));
  await press('Encrypt it again from here');
  await expect.poll(() => sync.getState().reseal).toBe('due');
});

test('an answer whose sound cannot be read on the server is named, and nothing false is promised', async () => {
  const { sync } = await onThePage();
  await onAndPaused(sync);
  const unreadable = [{ answerId: 'a7', question: 'Tell me about a mistake.', startedAt: 5 }];
  await act(async () => sync.setState({ unreadable }));
  expect(screen.getByText(/the sound of 1 answer cannot be read.*If none has it, the sound is lost/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Tell me about a mistake.' })).toHaveAttribute('href', '/replay/a7');
});

test('a join code in the address fills in the rest and does not stay there', async () => {
  await onThePage(`/settings/devices?join=${encodeURIComponent(code)}`);
  expect(screen.getByLabelText('Passphrase')).toHaveValue('seventeen zebras at noon');
  expect(screen.getByLabelText('Address of the server')).toHaveValue('wss://notes.example.org');
});
