import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createLiveCaptionsMachine } from './platform/transcription/live-captions';
import { createChimes } from './platform/playback/chimes';
import { createClock } from './platform/browser/clock';
import { createDownloads } from './platform/browser/downloads';
import { createWebLock } from './platform/browser/web-locks';
import { createMicrophone } from './platform/recording/microphone';
import { createPageLifecycle } from './platform/browser/page-lifecycle';
import { createQuestionImporter } from './platform/workers/question-importer';
import { createSpeechSynthesis } from './platform/playback/speech-synthesis';
import { createRecorder } from './platform/recording/recorder';
import { createRepair } from './platform/recording/repair';
import { createScorer } from './platform/workers/scorer';
import { createWakeLock } from './platform/browser/wake-lock';
import { loadQuestionBank } from './storage/question-bank';
import { openStorage, type AppStorage, type StorageProblem } from './storage/open-storage';
import { createAppUpdates } from './platform/browser/app-updates';
import { App, fetchScreen } from './screens/app';
import './screens/base.css';
import { createScratch } from './platform/browser/scratch-file';
import { createStorageQuota } from './platform/browser/storage-quota';
import { createQuestionStore } from './stores/questions/question-store';
import { createDataStore } from './stores/app/data-store';
import { createRecordingWriter } from './stores/session/recording-writer';
import { createSessionStore } from './stores/session/session-store';
import { createSettingsStore } from './stores/app/settings-store';
import { isSessionRunning, whenNoSessionIsRunning } from './stores/session/is-running';
import { createDrillStore } from './stores/drills/drill-store';
import { createFirstScreen } from './platform/browser/first-screen';
import { reloadAt } from './platform/browser/reload';
import { createUpdateStore } from './stores/app/update-store';
import type { Stores } from './screens/store-context';

/** The only place that makes real devices and records, and hands them over; `notebook.ts` is its second half. */
async function open() {
  const root = createRoot(document.getElementById('root')!);
  let whenFree = (run: () => void) => run();
  // A newer version in another tab waits for the database: it gets it as soon as nothing runs here.
  const outdated = (letGo: () => void) =>
    whenFree(() => {
      // Not before: until then this page may still read.
      addEventListener('pagehide', letGo);
      // The room goes on to the debrief first: a page that is loaded again knows of no session that has just ended.
      setTimeout(() => location.reload());
    });
  let waits = true;
  const say = async (problem: StorageProblem | 'waiting', detail: string) => {
    const { NoStorage } = await import('./screens/no-storage/no-storage');
    if (waits || problem !== 'waiting') root.render(<NoStorage problem={problem} detail={detail} />);
  };
  // What the address will show is fetched while the database opens.
  if (fetchScreen(location.hash)) import('./deferred-stores').catch(() => undefined);
  const opened = await openStorage('second-take', { outdated, waiting: () => void say('waiting', '') });
  waits = false;
  if (!opened.ok) return say(opened.problem, opened.detail);
  const house = await furnish(opened.records);
  // The page shows its first screen already: it is replaced when there is a question to replace it with.
  if (/^#?\/?$/u.test(location.hash)) await house.bank.getState().load();
  whenFree = (run) => whenNoSessionIsRunning(house.session, run);
  root.render(
    <StrictMode>
      <App house={house} />
    </StrictMode>,
  );
}

async function furnish(records: AppStorage): Promise<Stores> {
  const clock = createClock();
  const page = createPageLifecycle();
  const recorder = createRecorder(clock);
  const repair = createRepair();
  const chimes = createChimes();
  const scorer = createScorer();
  const microphone = createMicrophone();
  const captions = createLiveCaptionsMachine();
  const reader = createSpeechSynthesis();
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
    lock: createWebLock(),
    microphone,
    desk: createRecordingWriter({ clock, recorder, repair, recordings: records.recordings, newId }),
    testRecording: async (live, on) => (await notebook).testRecording(live, on),
    captions,
    reader,
    wakeLock: createWakeLock(),
    chimes,
    scorer,
    settings: () => settings.getState().settings,
    newId,
  });
  const given = { ...records, clock, page, recorder, repair, scorer, newId };
  const notebook = import('./deferred-stores').then(({ createDeferredStores }) =>
    createDeferredStores(given, session, settings),
  );
  const bank = createQuestionStore({
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
  const firstScreen = createFirstScreen();
  const keepFirstScreen = () => {
    const { next, past, phase } = bank.getState();
    if (phase !== 'ready') return;
    if (past.size === 0 || !next) firstScreen.forget();
    else firstScreen.keep({ question: next.text, theme: settings.getState().settings.theme });
  };
  bank.subscribe(keepFirstScreen);
  settings.subscribe(keepFirstScreen);
  const data = createDataStore({
    ...records,
    clock,
    storage: createStorageQuota(),
    scratch: createScratch(navigator.storage),
    downloads: createDownloads(),
    reload: reloadAt,
    async eraseAll() {
      await records.eraseAll();
      firstScreen.forget();
    },
  });
  // The development server has no service worker: what it serves changes with every save.
  const updates = createAppUpdates('./sw.js', import.meta.env.PROD ? navigator.serviceWorker : undefined);
  const update = createUpdateStore({ updates, busy: () => isSessionRunning(session.getState()) });
  return {
    session,
    history: notebook.then(({ history }) => history),
    bank,
    settings,
    data,
    transcription: notebook.then(({ transcription }) => transcription),
    stories: notebook.then(({ stories }) => stories),
    loop: notebook.then(({ loop }) => loop),
    drills: createDrillStore({ scorer }),
    update,
  };
}

void open();
