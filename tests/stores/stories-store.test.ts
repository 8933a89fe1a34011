import { describe, expect, it } from 'vitest';
import { otherVersions } from '../../src/domain/stories/versions';
import { emptyStory } from '../../src/domain/stories/story';
import { aHistory, aPastDrill } from './review-world';
import { settled } from './session-world';

const returns =
  'Last spring the returns desk of our store was losing customers, with a queue of forty minutes every Saturday. ' +
  'I stood beside the desk for three Saturdays, timed one hundred and twenty returns and dropped the price check.';
const retold =
  'On Saturdays the queue at our returns desk was forty minutes long, so I timed every return for three weeks and ' +
  'found that nobody needed the price check. I dropped it, and customers waited eleven minutes.';

/** Two answers on the disk, and one story in the journal. */
async function aJournal() {
  const world = aHistory();
  await aPastDrill(world.records, { text: returns });
  await aPastDrill(world.records, { sessionId: 's2', answerId: 'a2', startedAt: 90_000, text: retold });
  const journal = () => world.stories.getState();
  await journal().load();
  await journal().save({ ...emptyStory('desk'), title: 'The returns desk' });
  /** The journal as another tab reads it from the same disk. */
  const again = async () => {
    await journal().load();
    return journal();
  };
  return { ...world, journal, again };
}

const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);

describe('the journal', () => {
  it('shows a story only when it is saved, newest first', async () => {
    const { journal, again } = await aJournal();
    await journal().save({ ...emptyStory('bridge'), title: 'The bridge' });
    expect(titles(journal().stories)).toEqual(['The bridge', 'The returns desk']);
    expect(titles((await again()).stories)).toEqual(['The bridge', 'The returns desk']);
  });

  it('says when the disk takes nothing, and keeps what was there', async () => {
    const { journal, kept } = await aJournal();
    kept.put = () => Promise.reject(new Error('QuotaExceededError'));
    kept.tell = () => Promise.reject(new Error('QuotaExceededError'));
    expect(await journal().save({ ...emptyStory('desk'), title: 'Changed' })).toBe('failed');
    expect(await journal().remove('desk')).toBe('failed');
    expect(await journal().tell('a1', 'desk')).toBe('failed');
    expect(titles(journal().stories)).toEqual(['The returns desk']);
    expect(journal().tellings.size).toBe(0);
  });

  it('changed in two tabs keeps both texts and asks which one is wanted', async () => {
    const { journal } = await aJournal();
    const seen = journal().stories[0]!;
    await journal().save({ ...seen, title: 'From the other tab' });
    await journal().save({ ...seen, title: 'From this tab' }, seen);
    const [story] = journal().stories;
    expect(story?.title).toBe('From this tab');
    expect(otherVersions(story!).map(({ title }) => title)).toEqual(['From the other tab']);
    await journal().choose('desk', otherVersions(story!)[0]!.changedAt);
    expect(titles(journal().stories)).toEqual(['From the other tab']);
    expect(otherVersions(journal().stories[0]!)).toEqual([]);
  });

  it('keeps both as two stories when both are wanted', async () => {
    const { journal, again } = await aJournal();
    const seen = journal().stories[0]!;
    await journal().save({ ...seen, title: 'From the other tab' });
    await journal().save({ ...seen, title: 'From this tab' }, seen);
    expect(await journal().keepAll('desk')).toBe('saved');
    const { stories } = await again();
    expect(titles(stories).toSorted()).toEqual(['From the other tab', 'From this tab']);
    expect(stories.flatMap(otherVersions)).toEqual([]);
  });

  it('deletes a story and brings it back, with what told it', async () => {
    const { journal, again } = await aJournal();
    await journal().tell('a1', 'desk');
    await journal().remove('desk');
    expect([journal().stories.length, journal().justDeleted]).toEqual([0, 'desk']);
    expect(titles((await again()).deleted)).toEqual(['The returns desk']);
    await journal().restore('desk');
    expect(titles(journal().stories)).toEqual(['The returns desk']);
    expect(journal().told.get('desk')).toHaveLength(1);
    expect(journal().justDeleted).toBeNull();
  });
});

