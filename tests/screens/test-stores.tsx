import 'fake-indexeddb/auto';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Bank } from '../../src/domain/questions/question-bank';
import type { Question } from '../../src/domain/questions/question';
import type { Clock } from '../../src/platform/browser/clock';
import type { AppStorage } from '../../src/storage/app-storage';
import { openStorage } from '../../src/storage/open-storage';
import { createSyncStore } from '../../src/stores/sync/sync-store';
import {
  connectToFake,
  createFakeAllowedAddress,
  createFakeScanner,
  fakeCipher,
  fakeLocks,
  type FakeScanner,
} from '../fakes/sync';
import type { Settings } from '../../src/storage/schema/settings';
import { StoresProvider, type Stores } from '../../src/screens/store-context';
import { createLoopStore } from '../../src/stores/loop/loop-store';
import { createClipPlayer } from '../../src/stores/playback/clip-player';
import { createListsStore } from '../../src/stores/questions/lists-store';
import { createQuestionStore } from '../../src/stores/questions/question-store';
import { createDataStore } from '../../src/stores/app/data-store';
import { createDraftWriter } from '../../src/stores/app/draft-writer';
import { createArchiveStore } from '../../src/stores/archive/archive-store';
import { createExportStore } from '../../src/stores/export/export-store';
import { createPlaybackStore } from '../../src/stores/playback/playback-store';
import { createUnsavedStore } from '../../src/stores/app/unsaved-store';
import { createReviewStore } from '../../src/stores/review/review-store';
import { createRecordingWriter } from '../../src/stores/session/sound/recording-writer';
import { createSessionStore } from '../../src/stores/session/session-store';
import { createNightStore } from '../../src/stores/stories/night-store';
import { createStoriesStore } from '../../src/stores/stories/stories-store';
import { createSettingsStore } from '../../src/stores/app/settings-store';
import { createDrillStore } from '../../src/stores/drills/drill-store';
import { createMicrophoneTest } from '../../src/stores/session/sound/microphone-test';
import { createFakeCaptions } from '../fakes/live-captions';
import { createFakeOwnCaptions } from '../fakes/own-captions';
import { createFakeChimes } from '../fakes/chimes';
import { createWordsStore } from '../../src/stores/transcription/words-store';
import { createTranscriptionStore } from '../../src/stores/transcription/transcription-store';
import { createUpdateStore } from '../../src/stores/app/update-store';
import { createScratch } from '../../src/platform/browser/scratch-file';
import { createFakeClock } from '../fakes/clock';
import { createFakeLock } from '../fakes/web-lock';
import { createFakeMediaKeys } from '../fakes/media-keys';
import { createFakeMicrophone } from '../fakes/microphone';
import { createFakePage } from '../fakes/page-lifecycle';
import { createFakePlayer } from '../fakes/player';
import { createFakeReader } from '../fakes/speech-synthesis';
import { createFakeRecorder } from '../fakes/recorder';
import { fakeRepair } from '../fakes/repair';
import { nowhere } from '../fakes/elsewhere';
import { createFakeScorer } from '../fakes/scorer';
import { createFakeTranscriber } from '../fakes/transcriber';
import { createFakeWakeLock } from '../fakes/wake-lock';

const aQuestion: Question = {
  id: 'dive-deep-01',
  version: 1,
  text: 'Tell me about a time the numbers and the people disagreed.',
  principle: 'dive-deep',
  alsoFits: [],
  difficulty: 2,
  level: 'mid',
  polarity: 'conflict',
  domains: ['any'],
  listensFor: ['took both sides seriously'],
  strongAnswer: 'Doubts both sides equally.',
  probes: [
    { slot: 'how-much', text: 'How far apart were the two, in numbers?' },
    { slot: 'people', text: 'Who held the other view?' },
    { slot: 'own-part', text: 'Which of those checks did you do yourself?' },
    { slot: 'learning', text: 'What do you check first since then?' },
  ],
  redFlags: ['never asked how the number was counted'],
  targetSeconds: 150,
  tags: ['data'],
  source: 'shipped',
};

const otherQuestion: Question = {
  ...aQuestion,
  id: 'ownership-01',
  principle: 'ownership',
  text: 'Describe a job nobody had asked you to do.',
};

const easyQuestion: Question = {
  ...aQuestion,
  id: 'warm-up-01',
  principle: null,
  polarity: null,
  text: 'What do you like about your work?',
  source: 'warm-up',
};

const aBank: Bank = { questions: [aQuestion, otherQuestion, easyQuestion], profiles: [], guides: {}, askBack: [] };

/** Several devices, switched off, over a server that lives in this page. */
async function aSyncStore(records: AppStorage, clock: Pick<Clock, 'epochMs'>, scanner: FakeScanner) {
  const store = createSyncStore({
    changes: records.changes,
    sync: await records.syncRecords(),
    connect: connectToFake,
    locks: fakeLocks,
    createCipher: fakeCipher,
    digest: async (bytes) => String(bytes.byteLength),
    clock,
    page: { every: () => () => undefined, onShown: () => () => undefined },
    network: { metered: () => false, onOnline: () => () => undefined },
    lock: createFakeLock(),
    allowed: createFakeAllowedAddress(),
    scanner,
    newId: () => 'chain',
    random: () => 0,
  });
  await store.getState().load();
  return store;
}

