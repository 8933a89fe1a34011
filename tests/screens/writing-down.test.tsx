// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { WritingDown } from '../../src/screens/answer/words/writing-down';
import { aRecording, aSound } from '../builders/some-rows';
import { aHouse, show } from './test-stores';

const tiny = { model: 'tiny', source: 'hub' } as const;

async function beside(known: boolean, here = true) {
  const built = await aHouse(here ? { transcription: tiny } : {});
  const { records, devices, house } = built;
  if (here) {
    const fetching = house.transcription.getState().fetchModel(tiny);
    devices.transcriber.finishFetching();
    await fetching;
  }
  await records.recordings.begin(aRecording({ id: built.databaseName, answerId: 'a1' }));
  await records.recordings.seal(built.databaseName, aSound(), 'sealed');
  let asked = 0;
  show(house, <WritingDown answerId="a1" turn={0} known={known} onAsk={() => (asked += 1)} />);
  return { ...built, candidate: userEvent.setup(), asked: () => asked };
}

describe('the words of a spoken turn', () => {
  it('are written down when the candidate asks for it, with progress', async () => {
    const { candidate, devices, records, asked } = await beside(false);
    await candidate.click(screen.getByRole('button', { name: 'Transcribe it' }));
    expect(asked()).toBe(1);
    expect(await screen.findByRole('progressbar')).toBeVisible();
    await expect.poll(() => devices.transcriber.order()).not.toBeNull();
    act(() => devices.transcriber.progress(0.7));
    expect(screen.getByRole('progressbar', { name: 'Transcribing what you said …' })).toHaveAttribute('value', '0.7');
    act(() => devices.transcriber.hear([{ text: 'Done.', fromMs: 0, toMs: 400 }]));
    expect(await screen.findByRole('button', { name: 'Transcribe it' })).toBeVisible();
    expect(await records.answers.transcripts('a1')).toMatchObject([{ source: 'recogniser', text: 'Done.' }]);
  });

  it('can be had without: the candidate stops it and nothing was changed', async () => {
    const { candidate, records } = await beside(true);
    await candidate.click(screen.getByRole('button', { name: 'Transcribe it again' }));
    await candidate.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Transcribe it again' })).toBeVisible();
    expect(await records.answers.transcripts('a1')).toEqual([]);
  });

  it('that could not be written down say why, and can be tried again', async () => {
    const { candidate, devices } = await beside(false);
    await candidate.click(screen.getByRole('button', { name: 'Transcribe it' }));
    await expect.poll(() => devices.transcriber.order()).not.toBeNull();
    act(() => devices.transcriber.fail('failed'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your recording is untouched');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('are written down right there once the recognizer was fetched in one press', async () => {
    const { candidate, devices } = await beside(false, false);
    await candidate.click(await screen.findByRole('button', { name: 'Transcribe it here (60 MB, once)' }));
    expect(await screen.findByRole('progressbar', { name: /Downloading the recognizer/u })).toBeVisible();
    act(() => devices.transcriber.finishFetching());
    await expect.poll(() => devices.transcriber.order()).not.toBeNull();
    expect(await screen.findByRole('progressbar', { name: 'Transcribing what you said …' })).toBeVisible();
  });
});
