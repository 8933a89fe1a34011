// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Settings } from '../../src/screens/settings/settings';
import { aHouse, show } from './test-stores';

it('the settings lead to the licenses of everything that the program is made with', async () => {
  const { house } = await aHouse();
  show(house, <Settings />);
  expect(await screen.findByRole('link', { name: 'Licenses' })).toHaveAttribute('href', './licenses.txt');
});
