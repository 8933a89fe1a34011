// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { WordsAround } from '../../src/domain/transcript/word-ways';
import { InterviewRoom } from '../../src/screens/interview-room/interview-room';
import { aPlan } from '../builders/a-plan';
import { aHouse, show } from './test-stores';

async function beforeTheFirstAnswer(around: Partial<WordsAround> = {}, chosen = {}) {
  const built = await aHouse({ words: null, ...chosen });
  built.devices.ownCaptions.become(around);
  await built.house.session.getState().begin(aPlan({ probesPerQuestion: 0, mode: 'practice' }));
  show(built.house, <InterviewRoom />, '/room');
  const settings = () => built.house.settings.getState().settings;
  return { ...built, settings, candidate: userEvent.setup() };
}

const panel = () => screen.findByRole('region', { name: 'Your words' });
const offered = async () => within(await panel()).getAllByRole('radio');

describe('before the first spoken answer', () => {
  it('nothing is fetched or chosen until it starts; starting takes the best way, and the answer runs meanwhile', async () => {
    const { candidate, devices, settings, house } = await beforeTheFirstAnswer();
    const [best] = await offered();
    expect(best).toHaveAccessibleName(/^Transcribed after each answer/u);
    expect(best).toBeChecked();
    expect(devices.transcriber.fetched).toEqual([]);
    expect(settings().words).toBeNull();
    await candidate.click(screen.getByRole('button', { name: 'Start, and download 60 MB once' }));
    expect(await screen.findByText('Recording')).toBeVisible();
    expect(devices.transcriber.fetched).toEqual([{ model: 'tiny', source: 'beside' }]);
    await act(async () => devices.transcriber.fail('missing'));
    expect(devices.transcriber.fetched.at(-1)).toEqual({ model: 'tiny', source: 'hub' });
    expect(settings().words).toBe('written-here');
    act(() => devices.transcriber.progress(0.4));
    expect(await screen.findByText('Downloading the recognizer: 40%')).toBeVisible();
    act(() => devices.transcriber.finishFetching());
    await expect.poll(() => house.transcription.getState().model.kind).toBe('ready');
    expect(screen.queryByText(/Downloading the recognizer/u)).toBeNull();
  });

  it('who wants no words has nothing fetched, and is not asked again', async () => {
    const { candidate, devices, settings } = await beforeTheFirstAnswer();
    await candidate.click(await screen.findByRole('radio', { name: /^No words/u }));
    await candidate.click(screen.getByRole('button', { name: 'Start your answer' }));
    expect(await screen.findByText('Recording')).toBeVisible();
    expect(settings()).toMatchObject({ words: 'by-ear', captions: false });
    expect(devices.transcriber.fetched).toEqual([]);
    expect(screen.queryByRole('region', { name: 'Your words' })).toBeNull();
  });

  it('captions by the maker say where the voice goes, and are agreed to by starting', async () => {
    const { candidate, settings } = await beforeTheFirstAnswer({ makerCaptions: true });
    await candidate.click(await screen.findByRole('radio', { name: /by your browser’s maker/u }));
    expect(screen.getByText(/Your voice goes to that company’s servers/u)).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'Start with online captions' }));
    expect(await screen.findByText('Recording')).toBeVisible();
    expect(settings()).toMatchObject({ words: 'captions-maker', captions: true, captionsFor: 'cloud' });
  });

  it('captions made here are proved by a sentence before they are trusted with an answer', async () => {
    const { candidate, devices, settings } = await beforeTheFirstAnswer({ ownCaptions: 'available' });
    devices.captions.become('on-device');
    expect((await offered())[0]).toHaveAccessibleName(/made by this browser on this computer/u);
    await candidate.click(screen.getByRole('button', { name: 'Test the captions, then start' }));
    expect(settings()).toMatchObject({ words: 'captions-here', captionsFor: 'on-device' });
    await candidate.click(await screen.findByRole('button', { name: 'Say a sentence' }));
    await expect.poll(() => devices.captions.runningCount()).toBe(1);
    act(() => devices.captions.hear('Last week I helped a customer.'));
    expect(await screen.findByText('Last week I helped a customer.', { selector: 'blockquote' })).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'It works' }));
    await candidate.click(await screen.findByRole('button', { name: 'Start your answer' }));
    expect(await screen.findByText('Recording')).toBeVisible();
  });

  it('captions that bring no words lead to the next best way', async () => {
    const { candidate, devices, settings } = await beforeTheFirstAnswer({ ownCaptions: 'available' });
    devices.captions.become('on-device');
    await panel();
    await candidate.click(screen.getByRole('button', { name: 'Test the captions, then start' }));
    await candidate.click(await screen.findByRole('button', { name: 'Say a sentence' }));
    await expect.poll(() => devices.captions.runningCount()).toBe(1);
    await act(async () => devices.clock.advance(6000));
    await expect.poll(() => devices.player.loadedCount()).toBe(1);
    act(() => {
      devices.player.loaded();
      devices.player.advance(60_000);
    });
    await candidate.click(await screen.findByRole('button', { name: 'Choose another way' }));
    expect(await screen.findByRole('radio', { name: /^Transcribed after each answer/u })).toBeChecked();
    await candidate.click(screen.getByRole('button', { name: 'Start, and download 60 MB once' }));
    expect(await screen.findByText('Recording')).toBeVisible();
    expect(settings()).toMatchObject({ words: 'written-here', captions: false });
  });

  it('the language pack of the browser comes while the answer is given', async () => {
    const { candidate, devices, house } = await beforeTheFirstAnswer({ ownCaptions: 'downloadable' });
    await candidate.click(await screen.findByRole('radio', { name: /made by this browser on this computer/u }));
    expect(devices.ownCaptions.installs).toBe(0);
    await candidate.click(screen.getByRole('button', { name: 'Start, and download the language pack' }));
    expect(await screen.findByText('Recording')).toBeVisible();
    expect(devices.ownCaptions.installs).toBe(1);
    expect(await screen.findByText(/downloading its language pack/u)).toBeVisible();
    devices.captions.become('on-device');
    await act(async () => devices.ownCaptions.finishInstalling(true));
    expect(screen.getByText(/The language pack is here/u)).toBeVisible();

    // It is proved by a sentence before the next answer is trusted to it.
    await act(async () => {
      await house.session.getState().end();
      await house.session.getState().begin(aPlan({ probesPerQuestion: 0, mode: 'practice' }));
    });
    await candidate.click(await screen.findByRole('button', { name: 'Start your answer' }));
    await candidate.click(await screen.findByRole('button', { name: 'Say a sentence' }));
    await candidate.click(screen.getByRole('button', { name: 'It works' }));
    await candidate.click(await screen.findByRole('button', { name: 'Start your answer' }));
    expect(await screen.findByText('Recording')).toBeVisible();
  });

  it('whoever types instead chooses nothing', async () => {
    const { candidate, settings } = await beforeTheFirstAnswer();
    await panel();
    await candidate.click(screen.getByRole('button', { name: 'Type instead' }));
    expect(await screen.findByRole('textbox', { name: 'Your answer' })).toBeVisible();
    expect(settings().words).toBeNull();
  });

  it('can be made by keyboard alone, and the space bar that selects does not start', async () => {
    const { candidate, settings } = await beforeTheFirstAnswer();
    const [best] = await offered();
    act(() => best!.focus());
    await candidate.keyboard('{ArrowDown} ');
    expect(await screen.findByRole('radio', { name: /^No words/u })).toBeChecked();
    expect(screen.queryByText('Recording')).toBeNull();
    await candidate.click(screen.getByRole('button', { name: 'Start your answer' }));
    expect(settings().words).toBe('by-ear');
  });

  it('whoever had chosen captions or a recognizer before is not asked', async () => {
    await beforeTheFirstAnswer({}, { transcription: { model: 'tiny', source: 'hub' } });
    expect(await screen.findByRole('button', { name: 'Start your answer' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Your words' })).toBeNull();
  });
});
