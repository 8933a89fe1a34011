import { createStore, type StoreApi } from 'zustand/vanilla';
import { boardOf, type Board } from '../../domain/loop/debrief/board';
import { againstLast, type AgainstLast } from '../../domain/loop/debrief/against-last';
import type { LoopFact, LoopPlan } from '../../domain/loop/facts';
import {
  loopsOf,
  mayDebrief,
  phaseOf,
  sittingsOf,
  type Loop,
  type LoopPhase,
  type Sitting,
} from '../../domain/loop/loop';
import { isSameVotes, readMentorVotes, type VotesRead } from '../../domain/loop/debrief/mentor-votes';
import type { Quote } from '../../domain/loop/loop-answer';
import { probesPerFormat, probeTiming, type SessionPlan } from '../../domain/session/plan';
import type { Clock } from '../../platform/browser/clock';
import type { Downloads } from '../../platform/browser/downloads';
import type { Scorer } from '../../platform/workers/scorer';
import type { LoopFactRow } from '../../storage/schema/rows';
import type { Loops } from '../../storage/tables/loops';
import type { DraftWriter } from '../app/draft-writer';
import { localDay } from '../app/local-day';
import { createStamp } from '../app/timestamps';
import { readLoopAnswers, soundsIn, type LoopReading, type ReadAnswer } from './loop-answers';
import { canHearLoop, createLoopPlayer } from './loop-player';
import { canHear, createQuotePlayer, type MakeClipPlayer } from './quote-player';

export type LoopDeps = LoopReading & {
  loops: Loops;
  clock: Pick<Clock, 'epochMs'>;
  scorer: Pick<Scorer, 'score'>;
  downloads: Downloads;
  makePlayer: MakeClipPlayer;
  /** Where a pasted posting lies until it is cleared. */
  draftDesk: Pick<DraftWriter, 'load' | 'write' | 'drop'>;
  newId: () => string;
};

/** A loop with where its sittings stand. */
export type LoopEntry = { loop: Loop; sittings: readonly Sitting[]; phase: LoopPhase };

/** A story told in an earlier sitting, for the warning before the next one. */
export type ToldSoFar = { seat: number; answerId: string; title: string | null; beginning: string };

export type OpenBoard = {
  entry: LoopEntry;
  board: Board;
  answers: readonly ReadAnswer[];
  /** Beside the last loop that was debriefed before it; null without one. */
  against: { name: string; moved: AgainstLast } | null;
};

export type LoopState = {
  phase: 'loading' | 'ready' | 'problem';
  /** The newest first, without the deleted. */
  entries: readonly LoopEntry[];
  /** Those that can still be brought back, the last deleted first. */
  deleted: readonly Loop[];
  justDeleted: string | null;
  /** The calendar day at the candidate's place. */
  today: string;
  /** What could not be written down; it is tried again with `retry`. */
  unsaved: string | null;
  opened: { phase: 'none' | 'loading' | 'missing' } | ({ phase: 'open' } & OpenBoard);
  hearing: Quote | null;
  /** The answer that is heard while the whole loop plays. */
  hearingAnswer: string | null;

  load(): Promise<void>;
  /** The loop that takes up the place: one that runs. */
  running(): LoopEntry | null;
  /** Gives its id; null when it could not be written, or when another one runs. */
  make(plan: LoopPlan): Promise<string | null>;
  /** Writes down what happened to a loop. */
  add(loopId: string, fact: LoopFact): Promise<boolean>;
  retry(): Promise<void>;
  forgetUndo(): void;
  /** What the room needs for the sitting with this person; null when there is no such loop. */
  sittingPlan(loopId: string, seat: number): SessionPlan | null;
  toldSoFar(loopId: string): Promise<ToldSoFar[]>;
  openBoard(loopId: string): Promise<void>;
  canHear(quote: Quote): boolean;
  hear(quote: Quote): void;
  canHearLoop(): boolean;
  /** Plays all that was said, from the first sitting to the last. */
  hearLoop(): void;
  stopHearing(): void;
  saveText(name: string, text: string): void;
  /** The opened loop as one page for a mentor, who votes in it. */
  saveLoopPacket(): Promise<void>;
  /** Takes in what a mentor voted; what stands there already is not added again. */
  readVotes(loopId: string, text: string): Promise<VotesTaken>;
  /** The posting or résumé that was pasted last; null when there is none. */
  posting(): Promise<string | null>;
  keepPosting(text: string): void;
};

