// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DataSection } from '../../src/screens/settings/data/data-section';
import { DataPage } from '../../src/screens/settings/data/data-page';
import { aPlan } from '../builders/a-plan';
import { aSession, aTranscript, anAnswer } from '../builders/some-rows';
import { tamper } from '../storage/open-storage';
import { aHouse, show } from './test-stores';

async function aLivedInHouse() {
  const lived = await aHouse();
  const { sessions, answers } = lived.records;
  await sessions.begin(aSession());
  await answers.begin(anAnswer());
  await answers.addTranscript(aTranscript());
  await sessions.end('s1', 9000);
  return lived;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('a backup goes to the downloads, and the page knows that nothing is outside of one any more', async () => {
  const { house, downloaded } = await aLivedInHouse();
  show(house, <DataSection />);
  expect(await screen.findByText(/One answer isn’t backed up/)).toBeVisible();
  await press('Make a backup');
  expect(await screen.findByText(/The backup is in your downloads/)).toBeVisible();
  expect(downloaded.map(({ name }) => name)).toEqual(['second-take-2026-01-15.zip']);
  expect(screen.getByText('The last backup is from January 15, 2026.')).toBeVisible();
});

test('a backup is brought in on another computer', async () => {
  const here = await aLivedInHouse();
  await here.house.data.getState().backUp(null);
  const there = await aHouse();
  show(there.house, <DataSection />);
  await userEvent.upload(screen.getByLabelText('Backup file'), new File([here.downloaded[0]!.content], 'backup.zip'));
  await press('Restore this backup');
  expect(await screen.findByText('Restored 1 answer.')).toBeVisible();
  expect(there.reloaded).toEqual(['/settings/data?restored=1']);
  expect(await there.records.answers.load('a1')).not.toBeNull();
  expect(screen.getByText('The last backup is from January 15, 2026.')).toBeVisible();
  expect(screen.queryByText(/backed up/)).toBeNull();
  await press('Restore this backup');
  expect(await screen.findByText('Nothing is new: everything in this backup was here already.')).toBeVisible();
  expect(there.reloaded).toHaveLength(1);
});

test('a backup that is brought in says nothing of what was in none before', async () => {
  const here = await aHouse();
  await here.house.data.getState().backUp(null);
  const there = await aLivedInHouse();
  show(there.house, <DataSection />);
  await userEvent.upload(screen.getByLabelText('Backup file'), new File([here.downloaded[0]!.content], 'backup.zip'));
  await press('Restore this backup');
  expect(await screen.findByText(/Restored|Nothing is new/)).toBeVisible();
  expect(screen.getByText(/One answer isn’t backed up/)).toBeVisible();
});

test('a locked backup asks for its passphrase', async () => {
  const { house, downloaded } = await aLivedInHouse();
  await house.data.getState().backUp('lake');
  const there = await aHouse();
  show(there.house, <DataSection />);
  await userEvent.upload(screen.getByLabelText('Backup file'), new File([downloaded[0]!.content], 'backup.zip'));
  await press('Restore this backup');
  expect(await screen.findByText(/This backup is locked/)).toBeVisible();
  expect(screen.getByLabelText('Its passphrase')).toBeVisible();
});

test('some other file is refused with the reason', async () => {
  const { house } = await aHouse();
  show(house, <DataSection />);
  await userEvent.upload(screen.getByLabelText('Backup file'), new File(['hello'], 'notes.zip'));
  await press('Restore this backup');
  expect(await screen.findByText(/not a backup of Second Take. Nothing was changed here/)).toBeVisible();
});

test('what is missing is counted, and told until the candidate knows', async () => {
  const { house, databaseName } = await aLivedInHouse();
  await tamper(databaseName, (raw) => raw.table('answers').clear());
  show(house, <DataSection />);
  expect(await screen.findByText('1 of 1 answers')).toBeVisible();
  await press('OK, don’t show this again');
  await waitFor(() => expect(screen.queryByText('1 of 1 answers')).not.toBeInTheDocument());
});

test('a check finds a row that does not read and says that the rest is as it was saved', async () => {
  const { house, databaseName } = await aLivedInHouse();
  await tamper(databaseName, (raw) => raw.table('transcripts').update('t1', { turn: 'first' }));
  show(house, <DataSection />);
  await press('Check my data');
  expect(await screen.findByText(/1 entry could not be read/)).toBeVisible();
});

test('a deleted session can be brought back', async () => {
  const { house, records, devices } = await aLivedInHouse();
  await records.sessions.remove('s1', devices.clock.epochMs());
  show(house, <DataSection />);
  await userEvent.click(await screen.findByRole('button', { name: 'Bring back' }));
  await waitFor(() => expect(screen.queryByText('Deleted')).not.toBeInTheDocument());
  expect((await records.sessions.row('s1'))?.deletedAt).toBeNull();
});

test('the page that comes after a restore says how many answers came', async () => {
  const { house } = await aHouse();
  show(house, <DataPage />, '/settings/data?restored=32');
  expect(screen.getByText(/Restored 32 answers/)).toBeVisible();
});

test('an answer that is under way is not cut off by a restore', async () => {
  const here = await aLivedInHouse();
  await here.house.data.getState().backUp(null);
  const there = await aHouse();
  await there.house.bank.getState().load();
  await there.house.session.getState().begin(aPlan());
  show(there.house, <DataSection />);
  await userEvent.upload(screen.getByLabelText('Backup file'), new File([here.downloaded[0]!.content], 'backup.zip'));
  await press('Restore this backup');
  expect(await screen.findByRole('button', { name: 'Reload to see it' })).toBeVisible();
  expect(there.reloaded).toEqual([]);
});

test('everything is deleted only when the words are typed', async () => {
  const { house, databaseName, reloaded } = await aLivedInHouse();
  show(house, <DataPage />);
  await press('Delete everything …');
  const confirm = await screen.findByRole('button', { name: 'Delete everything' });
  expect(confirm).toBeDisabled();
  await userEvent.type(screen.getByLabelText(/Type “delete everything”/), 'delete everything');
  const scrollTo = vi.spyOn(window, 'scrollTo');
  await userEvent.click(confirm);
  expect(await screen.findByRole('heading', { name: 'Everything is deleted' })).toBeVisible();
  // The button stood far down a long page.
  expect(scrollTo).toHaveBeenCalledWith(0, 0);
  expect(screen.queryByText(/last backup/)).toBeNull();
  expect(screen.queryByRole('navigation')).toBeNull();
  await press('Restore a backup');
  expect(reloaded).toEqual(['/settings/data']);
  expect((await aHouse({}, databaseName)).records.readOnly).toBe(false);
});

test('a session that cannot be brought back is said to be where it was, and can be tried again', async () => {
  const { house, records } = await aLivedInHouse();
  await records.sessions.remove('s1', Date.UTC(2026, 0, 15));
  const { restore } = records.sessions;
  records.sessions.restore = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
  show(house, <DataSection />);
  await userEvent.click(await screen.findByRole('button', { name: 'Bring back' }));
  expect(
    await screen.findByText(/Bringing it back did not work. Nothing was changed. Free some disk space/),
  ).toBeVisible();
  records.sessions.restore = restore;
  await press('Bring back');
  await waitFor(() => expect(screen.queryByText(/did not work/)).toBeNull());
  expect((await records.sessions.row('s1'))?.deletedAt).toBeNull();
});

test('a browser that does not say how much room is left is told of, with what to do', async () => {
  const { house } = await aHouse();
  show(house, <DataSection />);
  expect(await screen.findByText(/doesn’t say how much space is left/)).toBeVisible();
});
