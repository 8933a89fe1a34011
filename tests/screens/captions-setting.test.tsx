// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CaptionsSetting } from '../../src/screens/settings/captions-setting';
import { aHouse, show } from './test-stores';

async function atCaptions(kind: 'on-device' | 'cloud', chosen = {}) {
  const built = await aHouse(chosen);
  built.devices.captions.become(kind);
  await built.house.settings.getState().lookAround();
  show(built.house, <CaptionsSetting />, '/settings');
  const settings = () => built.house.settings.getState().settings;
  return { ...built, settings, toggle: screen.getByRole('switch'), candidate: userEvent.setup() };
}

it('remembers where the captions were made when they were switched on', async () => {
  const { candidate, toggle, settings } = await atCaptions('on-device');
  await candidate.click(toggle);
  expect(settings()).toMatchObject({ captions: true, captionsFor: 'on-device' });
  await candidate.click(toggle);
  expect(settings()).toMatchObject({ captions: false, captionsFor: null });
});

it('shows captions that would leave the computer as off until the candidate agrees to that', async () => {
  const { candidate, toggle, settings } = await atCaptions('cloud', { captions: true, captionsFor: 'on-device' });
  expect(toggle).not.toBeChecked();
  expect(screen.getByText(/sends the sound of your answer to its maker/u)).toBeVisible();
  await candidate.click(toggle);
  expect(toggle).toBeChecked();
  expect(settings()).toMatchObject({ captions: true, captionsFor: 'cloud' });
});

it('needs no new word when captions come to be made here', async () => {
  const { devices, house, toggle } = await atCaptions('cloud', { captions: true, captionsFor: 'cloud' });
  devices.captions.become('on-device');
  await act(() => house.settings.getState().lookAround());
  expect(toggle).toBeChecked();
});
