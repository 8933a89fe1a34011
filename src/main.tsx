import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClock } from './platform/browser/clock';
import { createDownloads } from './platform/browser/downloads';
import { createPageLifecycle } from './platform/browser/page-lifecycle';
import { loadQuestionBank } from './storage/question-bank';
import type { AppStorage } from './storage/app-storage';
import { openStorage, type StorageProblem } from './storage/open-storage';
import { createAppUpdates } from './platform/browser/app-updates';
import { App, fetchScreen } from './screens/app';
import './screens/base.css';
import { createScratch } from './platform/browser/scratch-file';
import { createStorageQuota } from './platform/browser/storage-quota';
import { createQuestionStore } from './stores/questions/question-store';
import { createDataStore } from './stores/app/data-store';
import type { SessionStore } from './stores/session/session-store';
import { createSettingsStore } from './stores/app/settings-store';
import { isSessionRunning, whenNoSessionIsRunning } from './stores/session/is-running';
import { createFirstScreen } from './platform/browser/first-screen';
import { reloadAt } from './platform/browser/reload';
import { createUpdateStore } from './stores/app/update-store';
import type { Stores } from './screens/store-context';
import type { RoomStores } from './room-stores';

/** The only place that makes real devices and records, and hands them over; what the first question does without is made in `room-stores.ts` and `deferred-stores.ts`. */
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
  if (fetchScreen(location.hash)) {
    import('./room-stores').catch(ignore);
    import('./deferred-stores').catch(ignore);
  }
  const opened = await openStorage('second-take', { outdated, waiting: () => void say('waiting', '') });
  waits = false;
  if (!opened.ok) return say(opened.problem, opened.detail);
  const house = await furnish(opened.records);
  // The page shows its first screen already: it is replaced when there is a question to replace it with.
  if (/^#?\/?$/u.test(location.hash)) await house.bank.getState().load();
  // Where the session cannot be had, none runs.
  whenFree = (run) => void house.session.then((session) => whenNoSessionIsRunning(session, run), run);
  root.render(
    <StrictMode>
      <App house={house} />
    </StrictMode>,
  );
}

const ignore = () => undefined;

async function furnish(records: AppStorage): Promise<Stores & { session: Promise<SessionStore> }> {
  const clock = createClock();
  const page = createPageLifecycle();
  const newId = () => crypto.randomUUID();

  const roomCode = import('./room-stores');
  const devices = roomCode.then(({ createRoomDevices }) => createRoomDevices());
  const settings = createSettingsStore({
    clock,
    devices,
    record: records.settings,
    loaded: await records.settings.load(),
  });
  const applyTheme = () => {
    const { theme } = settings.getState().settings;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  applyTheme();
  settings.subscribe(applyTheme);

  const given = { ...records, clock, page, newId };
  const room: Promise<RoomStores> = Promise.all([roomCode, devices]).then(([{ createRoomStores }, ready]) =>
    createRoomStores({
      ...given,
      devices: ready,
      settings,
      testRecording: async (live, on) => (await deferred).testRecording(live, on),
    }),
  );
  let syncing: ReturnType<Stores['sync']> | null = null;
  const sync = () => {
    syncing ??= import('./sync-stores').then(({ createSync }) => createSync(given));
    // Without a network it may not come; it is asked for again the next time.
    syncing.catch(() => (syncing = null));
    return syncing;
  };
  const bank = createQuestionStore({
    ...records,
    clock,
    load: loadQuestionBank,
    settings: () => settings.getState().settings,
    newId,
  });
  const deferred = Promise.all([room, devices, import('./deferred-stores')]).then(
    ([{ session, recorder, repair }, { captions, microphone, scorer }, { createDeferredStores }]) =>
      createDeferredStores({ ...given, recorder, repair, captions, microphone, scorer, bank, sync }, session, settings),
  );
  // A session that ends in another tab or on another device changes what is due here.
  records.changes.listen(({ tables }) => {
    if (bank.getState().phase === 'ready' && tables.includes('sessions')) void bank.getState().load();
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
  let session: SessionStore | null = null;
  room.then((made) => (session = made.session), ignore);
  const update = createUpdateStore({ updates, busy: () => session !== null && isSessionRunning(session.getState()) });
  void records
    .isLinked()
    .then((linked) => (linked ? sync() : null))
    .catch(ignore);
  return {
    sync,
    session: room.then((made) => made.session),
    review: deferred.then(({ review }) => review),
    playback: deferred.then(({ playback }) => playback),
    archive: deferred.then(({ archive }) => archive),
    files: deferred.then(({ files }) => files),
    unsaved: deferred.then(({ unsaved }) => unsaved),
    bank,
    lists: deferred.then(({ lists }) => lists),
    settings,
    data,
    transcription: deferred.then(({ transcription }) => transcription),
    words: deferred.then(({ words }) => words),
    stories: deferred.then(({ stories }) => stories),
    loop: deferred.then(({ loop }) => loop),
    night: deferred.then(({ night }) => night),
    drills: deferred.then(({ drills }) => drills),
    update,
  };
}

// A page that the browser kept for the way back does not know what happened meanwhile, and its database may be closed.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

void open();
