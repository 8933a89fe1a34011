import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { bestTakes } from '../../domain/stories/best-takes';
import type { Clip } from '../../domain/transcript/clips';
import type { AppStorage } from '../../storage/app-storage';
import type { ClipPlayer, ClipPlayerState, PlayableSound } from '../playback/clip-player';

type NightDeps = Pick<AppStorage, 'digests' | 'notes' | 'past' | 'recordings'> & {
  makePlayer: (
    sound: (recordingId: string) => Promise<PlayableSound | null>,
    clips: readonly Clip[],
    changed: (state: ClipPlayerState) => void,
  ) => ClipPlayer;
};

/** One best take, and where on the line of all of them it begins. */
export type NightTake = { summary: AnswerSummary; fromMs: number };

export type NightState = {
  /** null until they were looked for. */
  takes: readonly NightTake[] | null;
  phase: ClipPlayerState['phase'];
  atMs: number;
  load(): Promise<void>;
  play(): void;
  pause(): void;
  /** Goes on from the beginning of this take. */
  playFrom(take: NightTake): void;
  close(): void;
};

export type NightStore = StoreApi<NightState>;

/** How many of the newest answers the best are looked for among. */
const lookedAt = 1000;

/** A breath between two answers. */
const breathMs = 2000;

/** The best takes in a row, one after the other without a hand. */
export function createNightStore({ digests, notes, past, recordings, makePlayer }: NightDeps): NightStore {
  let player: ClipPlayer | null = null;

  const clipsOf = async (summaries: readonly AnswerSummary[]) => {
    const clips: Clip[] = [];
    const takes: NightTake[] = [];
    const sounds = new Map<string, Omit<PlayableSound, 'bytes'>>();
    let startMs = 0;
    for (const summary of summaries) {
      const found = await past.answer(summary.answerId);
      const rows = (found?.answer.turns ?? []).flatMap(({ turn, recordings: own }) =>
        own.map((row) => ({ turn, row })),
      );
      if (rows.length === 0) continue;
      takes.push({ summary, fromMs: startMs });
      for (const { turn, row } of rows) {
        const durationMs = row.durationMs ?? 0;
        sounds.set(row.id, { mime: row.mime, durationMs, seekable: row.seekable });
        clips.push({
          kind: 'sound',
          answerId: summary.answerId,
          turn,
          recordingId: row.id,
          startMs,
          durationMs,
          fromMs: 0,
        });
        startMs += durationMs;
      }
      clips.push({ kind: 'quiet', startMs, durationMs: breathMs, fromMs: 0 });
      startMs += breathMs;
    }
    return { clips, takes, sounds };
  };

  return createStore<NightState>()((set) => ({
    takes: null,
    phase: 'loading',
    atMs: 0,

    async load() {
      player?.close();
      player = null;
      // The answer that was given a minute ago is one of them.
      await digests.renew({ marked: true });
      const [newest, kept] = await Promise.all([digests.newest(lookedAt), notes.keepers()]);
      const best = new Map(
        kept.flatMap(({ questionId, answerId }) => (answerId ? [[questionId, answerId] as const] : [])),
      );
      const { clips, takes, sounds } = await clipsOf(bestTakes(newest, best));
      const sound = async (id: string): Promise<PlayableSound | null> => {
        const bytes = (await recordings.sound(id))?.bytes;
        const known = sounds.get(id);
        return bytes && known ? { ...known, bytes } : null;
      };
      set({ takes, phase: takes.length > 0 ? 'ready' : 'ended', atMs: 0 });
      if (takes.length > 0) player = makePlayer(sound, clips, ({ phase, atMs }) => set({ phase, atMs }));
    },

    play: () => player?.play(),
    pause: () => player?.pause(),
    playFrom({ fromMs }) {
      player?.seek(fromMs);
      player?.play();
    },
    close() {
      player?.close();
      player = null;
      set({ phase: 'loading', atMs: 0 });
    },
  }));
}
