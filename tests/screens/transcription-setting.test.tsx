// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { TranscriptionSetting } from '../../src/screens/settings/transcription-setting';
import { aHouse, show } from './test-stores';

async function atSettings(chosen = {}) {
  const built = await aHouse(chosen);
  show(built.house, <TranscriptionSetting />, '/settings');
  return { ...built, candidate: userEvent.setup() };
}

const agree = () => screen.findByRole('button', { name: 'Agree and download 60 MB' });

describe('a recognizer on this computer', () => {
  it('is told of with its size, its source and what that learns, before anything is fetched', async () => {
    const { devices } = await atSettings();
    await agree();
    expect(screen.getByRole('radio', { name: /^Small, about 60 MB/u })).toBeChecked();
    expect(screen.getByText(/goes straight to huggingface.co, once/u)).toBeVisible();
    expect(screen.getByText(/sees your internet address/u)).toBeVisible();
    expect(devices.transcriber.fetched).toEqual([]);
  });

  it('is fetched on the candidate’s word, with progress, and can be deleted again', async () => {
    const { devices, candidate, house } = await atSettings();
    await candidate.click(await screen.findByRole('radio', { name: /^Larger/u }));
    await candidate.click(screen.getByRole('radio', { name: /From this site/u }));
    expect(screen.getByText(/Nobody else is contacted/u)).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'Download 95 MB' }));
    act(() => devices.transcriber.progress(0.5));
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '0.5');
    act(() => devices.transcriber.finishFetching());
    expect(await screen.findByText(/works offline/u)).toBeVisible();
    expect(house.settings.getState().settings.transcription).toEqual({ model: 'base', source: 'beside' });
    await candidate.click(screen.getByRole('button', { name: 'Delete it from this computer' }));
    expect(await agree()).toBeVisible();
    expect(house.settings.getState().settings.transcription).toBeNull();
  });

  it('can be stopped on its way, and nothing is chosen then', async () => {
    const { candidate, house } = await atSettings();
    await candidate.click(await agree());
    await candidate.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await agree()).toBeVisible();
    expect(house.settings.getState().settings.transcription).toBeNull();
  });

  it.each([
    ['unreachable', /does not answer/u],
    ['missing', /no such recognizer/u],
    ['no-space', /not be enough space/u],
  ] as const)('says what to do when its source is %s', async (problem, words) => {
    const { devices, candidate } = await atSettings();
    await candidate.click(await agree());
    act(() => devices.transcriber.fail(problem));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(await agree()).toBeVisible();
  });

  it('that the browser has cleared away is offered again', async () => {
    await atSettings({ transcription: { model: 'tiny', source: 'hub' } });
    expect(await screen.findByRole('alert')).toHaveTextContent(/deleted the recognizer/u);
    expect(await agree()).toBeVisible();
  });
});
