// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { WordsAround } from '../../src/domain/transcript/word-ways';
import { WordsSetting } from '../../src/screens/settings/words-setting';
import { aHouse, show } from './test-stores';

async function atSettings(around: Partial<WordsAround> = {}, chosen = {}, path = '/settings') {
  const built = await aHouse({ words: null, ...chosen });
  built.devices.ownCaptions.become(around);
  show(built.house, <WordsSetting />, path);
  await screen.findByRole('radiogroup');
  return { ...built, settings: () => built.house.settings.getState().settings, candidate: userEvent.setup() };
}

it('selecting another way agrees to nothing; the button does, and says what it agrees to', async () => {
  const { candidate, settings } = await atSettings({ makerCaptions: true }, { words: 'by-ear' });
  await candidate.click(screen.getByRole('radio', { name: /by your browser’s maker/u }));
  expect(settings()).toMatchObject({ words: 'by-ear', captions: false });
  await candidate.click(screen.getByRole('button', { name: 'Use them: my voice goes to the maker' }));
  expect(settings()).toMatchObject({ words: 'captions-maker', captions: true, captionsFor: 'cloud' });
  expect(await screen.findByText('This is what you chose.')).toBeVisible();
});

it('fetches the recognizer on its own button, and gives the download up when words are not wanted after all', async () => {
  const { candidate, devices, house, settings } = await atSettings();
  await candidate.click(screen.getByRole('button', { name: 'Use it: download 60 MB once' }));
  await expect.poll(() => devices.transcriber.fetched).toEqual([{ model: 'tiny', source: 'beside' }]);
  await candidate.click(screen.getByRole('radio', { name: /^No words/u }));
  await candidate.click(screen.getByRole('button', { name: 'Go without words' }));
  expect(settings().words).toBe('by-ear');
  await expect.poll(() => house.transcription.getState().model.kind).toBe('off');
});

it('has the language pack fetched when those captions are chosen, and says when it did not come', async () => {
  const { candidate, devices } = await atSettings({ ownCaptions: 'downloadable' });
  await candidate.click(screen.getByRole('radio', { name: /made by this browser/u }));
  expect(devices.ownCaptions.installs).toBe(0);
  await candidate.click(screen.getByRole('button', { name: 'Use them: download the language pack' }));
  expect(await screen.findByRole('progressbar', { name: /doesn’t say how far/u })).not.toHaveAttribute('value');
  act(() => devices.ownCaptions.progress(0.4));
  expect(screen.getByRole('progressbar', { name: /language pack: 40%/u })).toHaveValue(0.4);
  await act(async () => devices.ownCaptions.finishInstalling(false));
  expect(screen.getByText(/language pack did not arrive/u)).toBeVisible();
});

it('waits for the language pack no longer than the candidate wants, and fetches it when asked again', async () => {
  const { candidate, devices } = await atSettings({ ownCaptions: 'downloadable' });
  await candidate.click(screen.getByRole('radio', { name: /made by this browser/u }));
  await candidate.click(screen.getByRole('button', { name: 'Use them: download the language pack' }));
  await candidate.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(devices.ownCaptions.cancelled).toBe(1);
  expect(screen.getByText(/No longer waiting for the language pack/u)).toBeVisible();
  await candidate.click(screen.getByRole('button', { name: 'Download the language pack' }));
  await expect.poll(() => devices.ownCaptions.installs).toBe(2);
  await act(async () => devices.ownCaptions.finishInstalling(true));
  expect(await screen.findByText(/a short sentence shows that it works/u)).toBeVisible();
});

it('is where a link from an answer lands, and leads back to it', async () => {
  await atSettings({}, {}, '/settings?at=words&back=%2Fdebrief%2Fs1');
  await expect.poll(() => document.activeElement).toBe(screen.getByRole('heading', { name: 'Your words' }));
  expect(screen.getByRole('link', { name: 'Back to where you were' })).toHaveAttribute('href', '/debrief/s1');
});

it('leads back to nowhere outside of the app', async () => {
  await atSettings({}, {}, '/settings?at=words&back=https%3A%2F%2Felsewhere.example');
  expect(screen.queryByRole('link', { name: 'Back to where you were' })).toBeNull();
});

it('says that captions chosen on another machine are not to be had here', async () => {
  await atSettings({}, { captions: true, captionsFor: 'on-device' });
  expect(screen.getByRole('radio', { name: /made by this browser/u })).toBeChecked();
  expect(screen.getByText(/does not offer it here/u)).toBeVisible();
});
