import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createCaptions } from './devices/transcriber/captions';
import { createChimes } from './devices/chimes';
import { createClock } from './devices/clock';
import { createDownloads } from './devices/downloads';
import { createLock } from './devices/lock';
import { createMicrophone } from './devices/microphone';
import { createPage } from './devices/page';
import { createPlayer } from './devices/player';
import { createQuestionImporter } from './devices/question-importer';
import { createReader } from './devices/reader';
import { createRecorder } from './devices/recorder';
import { createRepair } from './devices/repair';
import { createScorer } from './devices/scorer';
import { loadQuestionBank } from './records/question-bank';
import { createWakeLock } from './devices/wake-lock';
import { createSoundReader } from './devices/sound-reader';
import { openRecords, type Records } from './records/records';
import { App } from './screens/app';
import './screens/base.css';
import { createStorage } from './devices/storage';
import { createBankStore } from './stores/bank-store';
import { createDataStore } from './stores/data-store';
import { createHistoryStore } from './stores/history-store';
import { createRecordingDesk } from './stores/recording-desk';
import { createSessionStore } from './stores/session-store';
import { createSettingsStore } from './stores/settings-store';
import { createTestRecording } from './stores/test-recording';
import type { House } from './screens/house';

/** The only place that makes real devices and records, and hands them over. */
async function open() {
  const root = createRoot(document.getElementById('root')!);
  const opened = await openRecords('second-take', { outdated: () => location.reload() });
  if (!opened.ok) {
    const { NoRecords } = await import('./screens/no-records/no-records');
    root.render(<NoRecords problem={opened.problem} detail={opened.detail} />);
    return;
  }
  root.render(
    <StrictMode>
      <App house={await furnish(opened.records)} />
    </StrictMode>,
  );
}

async function furnish(records: Records): Promise<House> {
  const clock = createClock();
  const page = createPage();
  const recorder = createRecorder(clock);
  const repair = createRepair();
  const player = createPlayer();
  const chimes = createChimes();
  const scorer = createScorer();
  const microphone = createMicrophone();
  const captions = createCaptions();
  const reader = createReader();
  const newId = () => crypto.randomUUID();

  const settings = createSettingsStore({
    clock,
    reader,
    microphone,
    captions,
    chimes,
    record: records.settings,
    loaded: await records.settings.load(),
  });
  const applySettings = () => {
    const { theme, muted, volume } = settings.getState().settings;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    chimes.setMuted(muted);
    chimes.setVolume(volume);
  };
  applySettings();
  settings.subscribe(applySettings);

  const session = createSessionStore({
    ...records,
    clock,
    page,
    lock: createLock(),
    microphone,
    desk: createRecordingDesk({ clock, recorder, repair, recordings: records.recordings, newId }),
    testRecording: createTestRecording({ page, recorder, repair, player }),
    captions,
    reader,
    chimes,
    scorer,
    settings: () => settings.getState().settings,
    newId,
  });
  const history = createHistoryStore({
    ...records,
    clock,
    page,
    player,
    scorer,
    downloads: createDownloads(),
    newId,
  });
    wakeLock: createWakeLock(),
  const bank = createBankStore({
    ...records,
    clock,
    load: loadQuestionBank,
    importer: createQuestionImporter(),
    downloads: createDownloads(),
    settings: () => settings.getState().settings,
    newId,
  });
  settings.subscribe(({ settings: now }, { settings: before }) => {
    if (now.profileId !== before.profileId || now.interviewDate !== before.interviewDate) bank.getState().refresh();
  });
  const data = createDataStore({ ...records, clock, storage: createStorage(), downloads: createDownloads() });
  return { session, history, bank, settings, data };
}

void open();
