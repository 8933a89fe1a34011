import type { Interviewer } from '../../src/domain/session/interviewer';
import type { SessionEvent } from '../../src/domain/session/session';
import type { Waveform } from '../../src/domain/audio/waveform';
import { nowhere } from '../fakes/elsewhere';
import { createDraftWriter } from '../../src/stores/app/draft-writer';
import { createUnsavedStore } from '../../src/stores/app/unsaved-store';
import { createArchiveStore } from '../../src/stores/archive/archive-store';
import { createExportStore } from '../../src/stores/export/export-store';
import { createPlaybackStore } from '../../src/stores/playback/playback-store';
import { createReviewStore } from '../../src/stores/review/review-store';
import { createStoriesStore } from '../../src/stores/stories/stories-store';
import { createFakeClock } from '../fakes/clock';
import { createFakeMediaKeys } from '../fakes/media-keys';
import { createFakePage } from '../fakes/page-lifecycle';
import { fakeDigests } from '../fakes/answer-summaries';
import { fakeNotes } from '../fakes/notes';
import { createFakePlayer } from '../fakes/player';
import { fakeRecords, type FakeRecords } from '../fakes/storage';
import { createFakeScorer } from '../fakes/scorer';
import { fakeDrafts, fakeStories } from '../fakes/stories';
import { aRecording, aSession, aSound, aTranscript, anAnswer, plan } from '../builders/some-rows';

export const story =
  'When the site was down, my task was the database. I built a cache because the manager asked. In the end it took 3 minutes.';

/** A drill that is over: one question, one turn. */
const drill = (answerId: string, by: 'voice' | 'keyboard'): SessionEvent[] => [
  { kind: 'question-asked', atMs: 0, index: 0, questionId: 'q1', answerId },
  { kind: 'thinking-started', atMs: 1000 },
  { kind: 'answer-started', atMs: 5000, by },
  { kind: 'turn-ended', atMs: 65_000 },
  { kind: 'answer-ended', atMs: 65_000, skipped: false },
  { kind: 'session-ended', atMs: 66_000, finished: true },
];

type Past = {
  sessionId?: string;
  answerId?: string;
  by?: 'voice' | 'keyboard';
  text?: string | null;
  /** What came of the keys; the story without it. */
  typed?: string;
  startedAt?: number;
  interviewer?: Interviewer;
};

/** Writes a session that is over to the records. */
export async function aPastDrill(records: FakeRecords, past: Past = {}) {
  const { sessionId = 's1', answerId = 'a1', by = 'keyboard', text = story, typed = story } = past;
  const { startedAt = 1000, interviewer } = past;
  await records.sessions.begin(aSession({ sessionId, startedAt, plan: { ...plan, by, interviewer } }));
  for (const [seq, event] of drill(answerId, by).entries()) await records.sessions.append(sessionId, seq, event);
  await records.sessions.end(sessionId, startedAt + 66_000);
  await records.answers.begin(anAnswer({ id: answerId, sessionId, startedAt }));
  if (by === 'voice') {
    const id = `recording of ${answerId}`;
    await records.recordings.begin(aRecording({ id, sessionId, answerId, startedMs: 5000 }));
    await records.recordings.seal(id, aSound(), 'sealed');
  } else {
    await records.answers.addKeystrokes(answerId, 0, 0, [
      { atMs: 0, at: 0, removed: 0, inserted: 'When' },
      { atMs: 900, at: 0, removed: 4, inserted: typed },
    ]);
  }
  if (text !== null) {
    await records.answers.addTranscript(
      aTranscript({ id: `words of ${answerId}`, answerId, text, source: by === 'voice' ? 'captions' : 'typed' }),
    );
  }
}

/** The stores of what happens after an answer, with everything around them invented. */
export function aHistory(records: FakeRecords = fakeRecords()) {
  const clock = createFakeClock();
  const page = createFakePage(clock);
  const player = createFakePlayer();
  const scorer = createFakeScorer();
  let ids = 0;
  const newId = () => `new ${(ids += 1)}`;
  const notes = fakeNotes(records.publish);
  const drafts = fakeDrafts();
  const { unsaved, keep } = createUnsavedStore();
  const draftDesk = createDraftWriter({ clock, drafts, keep });
  const kept = fakeStories();
  const saved: { name: string; content: Blob }[] = [];
  const downloads = { save: (name: string, content: Blob) => void saved.push({ name, content }) };
  const mediaKeys = createFakeMediaKeys();
  const shapes = new Map<string, Waveform>();
  const shape: Waveform = {
    version: 1,
    durationMs: 3000,
    speech: {
      spoken: [
        { fromMs: 0, toMs: 1000 },
        { fromMs: 2500, toMs: 3000 },
      ],
      pauses: [{ fromMs: 1000, toMs: 2500 }],
      speakingMs: 1500,
      firstWordMs: 0,
    },
    peaks: [0.5, 0.1, 0.7],
  };
  const soundShapes = { load: async (id: string) => shapes.get(id) ?? null };
  const digests = fakeDigests(records.disk, { past: records.past, notes, soundShapes });
  /** Recordings whose look waits until a test lets it go on. */
  const slow = new Map<string, Promise<void>>();
  const look = async ({ id }: { id: string }) => {
    await slow.get(id);
    shapes.set(id, shape);
    return shape;
  };
  const store = createReviewStore({
    ...records,
    notes,
    digests,
    draftDesk,
    clock,
    scorer,
    look,
    keep,
    newId,
  });
  const playback = createPlaybackStore({
    ...records,
    elsewhere: nowhere,
    clock,
    page,
    player,
    mediaKeys,
    review: store,
  });
  const archive = createArchiveStore({ ...records, digests, clock, keep });
  const files = createExportStore({ ...records, notes, clock, downloads, keep, review: store, newId });
  const stories = createStoriesStore({
    ...records,
    stories: kept,
    digests,
    clock,
    draftDesk,
    newId,
  });
  const answer = (answerId = 'a1') => {
    const { opened } = store.getState();
    const found = opened.phase === 'open' && opened.session.answers.find(({ row }) => row.id === answerId);
    if (!found) throw new Error(`No answer ${answerId} is open.`);
    return found;
  };
  return {
    store,
    playback,
    archive,
    files,
    unsaved,
    stores: { review: store, playback, archive, files, unsaved },
    stories,
    kept,
    drafts,
    records,
    notes,
    digests,
    clock,
    player,
    scorer,
    saved,
    mediaKeys,
    slow,
    answer,
  };
}