export type VotesTaken = { ok: true; mentor: string } | { ok: false; problem: VotesProblem | 'not-saved' };
type VotesProblem = Extract<VotesRead, { ok: false }>['problem'];

export type LoopStore = StoreApi<LoopState>;

/** Under this name among what was begun. */
const postingKey = 'posting';

const weekMs = 7 * 86_400_000;
/** As many words as tell one story from another. */
const beginningWords = 12;

/** The loops of the candidate: made, gone on with, debriefed. Everything shown is worked out from the facts. */
export function createLoopStore(deps: LoopDeps): LoopStore {
  const { clock, loops, newId } = deps;
  const stamp = createStamp(clock);
  let facts: readonly LoopFactRow[] = [];
  let unwritten: LoopFactRow[] = [];

  return createStore<LoopState>()((set, get) => {
    const player = createQuotePlayer(deps, (hearing) => set({ hearing }));
    const whole = createLoopPlayer(deps, (hearingAnswer) => set({ hearingAnswer }));
    const stopHearing = () => {
      player.stop();
      whole.stop();
    };
    const known = (loopId: string) => get().entries.find(({ loop }) => loop.loopId === loopId) ?? null;

    const entryOf = async (loop: Loop): Promise<LoopEntry> => {
      const sittings = sittingsOf(loop, await loops.sittings(loop.loopId, loop.madeAt - weekMs));
      return { loop, sittings, phase: phaseOf(loop, sittings) };
    };

    const show = async () => {
      const all = loopsOf([...facts, ...unwritten]);
      const entries = await Promise.all(all.filter(({ deletedAt }) => deletedAt === null).map(entryOf));
      const deleted = all
        .filter(({ deletedAt }) => deletedAt !== null)
        .toSorted((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0));
      set({ entries, deleted, today: localDay(clock.epochMs()) });
    };

    const write = async (row: LoopFactRow): Promise<boolean> => {
      try {
        await loops.add(row);
      } catch (failure) {
        unwritten = [...unwritten.filter(({ id }) => id !== row.id), row];
        set({ unsaved: String(failure) });
        await show();
        return false;
      }
      unwritten = unwritten.filter(({ id }) => id !== row.id);
      facts = [...facts, row];
      await show();
      return true;
    };

    const newestOf = (loopId: string) =>
      Math.max(0, ...facts.filter((row) => row.loopId === loopId).map(({ at }) => at));
    const rowOf = (loopId: string, fact: LoopFact) => ({ id: newId(), loopId, at: stamp(newestOf(loopId)), fact });

    const read = (entry: LoopEntry) => readLoopAnswers(deps, { ...deps, stamp }, entry.loop, entry.sittings);
    const heldIn = ({ sittings }: LoopEntry) => sittings.map(({ state }) => state === 'held');

    const lastBefore = async (entry: LoopEntry): Promise<OpenBoard['against']> => {
      const before = get().entries.find(({ loop, phase }) => phase === 'debriefed' && loop.madeAt < entry.loop.madeAt);
      if (!before) return null;
      const { opened } = get();
      if (opened.phase !== 'open') return null;
      const moved = againstLast(opened.board, boardOf(before.loop.plan, await read(before), heldIn(before)));
      return { name: before.loop.plan.name, moved };
    };

    return {
      phase: 'loading',
      entries: [],
      deleted: [],
      justDeleted: null,
      today: localDay(clock.epochMs()),
      unsaved: null,
      opened: { phase: 'none' },
      hearing: null,
      hearingAnswer: null,

      async load() {
        try {
          facts = await loops.facts();
          await show();
          set({ phase: 'ready' });
        } catch {
          set({ phase: 'problem' });
        }
      },

      running: () => get().entries.find(({ phase }) => phase === 'running') ?? null,

      async make(plan) {
        // Another tab may have made one since.
        await get().load();
        if (get().running()) return null;
        const loopId = newId();
        return (await write(rowOf(loopId, { kind: 'made', plan }))) ? loopId : null;
      },

      async add(loopId, fact) {
        if (fact.kind === 'resumed' && get().running()) return false;
        const saved = await write(rowOf(loopId, fact));
        if (fact.kind === 'deleted' || fact.kind === 'restored') {
          set({ justDeleted: saved && fact.kind === 'deleted' ? loopId : null });
        }
        return saved;
      },

      async retry() {
        set({ unsaved: null });
        for (const row of unwritten) await write(row);
      },

      forgetUndo: () => set({ justDeleted: null }),

      sittingPlan(loopId, seat) {
        const plan = known(loopId)?.loop.plan;
        const of = plan?.seats[seat];
        if (!plan || !of) return null;
        return {
          format: 'round',
          mode: plan.mode,
          by: plan.by,
          timing: plan.timing,
          probeTiming,
          probesPerQuestion: probesPerFormat.round,
          seed: `${plan.seed} ${seat}`,
          interviewer: of.interviewer,
          questions: of.questions,
          loop: { loopId, seat },
        };
      },

      async toldSoFar(loopId) {
        const entry = known(loopId);
        if (!entry) return [];
        const [answers, stories] = await Promise.all([read(entry), deps.stories.all()]);
        return answers.flatMap(({ answerId, seat, turns, storyId }): ToldSoFar[] => {
          const words = turns[0]?.trim().split(/\s+/u) ?? [];
          if (words.length < beginningWords) return [];
          const title = stories.find(({ id }) => id === storyId)?.title ?? null;
          return [{ seat, answerId, title, beginning: `${words.slice(0, beginningWords).join(' ')} …` }];
        });
      },

      async openBoard(loopId) {
        stopHearing();
        set({ opened: { phase: 'loading' } });
        if (get().phase !== 'ready') await get().load();
        const entry = known(loopId);
        if (!entry || !mayDebrief(entry.loop, entry.sittings)) {
          set({ opened: { phase: 'missing' } });
          return;
        }
        const answers = await read(entry);
        const board = boardOf(entry.loop.plan, answers, heldIn(entry));
        set({ opened: { phase: 'open', entry, board, answers, against: null } });
        const against = await lastBefore(entry);
        const { opened } = get();
        if (against && opened.phase === 'open' && opened.entry === entry) set({ opened: { ...opened, against } });
      },

      canHear(quote) {
        const { opened } = get();
        return opened.phase === 'open' && canHear(opened.answers, quote);
      },
      hear(quote) {
        const { opened } = get();
        if (opened.phase !== 'open') return;
        stopHearing();
        player.hear(opened.answers, quote);
      },
      canHearLoop() {
        const { opened } = get();
        return opened.phase === 'open' && canHearLoop(opened.answers);
      },
      hearLoop() {
        const { opened } = get();
        if (opened.phase !== 'open') return;
        stopHearing();
        whole.hear(opened.answers);
      },
      stopHearing,
      saveText: (name, text) => deps.downloads.save(name, new Blob([text], { type: 'text/markdown' })),
      async saveLoopPacket() {
        const { opened } = get();
        if (opened.phase !== 'open') return;
        const { entry, answers } = opened;
        const [{ loopPacket }, sounds] = await Promise.all([import('./loop-packet'), soundsIn(deps, answers)]);
        deps.downloads.save(
          'second-take-panel.html',
          new Blob([loopPacket(entry, answers, sounds)], { type: 'text/html' }),
        );
      },
      async readVotes(loopId, text) {
        const loop = known(loopId)?.loop;
        const read = readMentorVotes(text, loopId);
        if (!read.ok || !loop) return read.ok ? { ok: false, problem: 'other-loop' } : read;
        const { mentor } = read.votes;
        if (loop.mentorVotes.some((votes) => isSameVotes(votes, read.votes))) return { ok: true, mentor };
        const saved = await get().add(loopId, { kind: 'mentor-votes', ...read.votes });
        return saved ? { ok: true, mentor } : { ok: false, problem: 'not-saved' };
      },
      posting: () => deps.draftDesk.load(postingKey),
      keepPosting: (text) => (text === '' ? deps.draftDesk.drop(postingKey) : deps.draftDesk.write(postingKey, text)),
    };
  });
}
