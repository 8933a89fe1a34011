// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';
import { Today } from '../../src/screens/today/today';
import { createDrillStore } from '../../src/stores/drills/drill-store';
import type { ModelChoice } from '../../src/platform/transcription/contract';
import { fakeRepair } from '../fakes/repair';
import { aHouse, show } from './test-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

async function at(path: string, voice: { recognizer?: ModelChoice; captions?: boolean } = {}) {
  const { house, devices } = await aHouse();
  const captionsFor = voice.captions ? ('on-device' as const) : null;
  const drills = createDrillStore({
    ...devices,
    repair: fakeRepair,
    read: async () => ({ samples: new Float32Array(16_000), spoken: [{ fromMs: 0, toMs: 1000 }] }),
    recognizer: async () => voice.recognizer ?? null,
    rest: () => undefined,
    settings: () => ({ captions: captionsFor !== null, captionsFor, microphoneId: null }),
    scorer: { score: async (answer) => scoreAnswer(answer) },
  });
  show({ ...house, drills }, <Today />, path);
  return devices;
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const sheet = () => screen.getByRole('textbox', { name: 'Your words' });

test('a drill judges only its one thing, while it is written, and shows where', async () => {
  await at('/today/drill/number');
  await userEvent.type(sheet(), 'Complaints fell to 4.');
  expect(await screen.findByText(/Still to say: what it was before, and over what time/)).toBeVisible();
  await userEvent.clear(sheet());
  await userEvent.type(sheet(), 'Complaints fell from 30 to 4 within two weeks.');
  expect(await screen.findByText(/all three are there/)).toBeVisible();
  expect(screen.getByText('Complaints fell from 30 to 4 within two weeks.', { selector: 'mark' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(sheet()).toHaveValue('');
});

test('a drill said aloud is judged by its captions, and can be heard again', async () => {
  const { captions, player } = await at('/today/drill/number', { captions: true });
  captions.become('on-device');
  await press('Say it aloud');
  expect(await screen.findByText('Recording. Nothing of it is kept.')).toBeVisible();
  captions.hear('Complaints fell from 30 to 4 within two weeks.');
  expect(await screen.findByText(/all three are there/)).toBeVisible();
  await press('Done');
  await press('Hear it');
  expect(player.loadedCount()).toBe(1);
  expect(sheet()).toHaveValue('Complaints fell from 30 to 4 within two weeks.');
});

test('a drill said aloud is transcribed by the recognizer that is on this computer', async () => {
  const { transcriber, microphone } = await at('/today/drill/number', { recognizer: { model: 'tiny', source: 'hub' } });
  await press('Say it aloud');
  await press('Done');
  await waitFor(() => expect(transcriber.running()).toBe(1));
  transcriber.hear([{ text: 'Down to 4.', fromMs: 0, toMs: 900 }]);
  await waitFor(() => expect(sheet()).toHaveValue('Down to 4.'));
  expect(microphone.openCount()).toBe(0);
});

test('where nobody writes it down, the candidate judges a drill by ear', async () => {
  await at('/today/drill/number');
  await press('Say it aloud');
  await press('Done');
  await userEvent.click(await screen.findByRole('radio', { name: 'in part' }));
  expect(screen.getByText(/Half of it, by your own ear/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Choose a way in Settings' })).toBeVisible();
});

test('without a microphone a drill says what to do', async () => {
  const { microphone } = await at('/today/drill/number');
  microphone.refuse('denied');
  await press('Say it aloud');
  expect(await screen.findByRole('alert')).toHaveTextContent(/Allow it in the address bar/);
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
  expect(screen.getByText(/^Rate it first/)).toBeVisible();
  expect(screen.queryByText(/Agreed/)).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /^4/ }));
  expect(screen.queryByText(/^Rate it first/)).toBeNull();
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

test('who has rated nothing yet reads in one line that nothing comes due, not in fourteen', async () => {
  await at('/today');
  expect(await screen.findByText('Nothing comes due on these days yet.')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});
