import type MiniSearch from 'minisearch';
import { principleName } from '../../domain/questions/principle';
import type { Question } from '../../domain/questions/question';

type Entry = { id: string; text: string; about: string; tags: string };

type Searchable = {
  questions: readonly Question[];
  marks: ReadonlyMap<string, { tags: readonly string[] }>;
};

/** Finds questions by their words: beginnings count, and so does a slip of the finger in a long word. */
export type QuestionSearch = {
  /** Ids, the best hit first. The candidate's own tags count as well. */
  find(bank: Searchable, words: string): Promise<readonly string[]>;
};

/** The index is built when somebody first searches, piece by piece, and only what changed since is indexed again. */
export function createQuestionSearch(): QuestionSearch {
  let opened: Promise<MiniSearch<Entry>> | null = null;
  let indexed = new Map<string, Entry>();
  let state: Searchable | null = null;
  let updating: Promise<void> = Promise.resolve();

  const bringUpToDate = async ({ questions, marks }: Searchable) => {
    if (state?.questions === questions && state.marks === marks) return;
    opened ??= open().catch((failure: unknown) => {
      opened = null;
      throw failure;
    });
    const index = await opened;
    const wanted = new Map(questions.map((one) => [one.id, entryOf(one, marks.get(one.id)?.tags ?? [])]));
    const stale = [...indexed.values()].filter((entry) => !same(entry, wanted.get(entry.id)));
    const fresh = [...wanted.values()].filter((entry) => !same(entry, indexed.get(entry.id)));
    if (stale.length > 0) index.discardAll(stale.map(({ id }) => id));
    await index.addAllAsync(fresh, { chunkSize: 500 });
    indexed = wanted;
    state = { questions, marks };
  };

  return {
    async find(bank, words) {
      // One after the other: two updates at once would index the same question twice.
      const update = updating.then(() => bringUpToDate(bank));
      updating = update.catch(() => {});
      await update;
      const index = await opened;
      return index?.search(words).map(({ id }) => String(id)) ?? [];
    },
  };
}

async function open(): Promise<MiniSearch<Entry>> {
  const { default: Index } = await import('minisearch');
  return new Index<Entry>({
    fields: ['text', 'tags', 'about'],
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { text: 3, tags: 2 },
      fuzzy: (word) => (word.length > 5 ? 0.2 : false),
    },
  });
}

function entryOf(
  { id, text, principle, topic, tags, listensFor, domains }: Question,
  ownTags: readonly string[],
): Entry {
  const about = [principle ? principleName(principle) : '', topic ?? '', ...listensFor, ...domains].join(' ');
  return { id, text, about, tags: [...tags, ...ownTags].join(' ') };
}

function same(one: Entry, other: Entry | undefined): boolean {
  return one.text === other?.text && one.tags === other.tags && one.about === other.about;
}
