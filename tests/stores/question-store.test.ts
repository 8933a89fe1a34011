import { describe, expect, test } from 'vitest';
import type { Bank } from '../../src/domain/questions/question-bank';
import type { OwnQuestion } from '../../src/domain/questions/question';
import { pastOf } from '../../src/domain/scheduling/repetition';
import type { Ask, OwnRating } from '../../src/domain/scheduling/schedule';
import type { OwnQuestions } from '../../src/storage/tables/own-questions';
import type { OwnQuestionRow, QuestionMarkRow } from '../../src/storage/schema/rows';
import { createListsStore } from '../../src/stores/questions/lists-store';
import { createQuestionStore } from '../../src/stores/questions/question-store';
import { createFakeClock } from '../fakes/clock';
import { createFakeQuestionImporter } from '../fakes/question-importer';
import { day, someQuestions } from '../builders/a-question';

const bank: Bank = {
  questions: someQuestions(['dive-deep', 'ownership']),
  guides: {},
  profiles: [
    {
      id: 'digger',
      name: 'Digger',
      about: 'Digs.',
      levels: ['mid'],
      domains: ['any'],
      principles: [{ id: 'dive-deep', why: 'Digging.' }],
    },
  ],
  askBack: [],
};

/** A bank in memory; `fail` makes every write fail from then on. */
function aBank() {
  const clock = createFakeClock();
  const rows = new Map<string, OwnQuestionRow>();
  const marks = new Map<string, QuestionMarkRow>();
  const world = {
    asks: [] as Ask[],
    ratings: [] as OwnRating[],
    fail: false,
    bankLoads: 0,
    /** How many more times the bank cannot be fetched. */
    failures: 0,
    settings: { profileId: null as string | null, interviewDate: null as string | null },
    saved: [] as { name: string; content: Blob }[],
  };
  const write = async (change: () => void) => {
    if (world.fail) throw new Error('The disk is full.');
    change();
  };
  const ownQuestions: OwnQuestions = {
    all: async () => [...rows.values()],
    save: (row) => write(() => rows.set(row.id, row)),
    async saveAll(questions, at, onProgress, changed = []) {
      questions.forEach((_, index) => onProgress(index + 1));
      await write(() => {
        for (const question of questions)
          rows.set(question.id, { ...question, createdAt: at, changedAt: at, deletedAt: null });
        for (const row of changed) rows.set(row.id, row);
      });
    },
    async changeAll(changed, onProgress) {
      onProgress(changed.length);
      await write(() => {
        for (const row of changed) rows.set(row.id, row);
      });
    },
    marks: async () => [...marks.values()],
    mark: (row) => write(() => marks.set(row.questionId, row)),
  };
  let ids = 0;
  const importer = createFakeQuestionImporter();
  const makeStore = () =>
    createQuestionStore({
      clock,
      load: async () => {
        world.bankLoads += 1;
        if (world.failures === 0) return bank;
        world.failures -= 1;
        throw new Error('No connection.');
      },
      questionPasts: { all: async () => pastOf(world.asks, world.ratings) },
      ownQuestions,
      settings: () => world.settings,
      newId: () => `${(ids += 1)}`,
    });
  const take = (questionId: string, rating: number | null) => {
    const answerId = `answer ${world.asks.length}`;
    world.asks = [...world.asks, { answerId, questionId, at: clock.epochMs() }];
    if (rating === null) return;
    world.ratings = [...world.ratings, { answerId, at: clock.epochMs(), rating }];
  };
  const store = makeStore();
  const downloads = { save: (name: string, content: Blob) => world.saved.push({ name, content }) };
  const lists = createListsStore({ importer, downloads, bank: store });
  return { clock, world, importer, store, lists, again: makeStore, take };
}

const mine = (part: Partial<OwnQuestion> = {}): OwnQuestion => ({
  id: 'own-x',
  text: 'Tell me about a well.',
  version: 1,
  principle: null,
  level: 'mid',
  difficulty: 2,
  polarity: null,
  domains: ['any'],
  listensFor: [],
  strongAnswer: null,
  probes: [],
  redFlags: [],
  targetSeconds: 150,
  tags: [],
  ...part,
});

