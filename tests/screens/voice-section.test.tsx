// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Settings } from '../../src/screens/settings/settings';
import { aHouse, show } from './test-stores';

const ada = { id: 'ada', name: 'Ada', language: 'en-US', onDevice: true };
const ben = { id: 'ben', name: 'Ben', language: 'en-GB', onDevice: true };

async function openSettings(voices = [ada, ben]) {
  const built = await aHouse();
  built.devices.reader.giveVoices(voices);
  show(built.house, <Settings />);
  await screen.findByRole('heading', { name: 'The interviewer’s voice' });
  return { ...built, user: userEvent.setup(), chosen: () => built.house.settings.getState().settings };
}

/** What is shown of one interviewer, opened. */
async function person(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(await screen.findByText(name));
  return within(screen.getByRole('group', { name: `The voice of ${name}` }));
}

describe('the interviewers’ voices', () => {
  it('are different ones without any choice, each with its name', async () => {
    await openSettings();
    expect((await screen.findByText('Robin Hale')).closest('summary')).toHaveTextContent('Robin Hale Ada');
    expect(screen.getByText('Noor Aziz').closest('summary')).toHaveTextContent('Noor Aziz Ben');
  });

  it('can be tried out, one by one', async () => {
    const { user, devices } = await openSettings();
    const noor = await person(user, 'Noor Aziz');
    await user.click(noor.getByRole('button', { name: 'Hear Noor Aziz' }));
    expect(devices.reader.saying()).toMatch(/^Hello, I am Noor Aziz\./);
    expect(devices.reader.manners.at(-1)).toEqual({ voiceId: 'ben', rate: 1, pitch: 1 });
  });

  it('can be chosen for one person and given back', async () => {
    const { user, chosen } = await openSettings();
    const noor = await person(user, 'Noor Aziz');
    await user.selectOptions(noor.getByRole('combobox', { name: 'Voice' }), 'Ada');
    expect(chosen().interviewerVoices).toEqual({ 'noor-aziz': { voiceId: 'ada', voiceRate: 1, voicePitch: 1 } });
    expect(screen.getByText('Noor Aziz').closest('summary')).toHaveTextContent('Ada, as you set it');
    await user.click(noor.getByRole('button', { name: 'Same as the others' }));
    expect(chosen().interviewerVoices).toEqual({});
  });

  it('can be slower for one person', async () => {
    const { user, chosen } = await openSettings();
    const noor = await person(user, 'Noor Aziz');
    const speed = noor.getByRole('slider', { name: 'Speed' });
    act(() => speed.focus());
    await user.keyboard('{ArrowLeft}');
    expect(chosen().interviewerVoices['noor-aziz']).toMatchObject({ voiceId: null, voiceRate: 0.95 });
    expect(chosen().voiceRate).toBe(1);
  });

  it('that go away are named as gone, speak with another meanwhile, and come back', async () => {
    const { user, devices, house } = await openSettings();
    await act(() => house.settings.getState().change({ voiceId: 'ben' }));
    await act(async () => devices.reader.giveVoices([ada]));
    const voice = screen.getAllByRole('combobox', { name: 'Voice' })[0]!;
    await expect.poll(() => voice).toHaveDisplayValue('The one you chose, which is not here now');
    await user.click(screen.getByRole('button', { name: 'Hear the voice' }));
    expect(devices.reader.saying()).toMatch(/^Tell me/);
    await act(async () => devices.reader.giveVoices([ada, ben]));
    await expect.poll(() => voice).toHaveDisplayValue('Ben');
  });

  it('that come late are shown when they come', async () => {
    const { devices } = await openSettings([]);
    expect(await screen.findByText(/This computer has no voice/)).toBeInTheDocument();
    await act(async () => devices.reader.giveVoices([ada, ben]));
    expect(await screen.findByText('Robin Hale')).toBeInTheDocument();
  });
});
