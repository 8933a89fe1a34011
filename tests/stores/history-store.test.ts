import { describe, expect, it, vi } from 'vitest';
import type { BoxId } from '../../src/scoring/scorecard';
import { fakeRecords } from '../fakes/records';
import { aHistory, aPastDrill, story } from './history-world';

const allSaid = { S: 'full', T: 'full', A: 'full', R: 'full', who: 'full', why: 'full', 'how-much': 'full' } as const;

describe('the scorecard', () => {
  it('is neither shown nor worked out before the candidate has marked the answer', async () => {
    const { store, answer, scorer, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    expect(answer().selfScore).toBeUndefined();
    expect(answer().scorecard).toBeNull();
    expect(scorer.asked).toEqual([]);
  });

  it('comes once the candidate has marked the answer, and is kept', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', { rating: 4, boxes: allSaid });
    expect(answer().scorecard?.boxes.find(({ id }) => id === 'how-much')?.credit).toBe('full');
    expect(records.disk.scorecards.size).toBe(1);
    expect([...records.disk.selfScores.values()][0]?.selfScore?.rating).toBe(4);
  });

  it('comes too when the candidate would rather not score themselves', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', null);
    expect(answer().selfScore).toBeNull();
    expect(answer().scorecard).not.toBeNull();
  });

  it('is read again the next day, not worked out anew', async () => {
    const first = aHistory();
    await aPastDrill(first.records);
    await first.store.getState().openSession('s1');
    await first.store.getState().giveSelfScore('a1', null);
    const tomorrow = aHistory(fakeRecords({ disk: first.records.disk }));
    await tomorrow.store.getState().openSession('s1');
    expect(tomorrow.answer().scorecard).toEqual(first.answer().scorecard);
    expect(tomorrow.scorer.asked).toEqual([]);
  });

  it('does not exist for a spoken answer without words', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records, { by: 'voice', text: null });
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', { rating: 3, boxes: allSaid });
    expect(answer().scorecard).toBeNull();
    await store.getState().keepWords('a1', 0, story, 'typed');
    expect(answer().scorecard).not.toBeNull();
  });
});

describe('corrected words', () => {
  it('are a new version: the first one is kept, the newest counts', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records, { by: 'voice', text: 'When the side was down.' });
    await store.getState().openSession('s1');
    await store.getState().keepWords('a1', 0, 'When the site was down.', 'corrected');
    expect(answer().turns[0]?.transcript?.text).toBe('When the site was down.');
    expect((await records.answers.transcripts('a1')).map(({ text }) => text)).toEqual([
      'When the side was down.',
      'When the site was down.',
    ]);
  });

  it('that are the same words make no new version', async () => {
    const { store, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().keepWords('a1', 0, story, 'corrected');
    expect(await records.answers.transcripts('a1')).toHaveLength(1);
  });
});

describe('an overruled box', () => {
  const marked = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { text: 'When the site was down, I built a cache.' });
    await world.store.getState().openSession('s1');
    await world.store.getState().giveSelfScore('a1', null);
    const credit = (box: BoxId) => world.answer().scorecard?.boxes.find(({ id }) => id === box)?.credit;
    return { ...world, credit };
  };

  it('has the credit the candidate gave it, with the reason and what had been heard', async () => {
    const { store, answer, credit } = await marked();
    await store.getState().overrule('a1', 'R', 'full', 'The cache is the result.');
    expect(credit('R')).toBe('full');
    expect(answer().overrules).toEqual([
      { box: 'R', credit: 'full', heard: 'none', reason: 'The cache is the result.' },
    ]);
  });

  it('stays overruled after a restart', async () => {
    const { store, records } = await marked();
    await store.getState().overrule('a1', 'R', 'full', 'The cache is the result.');
    const tomorrow = aHistory(fakeRecords({ disk: records.disk }));
    await tomorrow.store.getState().openSession('s1');
    expect(tomorrow.answer().scorecard?.boxes.find(({ id }) => id === 'R')?.credit).toBe('full');
  });

  it('can be taken back', async () => {
    const { store, answer, credit } = await marked();
    await store.getState().overrule('a1', 'R', 'full', 'The cache is the result.');
    await store.getState().overrule('a1', 'R', null, '');
    expect(credit('R')).toBe('none');
    expect(answer().overrules).toEqual([]);
  });

  it('a corrected part is scored with, and dropped when the words change', async () => {
    const { store, answer } = await marked();
    const span = answer().scorecard!.spans[0]!;
    await store.getState().correctPart('a1', span, 'T');
    expect(answer().scorecard?.spans[0]).toMatchObject({ likely: 'T', probability: 1 });
    await store.getState().keepWords('a1', 0, 'When it was over, I left.', 'corrected');
    expect(answer().scorecard?.spans[0]?.likely).toBe('S');
  });
});