let houses = 0;

/** The whole house: real stores over real records in an invented database, with fake devices. */
export async function aHouse(chosen: Partial<Settings> = {}, databaseName = `house ${(houses += 1)}`) {
  const opened = await openStorage(databaseName, { outdated: () => undefined, waiting: () => undefined });
  if (!opened.ok) throw new Error(opened.detail);
  const { records } = opened;
  const clock = createFakeClock();
  const page = createFakePage(clock);
  const devices = {
    clock,
    page,
    lock: createFakeLock(),
    scanner: createFakeScanner(),
    microphone: createFakeMicrophone(),
    recorder: createFakeRecorder(clock),
    player: createFakePlayer(),
    reader: createFakeReader({ voices: [] }),
    chimes: createFakeChimes(),
    captions: createFakeCaptions(),
    ownCaptions: createFakeOwnCaptions(),
    scorer: createFakeScorer(),
    wakeLock: createFakeWakeLock(),
    transcriber: createFakeTranscriber(),
    mediaKeys: createFakeMediaKeys(),
    sound: {
      getState: () => ({
        look: async () => 'unreadable' as const,
        read: async () => ({
          samples: new Float32Array(16_000),
          spoken: [{ fromMs: 0, toMs: 1000 }],
          durationMs: 1000,
        }),
      }),
    },
  };
  let ids = 0;
  const newId = () => `${databaseName} id ${(ids += 1)}`;
  const kept = await records.settings.load();
  // Most tests are about a candidate who has made the one choice; those that are not say `words: null`.
  const loaded = { ...kept, words: kept.words ?? ('written-here' as const), ...chosen };
  const settings = createSettingsStore({
    ...devices,
    devices: Promise.resolve(devices),
    record: records.settings,
    loaded,
  });
  const current = () => settings.getState().settings;
  const downloaded: { name: string; content: Blob }[] = [];
  const downloads = { save: (name: string, content: Blob) => void downloaded.push({ name, content }) };
  const reloaded: string[] = [];
  const { unsaved, keep } = createUnsavedStore();
  const draftDesk = createDraftWriter({ ...records, clock, keep });
  const review = createReviewStore({
    ...records,
    ...devices,
    draftDesk,
    look: devices.sound.getState().look,
    keep,
    newId,
  });
  const changeSettings = (change: Partial<Settings>) => settings.getState().change(change);
  const transcription = createTranscriptionStore({
    ...records,
    ...devices,
    network: { onOnline: () => () => undefined },
    settings: current,
    changeSettings,
    newId,
  });
  const bank = createQuestionStore({ ...records, clock, load: async () => aBank, settings: current, newId });
  let syncing: ReturnType<Stores['sync']> | null = null;
  const house = {
    settings,
    session: createSessionStore({
      ...records,
      ...devices,
      desk: createRecordingWriter({ ...devices, repair: fakeRepair, recordings: records.recordings, newId }),
      testRecording: createMicrophoneTest({ ...devices, repair: fakeRepair, settings: current }),
      settings: current,
      newId,
    }),
    review,
    playback: createPlaybackStore({ ...records, ...devices, elsewhere: nowhere, review }),
    archive: createArchiveStore({ ...records, ...devices, keep }),
    files: createExportStore({ ...records, ...devices, downloads, keep, review, newId }),
    unsaved,
    stories: createStoriesStore({
      ...records,
      clock,
      draftDesk,
      newId,
    }),
    loop: createLoopStore({
      ...records,
      ...devices,
      draftDesk,
      downloads,
      makePlayer: (sound, clips, changed) => createClipPlayer({ ...devices, sound }, clips, changed),
      newId,
    }),
    night: createNightStore({
      ...records,
      makePlayer: (sound, clips, changed) => createClipPlayer({ ...devices, sound }, clips, changed),
    }),
    bank,
    lists: createListsStore({
      bank,
      downloads,
      importer: {
        read: () => ({ result: Promise.resolve({ ok: false, problem: 'cancelled' }), cancel: () => undefined }),
      },
    }),
    data: createDataStore({
      ...records,
      clock,
      storage: { room: async () => null, keep: async () => false },
      scratch: createScratch(undefined),
      downloads,
      reload: (hash) => void reloaded.push(hash),
    }),
    transcription,
    words: createWordsStore({ ...devices, transcription, changeSettings }),
    sync: () => (syncing ??= aSyncStore(records, clock, devices.scanner)),
    drills: createDrillStore({
      ...devices,
      repair: fakeRepair,
      read: async () => ({ samples: new Float32Array(16_000), spoken: [{ fromMs: 0, toMs: 1000 }] }),
      recognizer: async () => null,
      rest: () => undefined,
      settings: current,
    }),
    update: createUpdateStore({
      updates: { onNews: () => () => undefined, apply: () => undefined },
      busy: () => false,
    }),
  } satisfies Stores;
  return { house, records, devices, databaseName, downloaded, reloaded };
}

/** Shows a screen at an address of its own. */
export function show(house: Stores, screen: ReactNode, path = '/') {
  const location = memoryLocation({ path, record: true });
  render(
    <StoresProvider house={house}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        {screen}
      </Router>
    </StoresProvider>,
  );
  return { went: () => location.history };
}
