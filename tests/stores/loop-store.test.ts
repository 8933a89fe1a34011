import { beforeEach, describe, expect, test } from 'vitest';
import { scoreAnswer } from '../../src/domain/scoring/score-answer';
import { createUnsavedStore } from '../../src/stores/app/unsaved-store';
import { createDraftWriter } from '../../src/stores/app/draft-writer';
import { createLoopStore } from '../../src/stores/loop/loop-store';
import { aLoopPlan } from '../builders/a-loop';
import { exampleLoop } from '../builders/example-loop';
import { createFakeClock } from '../fakes/clock';
import { fillLoop as fill } from '../storage/fill-loop';
import { someRecords } from '../storage/open-storage';
import { policiesOf } from './packet-policy';

type Records = Awaited<ReturnType<typeof someRecords>>['records'];

let records: Records;
let broken = false;
let saved = new Map<string, Blob>();

const storeOver = () => {
  let ids = 0;
  let scored = 0;
  const store = createLoopStore({
    ...records,
    loops: {
      ...records.loops,
      add: async (row) => {
        if (broken) throw new Error('The disk is full.');
        await records.loops.add(row);
      },
    },
    clock: createFakeClock(),
    scorer: {
      score: async (answer) => {
        scored += 1;
        return scoreAnswer(answer);
      },
    },
    downloads: { save: (name, content) => void saved.set(name, content) },
    draftDesk: createDraftWriter({ ...records, clock: createFakeClock(), ...createUnsavedStore() }),
    makePlayer: () => {
      throw new Error('Nothing was said aloud.');
    },
    newId: () => `id ${Math.random()} ${(ids += 1)}`,
  });
  return { store, state: store.getState, scored: () => scored };
};

beforeEach(async () => {
  broken = false;
  saved = new Map();
  ({ records } = await someRecords());
});

describe('the loops of a candidate', () => {
  test('are made, moved, paused and gone on with, and outlive the tab', async () => {
    const { state } = storeOver();
    const loopId = (await state().make(aLoopPlan()))!;
    await state().add(loopId, { kind: 'moved', seat: 0, day: '2026-12-24' });
    await state().add(loopId, { kind: 'paused' });
    const again = storeOver();
    await again.state().load();
    expect(again.state().entries[0]).toMatchObject({ phase: 'paused', loop: { loopId } });
    expect(again.state().entries[0]!.sittings[0]).toMatchObject({ day: '2026-12-24', state: 'open' });
    await again.state().add(loopId, { kind: 'resumed' });
    expect(again.state().running()?.loop.loopId).toBe(loopId);
  });

  test('run one at a time, also where another tab made the other one', async () => {
    const [here, there] = [storeOver(), storeOver()];
    await here.state().load();
    const first = (await there.state().make(aLoopPlan()))!;
    expect(await here.state().make(aLoopPlan())).toBeNull();
    await here.state().add(first, { kind: 'paused' });
    expect(await here.state().make(aLoopPlan({ name: 'Another' }))).not.toBeNull();
    expect(await here.state().add(first, { kind: 'resumed' }), 'while the other one runs').toBe(false);
  });

  test('are given up and kept, deleted and brought back', async () => {
    const { state } = storeOver();
    const loopId = (await state().make(aLoopPlan()))!;
    await state().add(loopId, { kind: 'given-up' });
    expect(state().entries[0]!.phase).toBe('given-up');
    await state().add(loopId, { kind: 'deleted' });
    expect(state().entries).toEqual([]);
    expect(state().justDeleted).toBe(loopId);
    await state().add(loopId, { kind: 'restored' });
    expect(state().entries).toHaveLength(1);
  });

  test('stay on the screen and are tried again when the disk takes nothing', async () => {
    const { state } = storeOver();
    const loopId = (await state().make(aLoopPlan()))!;
    broken = true;
    expect(await state().add(loopId, { kind: 'paused' })).toBe(false);
    expect(state().entries[0]!.phase).toBe('paused');
    expect(state().unsaved).toContain('full');
    broken = false;
    await state().retry();
    expect(state().unsaved).toBeNull();
    expect(await records.loops.facts()).toHaveLength(2);
  });

  test('hand the room a sitting that says whose it is', async () => {
    const { state } = storeOver();
    const plan = aLoopPlan({ mode: 'interview' });
    const loopId = (await state().make(plan))!;
    expect(state().sittingPlan(loopId, 2)).toMatchObject({
      format: 'round',
      mode: 'interview',
      interviewer: plan.seats[2]!.interviewer,
      questions: plan.seats[2]!.questions,
      loop: { loopId, seat: 2 },
    });
  });

  test('tell what was told so far, before the next sitting', async () => {
    await fill(records, exampleLoop({ held: 1 }));
    const { state } = storeOver();
    await state().load();
    const told = await state().toldSoFar('example-loop');
    expect(told).toHaveLength(4);
    expect(told[0]).toMatchObject({ seat: 0, title: null });
    expect(told[0]!.beginning).toMatch(/^Last spring the returns desk/);
  });
});