describe('a change that cannot be saved', () => {
  it('is shown, counts all the same, and is saved when the candidate tries again', async () => {
    let full = true;
    const records = fakeRecords({
      fault: (write) => {
        if (full && write.startsWith('judgements')) throw new Error('The disk is full.');
      },
    });
    const { store, answer } = aHistory(records);
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', null);
    expect(store.getState().unsaved).toContain('The disk is full.');
    expect(answer().scorecard).not.toBeNull();
    full = false;
    await store.getState().retrySaving();
    expect(store.getState().unsaved).toBeNull();
    expect(records.disk.selfScores.size).toBe(1);
    expect(records.disk.scorecards.size).toBe(1);
  });
});

describe('takes', () => {
  it('are counted over all answers to the same question', async () => {
    const { store, answer, records } = aHistory();
    await aPastDrill(records);
    await aPastDrill(records, { sessionId: 's2', answerId: 'a2', startedAt: 90_000 });
    await store.getState().openAnswer('a2');
    expect([answer('a2').take, answer('a2').takes]).toEqual([2, 2]);
  });
});

describe('listening', () => {
  it('plays the recording, and lets go of it when the candidate leaves', async () => {
    const { store, player, records } = aHistory();
    await aPastDrill(records, { by: 'voice' });
    await store.getState().openSession('s1');
    store.getState().listen('a1');
    await vi.waitFor(() => expect(player.loadedCount()).toBe(1));
    player.loaded();
    store.getState().play();
    player.advance(1200);
    expect(store.getState().playing?.state).toMatchObject({ phase: 'playing', atMs: 1200, durationMs: 3000 });
    player.advance(5000);
    expect(store.getState().playing?.state.phase).toBe('ended');
    store.getState().stopListening();
    expect(player.loadedCount()).toBe(0);
    expect(store.getState().playing).toBeNull();
  });

  it('says so when the sound is gone', async () => {
    const { store, records } = aHistory();
    await aPastDrill(records, { by: 'voice' });
    records.disk.sounds.clear();
    await store.getState().openSession('s1');
    store.getState().listen('a1');
    await vi.waitFor(() =>
      expect(store.getState().playing?.state).toMatchObject({ phase: 'problem', problem: 'gone' }),
    );
  });

  it('plays a typed answer by the clock', async () => {
    const { store, clock, records } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    store.getState().listen('a1');
    store.getState().setRate(2);
    store.getState().play();
    clock.advance(400);
    expect(store.getState().playing?.state).toMatchObject({ phase: 'playing', atMs: 800, durationMs: 1500 });
    clock.advance(1000);
    expect(store.getState().playing?.state).toMatchObject({ phase: 'ended', atMs: 1500 });
  });
});

describe('the list', () => {
  it('shows the newest sessions first and older ones on demand', async () => {
    const { store, records } = aHistory();
    for (let at = 1; at <= 25; at += 1) {
      await aPastDrill(records, { sessionId: `s${at}`, answerId: `a${at}`, startedAt: at * 1000 });
    }
    await store.getState().loadList();
    expect(store.getState().list.sessions[0]).toMatchObject({ row: { sessionId: 's25' }, answerIds: ['a25'] });
    expect(store.getState().list).toMatchObject({ phase: 'ready', more: true });
    await store.getState().loadMore();
    expect(store.getState().list.sessions).toHaveLength(25);
    expect(store.getState().list.more).toBe(false);
  });
});
