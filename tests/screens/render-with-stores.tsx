import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { createStore } from 'zustand/vanilla';
import { memoryLocation } from 'wouter/memory-location';
import { StoresProvider, type Stores } from '../../src/screens/store-context';
import { createTranscriptionStore } from '../../src/stores/transcription/transcription-store';
import { defaultSettings } from '../../src/storage/schema/settings';
import { createFakeClock } from '../fakes/clock';
import { fakeRecords } from '../fakes/storage';
import type { StoriesStore } from '../../src/stores/stories/stories-store';
import { createFakeTranscriber } from '../fakes/transcriber';
import { aHistory } from '../stores/review-world';
import { aTab } from '../stores/session-world';

/** Shows a screen of the notebook, which reads nothing but what comes after an answer, a recognizer that is off and a room that nobody is in. */
export function inTheHouse(
  stores: Pick<Stores, 'review' | 'playback' | 'archive' | 'files' | 'unsaved'>,
  screen: ReactNode,
  path = '/',
  stories: StoriesStore = aHistory().stories,
) {
  const location = memoryLocation({ path, record: true });
  const transcription = createTranscriptionStore({
    ...fakeRecords(),
    clock: createFakeClock(),
    network: { onOnline: () => () => undefined },
    transcriber: createFakeTranscriber(),
    sound: { getState: () => ({ read: async () => null }) },
    settings: () => defaultSettings,
    changeSettings: async () => undefined,
    newId: () => 'never needed',
  });
  const settings = createStore(() => ({ settings: defaultSettings })) as unknown as Stores['settings'];
  const bank = createStore(() => ({ questions: [], load: async () => undefined })) as unknown as Stores['bank'];
  const house = { ...stores, stories, transcription, settings, session: aTab().store, bank } as Stores;
  const shown = render(
    <StoresProvider house={house}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        {screen}
      </Router>
    </StoresProvider>,
  );
  return { ...shown, location, candidate: userEvent.setup() };
}