describe('a journal from a computer whose clock is ahead', () => {
  const ahead = async () => {
    const world = await aJournal();
    const [row] = world.journal().stories;
    await world.kept.put({ ...row!, changedAt: 9e12 });
    await world.kept.tell({ answerId: 'a1', storyId: 'desk', at: 9e12 });
    await world.journal().load();
    return world;
  };

  it('takes every change, and what comes anew has the time of this computer', async () => {
    const { journal, again, clock } = await ahead();
    expect(await journal().save({ ...emptyStory('desk'), title: 'Changed' })).toBe('saved');
    expect(titles((await again()).stories)).toEqual(['Changed']);
    await journal().save({ ...emptyStory('desk'), title: 'Changed again' });
    expect(titles((await again()).stories)).toEqual(['Changed again']);
    await journal().save({ ...emptyStory('bridge'), title: 'The bridge' });
    expect(journal().stories.find(({ id }) => id === 'bridge')?.createdAt).toBeLessThan(clock.epochMs() + 1000);
  });

  it('has a story deleted, which is kept as long as any other, and brought back', async () => {
    const { journal, again, clock } = await ahead();
    await journal().remove('desk');
    expect(titles((await again()).deleted)).toEqual(['The returns desk']);
    expect(journal().deleted[0]?.deletedAt).toBeLessThan(clock.epochMs() + 1000);
    await journal().restore('desk');
    expect(titles((await again()).stories)).toEqual(['The returns desk']);
  });

  it('takes the newest word on what an answer told', async () => {
    const { journal, again } = await ahead();
    await journal().tell('a1', null);
    expect((await again()).tellings.size).toBe(0);
  });
});

describe('what an answer told', () => {
  it('is remembered, changed and taken back', async () => {
    const { journal, again } = await aJournal();
    await journal().tell('a2', 'desk');
    await journal().tell('a1', 'desk');
    expect((await again()).told.get('desk')?.map(({ answerId }) => answerId)).toEqual(['a1', 'a2']);
    await journal().tell('a1', null);
    expect([...(await again()).tellings]).toEqual([['a2', 'desk']]);
  });

  it('leaves out answers of sessions that were deleted, until they are brought back', async () => {
    const { journal, again, archive } = await aJournal();
    await journal().tell('a1', 'desk');
    await archive.getState().remove('s1');
    expect((await again()).told.get('desk') ?? []).toEqual([]);
    await archive.getState().restore('s1');
    expect((await again()).told.get('desk')).toHaveLength(1);
  });

  it('is guessed from the words of earlier tellings, and never again once the candidate has spoken', async () => {
    const { journal, again } = await aJournal();
    expect(await journal().guess('a2')).toBeNull();
    await journal().tell('a1', 'desk');
    expect(await journal().guess('a2')).toBe('desk');
    await journal().tell('a2', null);
    expect(await journal().guess('a2')).toBeNull();
    expect(await (await again()).guess('a2')).toBeNull();
  });

  it('is guessed from the lines of a story that was never told', async () => {
    const { journal } = await aJournal();
    const action = ['timed every return for three weeks', 'dropped the price check that nobody needed'];
    await journal().save({ ...emptyStory('desk'), title: 'The returns desk', action });
    expect(await journal().guess('a2')).toBe('desk');
  });
});

describe('a story that is half written', () => {
  it('is there again until it is saved', async () => {
    const { journal, again } = await aJournal();
    const half = { ...emptyStory('new one'), title: 'The bri' };
    journal().keepDraft(null, half);
    await settled();
    expect(await (await again()).draftOf(null)).toEqual(half);
    expect(await journal().draftOf('desk')).toBeNull();
    await journal().save({ ...half, title: 'The bridge' });
    expect(await journal().draftOf(null)).toBeNull();
  });

  it('can be given up', async () => {
    const { journal } = await aJournal();
    journal().keepDraft('desk', { ...emptyStory('desk'), title: 'Cha' });
    journal().dropDraft('desk');
    expect(await journal().draftOf('desk')).toBeNull();
  });

  it('that does not read any more is left alone', async () => {
    const { journal, drafts } = await aJournal();
    await drafts.keep({ key: 'story new', text: '{"title":', at: 5 });
    expect(await journal().draftOf(null)).toBeNull();
  });
});