describe('the debrief of a loop', () => {
  test('is not opened before all have met the candidate', async () => {
    await fill(records, exampleLoop({ held: 2 }));
    const { state } = storeOver();
    await state().openBoard('example-loop');
    expect(state().opened.phase).toBe('missing');
  });

  test('finds the story told twice and the figure that changed, scores once, and is the same the next time', async () => {
    await fill(records, exampleLoop());
    const first = storeOver();
    await first.state().openBoard('example-loop');
    const { opened } = first.state();
    if (opened.phase !== 'open') throw new Error(opened.phase);
    const { board } = opened;
    expect(board.changedFigures.map(({ one, other, unit }) => [one.value, other.value, unit])).toEqual([
      [40, 45, 'minute'],
    ]);
    expect(board.toldTwice.map(({ answers }) => answers.map(({ seat }) => seat))).toContainEqual([0, 2]);
    expect(board.secondVotes.every(({ vote }) => vote !== null)).toBe(true);
    expect(first.scored()).toBe(15);
    const second = storeOver();
    await second.state().openBoard('example-loop');
    const again = second.state().opened;
    expect(second.scored(), 'what was scored is kept').toBe(0);
    expect(again.phase === 'open' && again.board).toEqual(board);
  }, 30_000);

  test('leaves as one page for a mentor, whose votes come back once and outlive the tab', async () => {
    await fill(records, exampleLoop());
    const { state } = storeOver();
    await state().openBoard('example-loop');
    await state().saveLoopPacket();
    const page = await saved.get('second-take-panel.html')!.text();
    expect(page).toContain('data-loop="example-loop"');
    expect(page.match(/data-seat=/gu)).toHaveLength(4);
    const { said, due } = policiesOf(page);
    expect(said, 'it runs its own script and no other').toBe(due);
    expect(page, 'a mentor votes before reading what the panel wrote').not.toMatch(/Concerns|Strengths/u);

    const votes = JSON.stringify({
      kind: 'second-take-loop-votes',
      version: 1,
      loopId: 'example-loop',
      mentor: 'Ada',
      votes: ['inclined', 'not', null, null],
      comments: ['', 'Who decided?', '', ''],
    });
    expect(await state().readVotes('example-loop', votes)).toEqual({ ok: true, mentor: 'Ada' });
    expect(await state().readVotes('example-loop', votes)).toEqual({ ok: true, mentor: 'Ada' });
    const again = storeOver();
    await again.state().load();
    expect(again.state().entries[0]!.loop.mentorVotes).toEqual([
      { mentor: 'Ada', votes: ['inclined', 'not', null, null], comments: ['', 'Who decided?', '', ''] },
    ]);
    expect((await records.loops.facts()).filter(({ fact }) => fact.kind === 'mentor-votes')).toHaveLength(1);
    broken = true;
    const other = votes.replace('Ada', 'Bo');
    expect(await again.state().readVotes('example-loop', other)).toEqual({ ok: false, problem: 'not-saved' });
  });

  test('stands beside the loop before it', async () => {
    const before = exampleLoop({ loopId: 'before', madeAt: Date.UTC(2026, 9, 1) });
    await fill(records, before);
    await records.loops.add({
      id: 'voted',
      loopId: 'before',
      at: 9e12,
      fact: { kind: 'own-votes', votes: [], guess: null },
    });
    await fill(records, exampleLoop());
    const { state } = storeOver();
    await state().openBoard('example-loop');
    const { opened } = state();
    expect(opened.phase === 'open' && opened.against?.moved.toldTwice).toMatchObject({ now: 4, before: 4 });
  }, 30_000);
});
