import { createStore, type StoreApi } from 'zustand/vanilla';
import { readStory, storyText, type Story } from '../../domain/stories/story';
import { followedBy, otherVersions } from '../../domain/stories/versions';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { likeliestStory } from '../../domain/stories/similarity';
import type { Clock } from '../../platform/browser/clock';
import type { Answers } from '../../storage/tables/answers';
import type { AnswerSummaries } from '../../storage/derived/answer-summaries';
import type { StoryRow } from '../../storage/schema/rows';
import type { Stories } from '../../storage/tables/stories';
import type { Saved } from '../app/saved';
import type { DraftWriter } from '../app/draft-writer';
import { createStamp } from '../app/timestamps';

export type StoriesDeps = {
  clock: Pick<Clock, 'epochMs'>;
  stories: Stories;
  answers: Pick<Answers, 'transcripts'>;
  digests: Pick<AnswerSummaries, 'load' | 'renew' | 'newest'>;
  draftDesk: DraftWriter;
  newId: () => string;
};

export type StoriesState = {
  phase: 'loading' | 'ready';
  /** The journal, newest story first. */
  stories: readonly StoryRow[];
  /** Those that can still be brought back, the last deleted first. */
  deleted: readonly StoryRow[];
  /** The last deleted one, offered back at once. */
  justDeleted: string | null;
  /** Answer → the story it told. */
  tellings: ReadonlyMap<string, string>;
  /** Story → the answers that told it, oldest first, without those of deleted sessions. */
  told: ReadonlyMap<string, readonly AnswerSummary[]>;

  /** The newest answers of which nobody has said what they told, the newest first; null until they were asked for. */
  untold: readonly AnswerSummary[] | null;

  load(): Promise<void>;
  openUntold(): Promise<void>;
  /** Adds a story, or changes it when its id is known. `seen` is what the form was filled with; the newest by itself. */
  save(story: Story, seen?: StoryRow): Promise<Saved>;
  /** Of a story that was changed in two places this version is kept, and the others are not any more. */
  choose(storyId: string, changedAt: number): Promise<Saved>;
  /** The others become stories of their own. */
  keepAll(storyId: string): Promise<Saved>;
  remove(storyId: string): Promise<Saved>;
  restore(storyId: string): Promise<Saved>;
  forgetUndo(): void;
  /** null: it told none of them. */
  tell(answerId: string, storyId: string | null): Promise<Saved>;
  /** The story that the words of an answer sound like; null when none does, or when the candidate has said what it told. */
  guess(answerId: string): Promise<string | null>;
  newStoryId(): string;
  /** What was begun on a story and not saved, as it was written; `null` stands for a new one. */
  draftOf(storyId: string | null): Promise<Story | null>;
  keepDraft(storyId: string | null, story: Story): void;
  dropDraft(storyId: string | null): void;
};

export type StoriesStore = StoreApi<StoriesState>;

/** How many tellings of a story are looked at for a guess: the newest, since stories change as they are told. */
const tellingsRead = 5;

/** Among how many of the newest answers those without a story are looked for. */
const untoldAmong = 500;

const draftKey = (storyId: string | null) => `story ${storyId ?? 'new'}`;

