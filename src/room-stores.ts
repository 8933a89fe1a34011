import { createWakeLock } from './platform/browser/wake-lock';
import { createWebLock } from './platform/browser/web-locks';
import type { Clock } from './platform/browser/clock';
import type { Page } from './platform/browser/page-lifecycle';
import { createChimes } from './platform/playback/chimes';
import { createSpeechSynthesis } from './platform/playback/speech-synthesis';
import { createMicrophone } from './platform/recording/microphone';
import { createRecorder } from './platform/recording/recorder';
import { createRepair } from './platform/recording/repair';
import { createLiveCaptionsMachine } from './platform/transcription/live-captions';
import { createScorer } from './platform/workers/scorer';
import type { AppStorage } from './storage/app-storage';
import type { SettingsStore } from './stores/app/settings-store';
import { createRecordingWriter } from './stores/session/sound/recording-writer';
import type { TestRecording } from './stores/session/sound/microphone-test';
import { createSessionStore } from './stores/session/session-store';

type RoomDevices = ReturnType<typeof createRoomDevices>;
export type RoomStores = ReturnType<typeof createRoomStores>;

type Given = Omit<AppStorage, 'settings'> & {
  devices: RoomDevices;
  clock: Clock;
  page: Page;
  settings: SettingsStore;
  testRecording: TestRecording;
  newId: () => string;
};

/** What an answer is given with: the session and its devices, fetched while the first question is read. */
export function createRoomDevices() {
  return {
    microphone: createMicrophone(),
    captions: createLiveCaptionsMachine(),
    reader: createSpeechSynthesis(),
    chimes: createChimes(),
    scorer: createScorer(),
  };
}

export function createRoomStores({ settings, devices, ...given }: Given) {
  const { clock, recordings, newId } = given;
  const { chimes } = devices;
  const recorder = createRecorder(clock);
  const repair = createRepair();
  const applySettings = () => {
    const { muted, volume } = settings.getState().settings;
    chimes.setMuted(muted);
    chimes.setVolume(volume);
  };
  applySettings();
  settings.subscribe(applySettings);
  const session = createSessionStore({
    ...given,
    ...devices,
    lock: createWebLock(),
    desk: createRecordingWriter({ clock, recorder, repair, recordings, newId }),
    wakeLock: createWakeLock(),
    settings: () => settings.getState().settings,
  });
  return { session, recorder, repair };
}
