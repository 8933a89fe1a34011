import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { HouseProvider, type House } from '../../src/screens/house';
import type { HistoryStore } from '../../src/stores/history-store';
import { createTranscriptionStore } from '../../src/stores/transcription-store';
import { defaultSettings } from '../../src/records/settings';
import { createFakeClock } from '../fakes/clock';
import { fakeRecords } from '../fakes/records';
import type { StoriesStore } from '../../src/stores/stories-store';
import { createFakeTranscriber } from '../fakes/transcriber';
import { aHistory } from '../stores/history-world';
import { aTab } from '../stores/session-world';

/** Shows a screen of the notebook, which reads nothing but the history, a recogniser that is off and a room that nobody is in. */
export function inTheHouse(
  history: HistoryStore,
  screen: ReactNode,
  path = '/',
  stories: StoriesStore = aHistory().stories,
) {
  const location = memoryLocation({ path, record: true });
  const transcription = createTranscriptionStore({
    ...fakeRecords(),
    clock: createFakeClock(),
    transcriber: createFakeTranscriber(),
    readSound: async () => null,
    settings: () => defaultSettings,
    changeSettings: async () => undefined,
    written: () => undefined,
    newId: () => 'never needed',
  });
  const house = { history, stories, transcription, session: aTab().store } as House;
  const shown = render(
    <HouseProvider house={house}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        {screen}
      </Router>
    </HouseProvider>,
  );
  return { ...shown, location, candidate: userEvent.setup() };
}
