import { createWebLock } from './platform/browser/web-locks';
import { createDownloads } from './platform/browser/downloads';
import { createMediaKeys } from './platform/playback/media-keys';
import { createPlayer } from './platform/playback/player';
import { createAudioDecoder } from './platform/playback/audio-decoder';
import { createQuestionImporter } from './platform/workers/question-importer';
import { createWaveformAnalyser } from './platform/workers/waveform-analyser';
import { createNetwork } from './platform/browser/network';
import { createTranscriber } from './platform/transcription/transcriber';
import { createOwnCaptions } from './platform/transcription/own-captions';
import type { Captions } from './platform/transcription/live-captions';
import type { Clock } from './platform/browser/clock';
import type { Page } from './platform/browser/page-lifecycle';
import type { Microphone } from './platform/recording/microphone';
import type { Recorder } from './platform/recording/recorder';
import type { Repair } from './platform/recording/repair';
import type { Scorer } from './platform/workers/scorer';
import type { AppStorage } from './storage/app-storage';
import { createDraftWriter } from './stores/app/draft-writer';
import { createArchiveStore } from './stores/archive/archive-store';
import { createExportStore } from './stores/export/export-store';
import { createPlaybackStore } from './stores/playback/playback-store';
import { createUnsavedStore } from './stores/app/unsaved-store';
import { createListsStore } from './stores/questions/lists-store';
import { createReviewStore } from './stores/review/review-store';
import { createAudioAnalysisStore } from './stores/playback/audio-analysis-store';
import { createNightStore } from './stores/stories/night-store';
import { createStoriesStore } from './stores/stories/stories-store';
import { createClipPlayer } from './stores/playback/clip-player';
import { createDrillStore } from './stores/drills/drill-store';
import { createLoopStore } from './stores/loop/loop-store';
import { createMicrophoneTest } from './stores/session/sound/microphone-test';
import { createTranscriptionStore } from './stores/transcription/transcription-store';
import { createWordsStore } from './stores/transcription/words-store';
import { writeDownAfterAnswers } from './stores/transcription/transcribe-after-answers';
import type { SessionStore } from './stores/session/session-store';
import type { QuestionStore } from './stores/questions/question-store';
import type { SyncStore } from './stores/sync/sync-store';
import type { SettingsStore } from './stores/app/settings-store';

type Given = AppStorage & {
  clock: Clock;
  page: Page;
  microphone: Microphone;
  recorder: Recorder;
  repair: Repair;
  scorer: Scorer;
  captions: Captions;
  newId: () => string;
  bank: QuestionStore;
  sync: () => Promise<SyncStore>;
};

/** What is needed once there is an answer, fetched while the first question is read. */
export function createDeferredStores(given: Given, session: SessionStore, settings: SettingsStore) {
  const player = createPlayer();
  const current = () => settings.getState().settings;
  const changeSettings = (change: Partial<ReturnType<typeof current>>) => settings.getState().change(change);
  const soundReader = createAudioDecoder();
  const soundShaper = createWaveformAnalyser();
  const sound = createAudioAnalysisStore({ ...given, soundReader, soundShaper });
  const { unsaved, keep } = createUnsavedStore();
  const draftDesk = createDraftWriter({ ...given, keep });
  const elsewhere = {
    has: async (recordingId: string) =>
      (await given.isLinked()) && (await given.sync()).getState().isElsewhere(recordingId),
    fetch: async (recordingId: string) => (await given.sync()).getState().fetchSound(recordingId),
  };
  /** What a whole loop or a file needs and is on another device comes from there. */
  const recordings = {
    ...given.recordings,
    async sound(recordingId: string) {
      const kept = await given.recordings.sound(recordingId);
      if (kept || !(await elsewhere.has(recordingId))) return kept;
      return (await elsewhere.fetch(recordingId)) ? given.recordings.sound(recordingId) : null;
    },
  };
  const downloads = createDownloads();
  const review = createReviewStore({ ...given, draftDesk, look: sound.getState().look, keep });
  const playback = createPlaybackStore({ ...given, elsewhere, player, mediaKeys: createMediaKeys(), review });
  const archive = createArchiveStore({ ...given, keep });
  const files = createExportStore({ ...given, recordings, downloads, keep, review });
  const transcriber = createTranscriber();
  const transcription = createTranscriptionStore({
    ...given,
    network: createNetwork(),
    transcriber,
    sound,
    settings: current,
    changeSettings,
  });
  const words = createWordsStore({ ownCaptions: createOwnCaptions(), transcription, changeSettings });
  const stories = createStoriesStore({ ...given, draftDesk });
  const loop = createLoopStore({
    ...given,
    draftDesk,
    recordings,
    downloads,
    makePlayer: (soundOf, clips, changed) => createClipPlayer({ ...given, player, sound: soundOf }, clips, changed),
  });
  const night = createNightStore({
    ...given,
    makePlayer: (soundOf, clips, changed) => createClipPlayer({ ...given, player, sound: soundOf }, clips, changed),
  });
  writeDownAfterAnswers(session, transcription, current);
  void transcription.getState().goOn();
  const testRecording = createMicrophoneTest({ ...given, player, settings: current });
  const drills = createDrillStore({
    ...given,
    lock: createWebLock(),
    player,
    transcriber,
    async read(said) {
      const decoded = await soundReader.read(said);
      const shaped = decoded && (await soundShaper.shape(decoded).catch(() => null));
      return shaped && { samples: shaped.samples, spoken: shaped.shape.speech.spoken };
    },
    async recognizer() {
      await transcription.getState().lookForModel();
      const { model } = transcription.getState();
      return model.kind === 'ready' ? model.choice : null;
    },
    rest() {
      if (transcription.getState().jobs.size === 0) transcriber.close();
    },
    settings: current,
  });
  const lists = createListsStore({ ...given, importer: createQuestionImporter(), downloads });
  return {
    review,
    playback,
    archive,
    files,
    unsaved,
    transcription,
    words,
    stories,
    loop,
    night,
    drills,
    lists,
    testRecording,
  };
}