describe('the bank', () => {
  test('offers a question as soon as it is loaded, the same one until something was asked', async () => {
    const { store, again } = aBank();
    expect(store.getState().next).toBeNull();
    await store.getState().load();
    const { next, phase } = store.getState();
    expect(phase).toBe('ready');
    expect(next?.why).toMatch(/^You have not told a story for /);
    const other = again();
    await other.getState().load();
    expect(other.getState().next).toEqual(next);
  });

  test('offers another question when the candidate passes one over', async () => {
    const { store } = aBank();
    await store.getState().load();
    const offered = new Set<string | undefined>();
    for (let round = 0; round < bank.questions.length; round += 1) {
      offered.add(store.getState().next?.id);
      store.getState().offerAnother();
    }
    expect(offered.size).toBe(bank.questions.length);
    expect(store.getState().next).not.toBeNull();
  });

  test('draws what it offered with the reason it gave', async () => {
    const { store } = aBank();
    await store.getState().load();
    const { next, draw } = store.getState();
    expect(draw({ format: 'drill', principles: [], difficulty: null, questionId: next?.id ?? '', seed: 's' })).toEqual([
      next,
    ]);
  });

  test('counts what is due and how many days are left', async () => {
    const { store, take, clock, world } = aBank();
    take('dive-deep-success', 1);
    clock.sleep(3 * day);
    world.settings.interviewDate = '2026-01-25';
    await store.getState().load();
    expect(store.getState()).toMatchObject({ dueToday: 1, daysLeft: 7 });
    expect(store.getState().past.get('dive-deep-success')).toMatchObject({ rating: 1 });
  });

  test('an answer without an own mark is asked but not scheduled', async () => {
    const { store, take, clock } = aBank();
    take('dive-deep-success', null);
    clock.sleep(90 * day);
    await store.getState().load();
    expect(store.getState().dueToday).toBe(0);
    expect(store.getState().past.get('dive-deep-success')?.takes).toHaveLength(1);
  });

  test('reads its files once, and what was asked every time', async () => {
    const { store, take, world } = aBank();
    await store.getState().load();
    const before = store.getState().next?.id ?? '';
    take(before, 5);
    await store.getState().load();
    expect(world.bankLoads).toBe(1);
    expect(store.getState().next?.id).not.toBe(before);
  });

  test('that was broken off once is fetched again before anybody hears of it', async () => {
    const { store, world } = aBank();
    world.failures = 1;
    await store.getState().load();
    expect(store.getState().phase).toBe('ready');
    expect(world.bankLoads).toBe(2);
  });

  test('that cannot be fetched says so and can be loaded later', async () => {
    const { store, world } = aBank();
    world.failures = Infinity;
    await store.getState().load();
    expect(store.getState().phase).toBe('problem');
    world.failures = 0;
    await store.getState().load();
    expect(store.getState().phase).toBe('ready');
  });

  test('follows the role when it changes', async () => {
    const { store, world } = aBank();
    world.settings.profileId = 'digger';
    await store.getState().load();
    expect(store.getState().next?.principle).toBe('dive-deep');
  });
});

describe('a question of one’s own', () => {
  test('is drawn, changed, deleted and brought back', async () => {
    const { store, again } = aBank();
    await store.getState().load();
    const { saveOwn, removeOwn, restoreOwn } = store.getState();
    const current = () => store.getState().questions.find(({ id }) => id === 'own-x');
    expect(await saveOwn(mine())).toBe('saved');
    expect(current()).toMatchObject({ text: 'Tell me about a well.', version: 1, source: 'own' });
    await saveOwn(mine({ text: 'Tell me about a deep well.' }));
    expect(current()).toMatchObject({ text: 'Tell me about a deep well.', version: 2 });
    await removeOwn('own-x');
    expect(current()).toBeUndefined();
    await restoreOwn('own-x');
    expect(current()).toMatchObject({ version: 2 });
    const later = again();
    await later.getState().load();
    expect(later.getState().questions.find(({ id }) => id === 'own-x')).toEqual(current());
  });

  test('that could not be saved is not shown as saved', async () => {
    const { store, world } = aBank();
    await store.getState().load();
    world.fail = true;
    expect(await store.getState().saveOwn(mine())).toBe('failed');
    expect(await store.getState().mark('dive-deep-success', { hidden: true })).toBe('failed');
    expect(store.getState().questions).toHaveLength(bank.questions.length);
    expect(store.getState().marks.size).toBe(0);
  });

  test('is found by its words, its beginnings and the candidate’s tags', async () => {
    const { store } = aBank();
    await store.getState().load();
    await store.getState().saveOwn(mine());
    await store.getState().mark('ownership-success', { tags: ['zebra'] });
    expect(await store.getState().find('wel')).toEqual(['own-x']);
    expect(await store.getState().find('zebra')).toEqual(['ownership-success']);
    await store.getState().saveOwn(mine({ text: 'Tell me about a bridge.' }));
    expect(await store.getState().find('wel')).toEqual([]);
    expect(await store.getState().find('bridje')).toEqual(['own-x']);
  });

  test('a hidden question is not offered until it is shown again', async () => {
    const { store } = aBank();
    await store.getState().load();
    const before = store.getState().next?.id ?? '';
    await store.getState().mark(before, { hidden: true });
    expect(store.getState().next?.id).not.toBe(before);
    await store.getState().mark(before, { hidden: false });
    expect(store.getState().next?.id).toBe(before);
  });
});

