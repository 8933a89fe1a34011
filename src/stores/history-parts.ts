import type { StoreApi } from 'zustand/vanilla';
import type { SoundShape } from '../interview/sound-shape';
import type { Clock } from '../devices/clock';
import type { Downloads } from '../devices/downloads';
import type { MediaKeys } from '../devices/media-keys';
import type { Page } from '../devices/page';
import type { Player } from '../devices/player';
import type { Scorer } from '../devices/scorer';
import type { Digests } from '../records/digests';
import type { Notes } from '../records/notes';
import type { Records } from '../records/records';
import type { RecordingRow } from '../records/rows';
import type { SoundShapes } from '../records/sound-shapes';
import type { Saved } from './bank-store';
import type { DraftDesk } from './draft-desk';
import type { HistoryState } from './history-store';
import type { PastAnswer, PastRecords, PastSession } from './past-session';
import type { digestOf } from './session-digests';
import type { Stamp } from './stamps';

export type HistoryDeps = PastRecords & {
  clock: Clock;
  page: Page;
  scorer: Scorer;
  player: Player;
  downloads: Downloads;
  mediaKeys: MediaKeys;
  notes: Notes;
  digests: Digests;
  draftDesk: DraftDesk;
  together: Records['together'];
  soundShapes: Pick<SoundShapes, 'load'>;
  /** What a recording looks and sounds like, worked out once and kept. */
  look(recording: Pick<RecordingRow, 'id' | 'mime'>): Promise<SoundShape | 'unreadable'>;
  newId: () => string;
};

/** What the parts of the history share with each other. */
export type Shared = {
  deps: HistoryDeps;
  set: StoreApi<HistoryState>['setState'];
  get: StoreApi<HistoryState>['getState'];
  /** Puts a write on the disk; one that fails is shown and kept for `retrySaving`. */
  keep(write: () => Promise<void>): Promise<Saved>;
  stamp: Stamp;
  /** An answer of the opened session. */
  answerOf(answerId: string): PastAnswer | null;
  /** Changes an answer of the opened session. */
  change(answerId: string, update: (answer: PastAnswer) => PastAnswer): void;
  /** An answer as a row of the list, from all that is kept of it. */
  entryOf(session: Pick<PastSession, 'row'>, answer: PastAnswer): Promise<ReturnType<typeof digestOf>>;
  /** The rows of the list that stand for the opened session are made again. */
  digestOpened(): Promise<void>;
};

/** Begins a request. What it gives tells whether that is still the newest one; an answer to an older one comes too late. */
export function createRequests(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const own = newest;
    return () => own === newest;
  };
}
