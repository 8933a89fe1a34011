import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { HouseProvider, type House } from '../../src/screens/house';
import type { HistoryStore } from '../../src/stores/history-store';

/** Shows a screen of the notebook, which reads nothing but the history. */
export function inTheHouse(history: HistoryStore, screen: ReactNode, path = '/') {
  const location = memoryLocation({ path, record: true });
  const house = { history } as House;
  const shown = render(
    <HouseProvider house={house}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        {screen}
      </Router>
    </HouseProvider>,
  );
  return { ...shown, location, candidate: userEvent.setup() };
}
