import {
  createContext,
  use,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import type { LoopState, LoopStore } from '../stores/loop/loop-store';
import type { ListsState, ListsStore } from '../stores/questions/lists-store';
import type { QuestionState, QuestionStore } from '../stores/questions/question-store';
import type { DataState, DataStore } from '../stores/app/data-store';
import type { ArchiveState, ArchiveStore } from '../stores/archive/archive-store';
import type { ExportState, ExportStore } from '../stores/export/export-store';
import type { PlaybackState, PlaybackStore } from '../stores/playback/playback-store';
import type { ReviewState, ReviewStore } from '../stores/review/review-store';
import type { UnsavedState, UnsavedStore } from '../stores/app/unsaved-store';
import type { SessionState, SessionStore } from '../stores/session/session-store';
import type { DrillState, DrillStore } from '../stores/drills/drill-store';
import type { SettingsState, SettingsStore } from '../stores/app/settings-store';
import type { NightState, NightStore } from '../stores/stories/night-store';
import type { StoriesState, StoriesStore } from '../stores/stories/stories-store';
import type { SyncState, SyncStore } from '../stores/sync/sync-store';
import type { TranscriptionState, TranscriptionStore } from '../stores/transcription/transcription-store';
import type { WordsState, WordsStore } from '../stores/transcription/words-store';
import type { UpdateState, UpdateStore } from '../stores/app/update-store';

/** A store that may still be on its way: the screens that read it are shown when it is there. */
type Coming<T> = T | Promise<T>;

/** The stores that all screens read from; made and joined in `main.tsx`, `room-stores.ts` and `deferred-stores.ts`. */
export type Stores = {
  session: Coming<SessionStore>;
  review: Coming<ReviewStore>;
  playback: Coming<PlaybackStore>;
  archive: Coming<ArchiveStore>;
  files: Coming<ExportStore>;
  unsaved: Coming<UnsavedStore>;
  bank: QuestionStore;
  lists: Coming<ListsStore>;
  settings: SettingsStore;
  data: DataStore;
  transcription: Coming<TranscriptionStore>;
  words: Coming<WordsStore>;
  stories: Coming<StoriesStore>;
  loop: Coming<LoopStore>;
  night: Coming<NightStore>;
  drills: Coming<DrillStore>;
  update: UpdateStore;
  /** Several devices: fetched by whoever looks at it, and at the start where they are switched on. */
  sync: () => Promise<SyncStore>;
};

const HouseContext = createContext<Stores | null>(null);

export function StoresProvider({ house, children }: { house: Stores; children: ReactNode }) {
  return <HouseContext value={house}>{children}</HouseContext>;
}

function useHouse(): Stores {
  const house = useContext(HouseContext);
  if (!house) throw new Error('A screen was shown outside of StoresProvider.');
  return house;
}

/** By what it can do: while a transaction of the database tells of its progress, `Promise` is another class. */
function isComing<T extends object>(coming: Coming<T>): coming is Promise<T> {
  return 'then' in coming;
}

/** Waits as a screen waits for its code: the nearest Suspense shows instead. */
function arrived<T extends object>(coming: Coming<T>): T {
  return isComing(coming) ? use(coming) : coming;
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(arrived(useHouse().session), select);
}

const nothingToHear = () => () => undefined;

/** For what is on the screen before the session's store is: waits for nothing, and says `before` until then. */
export function useSessionSoFar<T extends string | number | boolean | null>(
  select: (state: SessionState) => T,
  before: T,
): T {
  const { session } = useHouse();
  const [arrivedStore, setArrived] = useState<SessionStore | null>(null);
  const store = isComing(session) ? arrivedStore : session;
  useEffect(() => {
    // Who needs it says that it cannot be had.
    if (isComing(session)) session.then(setArrived, () => undefined);
  }, [session]);
  const now = () => (store ? select(store.getState()) : before);
  return useSyncExternalStore(store?.subscribe ?? nothingToHear, now, now);
}

/** What the session can do, for a press that may come before its store has. */
export function useSessionWhenThere(): () => Promise<SessionState> {
  const { session } = useHouse();
  return useCallback(async () => (await session).getState(), [session]);
}

export function useReview<T>(select: (state: ReviewState) => T): T {
  return useStore(arrived(useHouse().review), select);
}

export function usePlayback<T>(select: (state: PlaybackState) => T): T {
  return useStore(arrived(useHouse().playback), select);
}

export function useArchive<T>(select: (state: ArchiveState) => T): T {
  return useStore(arrived(useHouse().archive), select);
}

export function useExport<T>(select: (state: ExportState) => T): T {
  return useStore(arrived(useHouse().files), select);
}

export function useUnsaved<T>(select: (state: UnsavedState) => T): T {
  return useStore(arrived(useHouse().unsaved), select);
}

export function useQuestions<T>(select: (state: QuestionState) => T): T {
  return useStore(useHouse().bank, select);
}

export function useLists<T>(select: (state: ListsState) => T): T {
  return useStore(arrived(useHouse().lists), select);
}

export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(useHouse().settings, select);
}

export function useData<T>(select: (state: DataState) => T): T {
  return useStore(useHouse().data, select);
}

export function useDrills<T>(select: (state: DrillState) => T): T {
  return useStore(arrived(useHouse().drills), select);
}

export function useUpdate<T>(select: (state: UpdateState) => T): T {
  return useStore(useHouse().update, select);
}

export function useTranscription<T>(select: (state: TranscriptionState) => T): T {
  return useStore(arrived(useHouse().transcription), select);
}

export function useWords<T>(select: (state: WordsState) => T): T {
  return useStore(arrived(useHouse().words), select);
}

/** For what is done on a press and need not hold a screen up. */
export function useWordsLater(): () => Promise<WordsState> {
  const { words } = useHouse();
  return async () => (await words).getState();
}

export function useStories<T>(select: (state: StoriesState) => T): T {
  return useStore(arrived(useHouse().stories), select);
}

export function useLoop<T>(select: (state: LoopState) => T): T {
  return useStore(arrived(useHouse().loop), select);
}

export function useNight<T>(select: (state: NightState) => T): T {
  return useStore(arrived(useHouse().night), select);
}

export function useSync<T>(select: (state: SyncState) => T): T {
  return useStore(use(useHouse().sync()), select);
}

/** Whether that store is there: it comes over the network, the first time. */
export function useSyncArrival(): 'coming' | 'here' | 'failed' {
  const { sync } = useHouse();
  const [arrival, setArrival] = useState<'coming' | 'here' | 'failed'>('coming');
  useEffect(() => {
    sync().then(
      () => setArrival('here'),
      () => setArrival('failed'),
    );
  }, [sync]);
  return arrival;
}