/** The candidate's journal of experiences, and which answer told which of them. */
export function createStoriesStore(deps: StoriesDeps): StoriesStore {
  const { clock, stories, answers, digests, draftDesk, newId } = deps;
  const stamp = createStamp(clock);
  /** Answers of which the candidate has said what they told, be it none, and when. */
  let said = new Map<string, number>();

  return createStore<StoriesState>()((set, get) => {
    const takeRows = (rows: readonly StoryRow[]) =>
      set({
        stories: rows
          .filter(({ deletedAt }) => deletedAt === null)
          .toSorted((one, other) => other.createdAt - one.createdAt),
        deleted: rows
          .filter(({ deletedAt }) => deletedAt !== null)
          .toSorted((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0)),
      });

    const lookWhoTold = async () => {
      const { tellings } = get();
      const answerIds = [...tellings.keys()];
      await digests.renew({ among: answerIds });
      const told = new Map<string, AnswerSummary[]>();
      for (const digest of await digests.load(answerIds)) {
        const storyId = tellings.get(digest.answerId);
        if (storyId) told.set(storyId, [...(told.get(storyId) ?? []), digest]);
      }
      for (const own of told.values()) own.sort((one, other) => one.startedAt - other.startedAt);
      if (get().tellings === tellings) set({ told });
    };

    const known = (storyId: string) => [...get().stories, ...get().deleted].find(({ id }) => id === storyId);

    /** Writes first, and changes what is shown only when the database has confirmed it. */
    const keep = async (row: StoryRow): Promise<Saved> => {
      let stands: StoryRow;
      try {
        stands = await stories.put(row);
      } catch {
        return 'failed';
      }
      takeRows([...[...get().stories, ...get().deleted].filter(({ id }) => id !== row.id), stands]);
      return 'saved';
    };

    const setDeleted = async (storyId: string, deleted: boolean): Promise<Saved> => {
      const row = known(storyId);
      if (!row) return 'failed';
      // By the clock of this computer: the days that it can be brought back are counted from here.
      const deletedAt = deleted ? stamp() : null;
      const saved = await keep({
        ...row,
        changedAt: stamp(row.changedAt),
        deletedAt,
        follows: followedBy(row, false),
      });
      if (saved === 'saved') set({ justDeleted: deleted ? storyId : null });
      return saved;
    };

    const wordsOf = async (answerId: string): Promise<string> => {
      const newest = new Map((await answers.transcripts(answerId)).map(({ turn, text }) => [turn, text]));
      return [...newest.values()].join('\n');
    };

    const load = async () => {
      const [rows, tellings] = await Promise.all([stories.all(), stories.tellings()]);
      said = new Map(tellings.map(({ answerId, at }) => [answerId, at]));
      takeRows(rows);
      set({
        tellings: new Map(tellings.flatMap(({ answerId, storyId }) => (storyId ? [[answerId, storyId]] : []))),
      });
      await lookWhoTold();
      set({ phase: 'ready' });
    };
    let loading: Promise<void> | null = null;

    return {
      phase: 'loading',
      stories: [],
      deleted: [],
      justDeleted: null,
      tellings: new Map(),
      told: new Map(),
      untold: null,

      // Once at a time: whoever comes meanwhile waits for the same.
      load: () => (loading ??= load().finally(() => (loading = null))),

      async openUntold() {
        await digests.renew({ marked: true });
        const newest = await digests.newest(untoldAmong);
        set({ untold: newest.filter(({ answerId, skipped }) => !skipped && !said.has(answerId)).toReversed() });
      },

      async save(story, seen = known(story.id)) {
        const before = known(story.id);
        const at = stamp(before?.changedAt);
        const saved = await keep({
          ...before,
          ...story,
          createdAt: before?.createdAt ?? at,
          changedAt: at,
          deletedAt: null,
          follows: followedBy(seen, false),
        });
        if (saved === 'saved') draftDesk.drop(draftKey(before ? story.id : null));
        return saved;
      },

      async choose(storyId, changedAt) {
        const row = known(storyId);
        const words = row?.beside?.find((version) => version.changedAt === changedAt);
        if (!row) return 'failed';
        return keep({ ...row, ...words, changedAt: stamp(row.changedAt), follows: followedBy(row, true), beside: [] });
      },
      async keepAll(storyId) {
        const row = known(storyId);
        for (const version of row ? otherVersions(row) : []) {
          // Tried again after half of it was saved, it adds none twice.
          const id = `${storyId} ${version.changedAt}`;
          const at = version.changedAt;
          const own = { ...version, id, createdAt: at, changedAt: at, deletedAt: null, follows: [] };
          if (!known(id) && (await keep(own)) === 'failed') return 'failed';
        }
        return row ? get().choose(storyId, row.changedAt) : 'failed';
      },

      remove: (storyId) => setDeleted(storyId, true),
      restore: (storyId) => setDeleted(storyId, false),
      forgetUndo: () => set({ justDeleted: null }),

      async tell(answerId, storyId) {
        const at = stamp(said.get(answerId));
        try {
          await stories.tell({ answerId, storyId, at });
        } catch {
          return 'failed';
        }
        said.set(answerId, at);
        const tellings = new Map(get().tellings);
        if (storyId) tellings.set(answerId, storyId);
        else tellings.delete(answerId);
        set({ tellings, untold: get().untold?.filter((one) => one.answerId !== answerId) ?? null });
        await lookWhoTold();
        return 'saved';
      },

      async guess(answerId) {
        const { stories: rows, told } = get();
        if (said.has(answerId) || rows.length === 0) return null;
        const all = await Promise.all(
          rows.map(async (story) => {
            const answerIds = (told.get(story.id) ?? []).slice(-tellingsRead).map((digest) => digest.answerId);
            return { id: story.id, texts: [storyText(story), ...(await Promise.all(answerIds.map(wordsOf)))] };
          }),
        );
        const likeliest = likeliestStory(await wordsOf(answerId), all);
        return said.has(answerId) ? null : likeliest;
      },

      newStoryId: newId,

      async draftOf(storyId) {
        const text = await draftDesk.load(draftKey(storyId));
        return text === null ? null : readStory(text);
      },
      keepDraft: (storyId, story) => draftDesk.write(draftKey(storyId), JSON.stringify(story)),
      dropDraft: (storyId) => draftDesk.drop(draftKey(storyId)),
    };
  });
}
