import { createDownloads } from './devices/downloads';
import { createMediaKeys } from './devices/media-keys';
import { createPlayer } from './devices/player';
import { createSoundReader } from './devices/sound-reader';
import { createSoundShaper } from './devices/sound-shaper';
import { createTranscriber } from './devices/transcriber/transcriber';
import type { Clock } from './devices/clock';
import type { Page } from './devices/page';
import type { Recorder } from './devices/recorder';
import type { Repair } from './devices/repair';
import type { Scorer } from './devices/scorer';
import type { Records } from './records/records';
import { createDraftDesk } from './stores/draft-desk';
import { createHistoryStore } from './stores/history-store';
import { createSoundStore } from './stores/sound-store';
import { createStoriesStore } from './stores/stories-store';
import { createTestRecording } from './stores/test-recording';
import { createTranscriptionStore } from './stores/transcription-store';
import { writeDownAfterAnswers } from './stores/write-down-after';
import type { SessionStore } from './stores/session-store';
import type { SettingsStore } from './stores/settings-store';

type Given = Records & {
  clock: Clock;
  page: Page;
  recorder: Recorder;
  repair: Repair;
  scorer: Scorer;
  newId: () => string;
};

/** The second half of `main.tsx`: what is needed once there is an answer, fetched while the first question is read. */
export function openNotebook(given: Given, session: SessionStore, settings: SettingsStore) {
  const player = createPlayer();
  const sound = createSoundStore({ ...given, soundReader: createSoundReader(), soundShaper: createSoundShaper() });
  const draftDesk = createDraftDesk(given);
  const history = createHistoryStore({
    ...given,
    player,
    draftDesk,
    downloads: createDownloads(),
    mediaKeys: createMediaKeys(),
    look: (recording) => sound.getState().look(recording),
  });
  const transcription = createTranscriptionStore({
    ...given,
    transcriber: createTranscriber(),
    readSound: (recording) => sound.getState().read(recording),
    settings: () => settings.getState().settings,
    changeSettings: (change) => settings.getState().change(change),
    written: (row) => void history.getState().takeWords(row),
  });
  const stories = createStoriesStore({
    ...given,
    draftDesk,
    readMissing: (answerIds) => history.getState().readMissing(answerIds),
  });
  writeDownAfterAnswers(session, transcription);
  return { history, transcription, stories, testRecording: createTestRecording({ ...given, player }) };
}