describe('an import', () => {
  const importing = (lists: ReturnType<typeof aBank>['lists']) => lists.getState().importing;

  test('shows what is there, then saves all of it', async () => {
    const { store, lists } = aBank();
    await store.getState().load();
    await lists.getState().readImport('Tell me about rain.\nTell me about wind.', 'a list');
    expect(importing(lists)).toMatchObject({ phase: 'preview', reading: { rows: [{}, {}], faults: [] } });
    expect(store.getState().questions).toHaveLength(bank.questions.length);
    await lists.getState().saveImport();
    expect(importing(lists)).toMatchObject({ phase: 'done', count: 2, updated: 0 });
    expect(store.getState().questions).toHaveLength(bank.questions.length + 2);
  });

  test('with a fault in it saves the others', async () => {
    const { store, lists } = aBank();
    await store.getState().load();
    await lists.getState().readImport('Tell me about rain.\n42', 'a list');
    expect(importing(lists)).toMatchObject({ phase: 'preview', reading: { faults: [{ line: 2 }] } });
    await lists.getState().saveImport();
    expect(store.getState().questions).toHaveLength(bank.questions.length + 1);
  });

  test('is taken back as a whole weeks later, without what came otherwise', async () => {
    const { store, lists } = aBank();
    await store.getState().load();
    await store.getState().saveOwn(mine({ text: 'Tell me about hail.' }));
    await lists.getState().readImport('Tell me about rain.\nTell me about wind.', 'a list');
    await lists.getState().saveImport();
    const [list] = store.getState().imports;
    expect(list).toMatchObject({ name: 'a list', ids: [{}, {}].map(() => expect.any(String)) });
    expect(await store.getState().removeMany(list?.ids ?? [])).toBe('saved');
    expect(
      store
        .getState()
        .questions.slice(bank.questions.length)
        .map(({ text }) => text),
    ).toEqual(['Tell me about hail.']);
    expect(store.getState().imports).toEqual([]);
  });

  test('that the browser does not take leaves the bank as it was', async () => {
    const { store, lists, world } = aBank();
    await store.getState().load();
    await lists.getState().readImport('Tell me about rain.', 'a list');
    world.fail = true;
    await lists.getState().saveImport();
    expect(importing(lists)).toEqual({ phase: 'failed', problem: 'not-saved' });
    expect(store.getState().questions).toHaveLength(bank.questions.length);
  });

  test('that is cancelled while it is read shows nothing afterwards', async () => {
    const { store, lists, importer } = aBank();
    await store.getState().load();
    const letGo = importer.hold();
    const reading = lists.getState().readImport('Tell me about rain.', 'a list');
    expect(importing(lists).phase).toBe('reading');
    lists.getState().cancelImport();
    letGo();
    await reading;
    expect(importing(lists)).toEqual({ phase: 'idle' });
  });

  test('that is cancelled while it is saved takes everything back', async () => {
    const { store, lists } = aBank();
    await store.getState().load();
    await lists.getState().readImport('Tell me about rain.\nTell me about wind.', 'a list');
    const stop = lists.subscribe(({ importing: { phase } }) => {
      if (phase === 'saving') {
        stop();
        lists.getState().cancelImport();
      }
    });
    await lists.getState().saveImport();
    expect(importing(lists)).toEqual({ phase: 'idle' });
    expect(store.getState().questions).toHaveLength(bank.questions.length);
  });

  test('takes back what was exported', async () => {
    const { store, lists, world } = aBank();
    await store.getState().load();
    await store.getState().saveOwn(mine({ tags: ['water'], principle: 'frugality' }));
    await lists.getState().exportOwn('json');
    const [file] = world.saved;
    const other = aBank();
    await other.store.getState().load();
    await other.lists.getState().readImport(file?.content ?? '', file?.name ?? '');
    await other.lists.getState().saveImport();
    const { id: _, ...expected } = mine({ tags: ['water'], principle: 'frugality' });
    expect(other.store.getState().questions.at(-1)).toMatchObject(expected);
  });
});
