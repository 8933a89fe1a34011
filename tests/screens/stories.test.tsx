// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Debrief } from '../../src/screens/debrief/debrief';
import { ComparisonPage } from '../../src/screens/replay/comparison';
import { Replay } from '../../src/screens/replay/replay';
import { Stories } from '../../src/screens/stories/stories';
import { aStory } from '../builders/a-story';
import { anAnswer, aSession, plan } from '../builders/some-rows';
import { aHistory, aPastDrill, story } from '../stores/review-world';
import { inTheHouse } from './render-with-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
});

/** A journal on the disk, shown at an address. */
async function atStories(path: string, rows = [aStory()]) {
  const world = aHistory();
  for (const row of rows) await world.kept.put(row);
  const shown = inTheHouse(world.stores, <Stories />, path, world.stories);
  return { ...world, ...shown, journal: () => world.stories.getState() };
}

describe('the journal', () => {
  it('says what to do while it is empty', async () => {
    await atStories('/stories', []);
    expect(await screen.findByRole('link', { name: 'Write the first one' })).toHaveAttribute('href', '/stories/new');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('takes a story in lines, without the dashes, and shows it', async () => {
    const { candidate, kept } = await atStories('/stories/new', []);
    await candidate.type(await screen.findByLabelText('Name'), 'The returns desk');
    await candidate.type(screen.getByLabelText('When'), 'last spring');
    await candidate.type(
      screen.getByRole('textbox', { name: 'Action' }),
      '- timed 120 returns{Enter}{Enter}• asked Omar',
    );
    await candidate.type(screen.getByLabelText('Numbers'), '40 to 11 minutes');
    await candidate.click(screen.getByLabelText('Dive Deep'));
    await candidate.click(screen.getByRole('button', { name: 'Save the story' }));
    expect(await screen.findByRole('heading', { level: 1, name: /The returns desk/u })).toBeVisible();
    expect(await kept.all()).toMatchObject([
      {
        title: 'The returns desk',
        when: 'last spring',
        action: ['timed 120 returns', 'asked Omar'],
        numbers: ['40 to 11 minutes'],
        principles: ['dive-deep'],
      },
    ]);
    expect(screen.getByText('Nothing yet: what was yours to do.')).toBeVisible();
  });

  it('asks for nothing but a name', async () => {
    const { candidate, kept } = await atStories('/stories/new', []);
    await candidate.click(await screen.findByRole('button', { name: 'Save the story' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Give it a name');
    expect(await kept.all()).toEqual([]);
    await candidate.type(screen.getByLabelText('Name'), 'The bridge');
    await candidate.click(screen.getByRole('button', { name: 'Save the story' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The bridge' })).toBeVisible();
  });

  it('changes a story in its place', async () => {
    const { candidate, kept } = await atStories('/stories/one/y1/edit');
    const people = await screen.findByLabelText('People');
    expect(people).toHaveValue('Dana\nOmar from finance');
    await candidate.clear(people);
    await candidate.type(people, 'Dana');
    await candidate.click(screen.getByLabelText('Customer Obsession'));
    await candidate.click(screen.getByRole('button', { name: 'Save the story' }));
    await screen.findByRole('heading', { level: 1, name: /The returns desk/u });
    expect(await kept.all()).toMatchObject([
      { id: 'y1', createdAt: 1000, people: ['Dana'], principles: ['dive-deep'] },
    ]);
  });

  it('brings back what was half written, or lets it be', async () => {
    const first = await atStories('/stories/new', []);
    await first.candidate.type(await screen.findByLabelText('Name'), 'The bri');
    first.unmount();
    const { candidate } = inTheHouse(first.stores, <Stories />, '/stories/new', first.stories);
    expect(await screen.findByText(/What you started is still here/u)).toBeVisible();
    expect(screen.getByLabelText('Name')).toHaveValue('The bri');
    await candidate.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByLabelText('Name')).toHaveValue('');
    expect(await first.journal().draftOf(null)).toBeNull();
  });

  it('loses nothing on the page when the disk takes nothing', async () => {
    const { candidate, kept } = await atStories('/stories/new', []);
    kept.put = () => Promise.reject(new Error('QuotaExceededError'));
    await candidate.type(await screen.findByLabelText('Name'), 'The bridge');
    await candidate.click(screen.getByRole('button', { name: 'Save the story' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is lost on this page');
    expect(screen.getByLabelText('Name')).toHaveValue('The bridge');
  });

  it('deletes a story, offers it back at once, and later too', async () => {
    const { candidate, journal } = await atStories('/stories/one/y1');
    await candidate.click(await screen.findByRole('button', { name: 'Delete' }));
    await candidate.click(await screen.findByRole('button', { name: 'Undo' }));
    const list = (await screen.findAllByRole('list'))[0]!;
    expect(within(list).getByRole('link', { name: 'The returns desk' })).toBeVisible();
    await act(() => journal().remove('y1'));
    await candidate.click(await screen.findByRole('button', { name: 'Close' }));
    await candidate.click(screen.getByRole('button', { name: 'Recently deleted' }));
    await candidate.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(journal().stories).toHaveLength(1);
  });

  it('says so when a story is not there', async () => {
    await atStories('/stories/one/elsewhere');
    expect(await screen.findByText(/This story is not in your journal/u)).toBeVisible();
  });
});

describe('the matrix', () => {
  it('is a table with a row for every principle that has a story and a column for every story, in words, and names the others below', async () => {
    const world = aHistory();
    await aPastDrill(world.records);
    const row = { ...anAnswer(), question: { ...anAnswer().question, principle: 'ownership' as const } };
    world.records.disk.answers.set('a1', row);
    await world.kept.put(aStory());
    await world.kept.put(aStory({ id: 'y2', title: 'The bridge', principles: ['ownership'], createdAt: 2000 }));
    await world.kept.tell({ answerId: 'a1', storyId: 'y1', at: 10 });
    inTheHouse(world.stores, <Stories />, '/stories', world.stories);
    const table = await screen.findByRole('table', { name: /Principles and the stories/u });
    const cells = (name: RegExp) => {
      const found = within(table).getByRole('row', { name });
      return within(found)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    };
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Principle', 'The bridge', 'The returns desk']);
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(cells(/^Ownership/u)).toEqual(['○fits, not told yet', '●told once']);
    expect(cells(/^Dive Deep/u)).toEqual(['no', '○fits, not told yet']);
    expect(within(table).queryByRole('rowheader', { name: /^Think Big/u })).toBeNull();
    expect(screen.getByRole('heading', { name: 'No story yet' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Think Big' })).toBeVisible();
    expect(screen.getByText('3 of 16 have one.')).toBeVisible();
  });
});

describe('the story of an answer', () => {
  const atDebrief = async () => {
    const world = aHistory();
    await aPastDrill(world.records);
    await world.store.getState().openSession('s1');
    await world.store.getState().giveSelfScore('a1', null);
    const shown = () => inTheHouse(world.stores, <Debrief sessionId="s1" />, '/', world.stories);
    return { ...world, shown };
  };

  it('is named in the debrief, and a new one begins with the name alone', async () => {
    const { shown, kept } = await atDebrief();
    const { candidate } = shown();
    await candidate.click(await screen.findByRole('button', { name: 'Pick a story' }));
    const dialog = await screen.findByRole('dialog', { name: 'Which story was it?' });
    await candidate.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Give it a name');
    await candidate.type(within(dialog).getByLabelText('Name of the story'), 'The cache');
    await candidate.click(within(dialog).getByRole('button', { name: 'Save' }));
    const panel = await screen.findByRole('region', { name: 'Its story' });
    expect(await within(panel).findByRole('link', { name: 'The cache' })).toBeVisible();
    expect(within(panel).getByRole('link', { name: 'Fill it in' })).toBeVisible();
    const [kept1] = await kept.all();
    expect(await kept.tellings()).toMatchObject([{ answerId: 'a1', storyId: kept1?.id }]);
  });

  it('is chosen from the journal, changed, and taken back', async () => {
    const { shown, kept } = await atDebrief();
    await kept.put(aStory());
    await kept.put(aStory({ id: 'y2', title: 'The bridge', createdAt: 2000 }));
    const { candidate } = shown();
    const choose = async (name: string) => {
      const dialog = await screen.findByRole('dialog', { name: 'Which story was it?' });
      await candidate.click(within(dialog).getByRole('radio', { name: new RegExp(`^${name}`, 'u') }));
      await candidate.click(within(dialog).getByRole('button', { name: 'Save' }));
    };
    await candidate.click(await screen.findByRole('button', { name: 'Pick a story' }));
    await choose('The bridge');
    await candidate.click(await screen.findByRole('button', { name: 'It was a different one' }));
    await choose('The returns desk');
    expect(await kept.tellings()).toMatchObject([{ storyId: 'y1' }]);
    await candidate.click(await screen.findByRole('button', { name: 'It was a different one' }));
    await choose('None of them');
    expect(await screen.findByRole('button', { name: 'Pick a story' })).toBeVisible();
    expect(await kept.tellings()).toMatchObject([{ storyId: null }]);
  });

  it('is asked after when the words sound like one, and one click settles it', async () => {
    const { shown, kept, records } = await atDebrief();
    await aPastDrill(records, { sessionId: 's0', answerId: 'a0', startedAt: 500 });
    await kept.put(aStory({ title: 'The cache' }));
    await kept.tell({ answerId: 'a0', storyId: 'y1', at: 5 });
    const { candidate } = shown();
    // Eight words and more are needed for a guess; the story of the drill has them.
    expect(story.split(' ').length).toBeGreaterThan(20);
    await candidate.click(await screen.findByRole('button', { name: 'Yes, it was' }));
    expect(await screen.findByText(/This was the story of/u)).toBeVisible();
  });

  it('is warned of when it was told twice in one session', async () => {
    const world = aHistory();
    const { records, kept } = world;
    await aPastDrill(records);
    await records.sessions.begin(aSession({ sessionId: 's2', startedAt: 90_000, plan }));
    for (const [index, id] of ['b1', 'b2'].entries()) {
      const question = { ...anAnswer().question, id: `q-${id}`, text: `Question ${id}?` };
      await records.answers.begin(anAnswer({ id, sessionId: 's2', index, question, startedAt: 90_000 + index }));
    }
    await records.sessions.end('s2', 99_000);
    await kept.put(aStory());
    for (const [at, answerId] of ['a1', 'b1', 'b2'].entries()) await kept.tell({ answerId, storyId: 'y1', at });
    inTheHouse(world.stores, <Replay answerId="b2" />, '/', world.stories);
    expect(await screen.findByRole('note')).toHaveTextContent(/You also told it for “Question b1\?”$/u);
  });
});

describe('tellings of one story', () => {
  const told = async () => {
    const world = aHistory();
    await aPastDrill(world.records);
    await aPastDrill(world.records, { sessionId: 's2', answerId: 'a2', startedAt: 90_000 });
    const elsewhere = { ...anAnswer().question, id: 'q2', text: 'When did you mend something?' };
    world.records.disk.answers.set('a2', {
      ...anAnswer({ id: 'a2', sessionId: 's2', startedAt: 90_000 }),
      question: elsewhere,
    });
    await world.kept.put(aStory());
    for (const answerId of ['a1', 'a2']) await world.kept.tell({ answerId, storyId: 'y1', at: 10 });
    return world;
  };

  it('stand beside the takes of the question, each to be heard and compared, the kept one marked', async () => {
    const { stories, notes, stores } = await told();
    await notes.keep({ questionId: 'q2', answerId: 'a2', at: 5 });
    inTheHouse(stores, <Replay answerId="a1" />, '/', stories);
    const tellings = await screen.findByRole('list', { name: 'The same story elsewhere' });
    expect(within(tellings).getByRole('link', { name: 'When did you mend something?' })).toHaveAttribute(
      'href',
      '/replay/a2',
    );
    expect(within(tellings).getByRole('link', { name: /^compare with/u })).toHaveAttribute(
      'href',
      '/replay/a1/against/a2',
    );
    expect(tellings).toHaveTextContent('best take');
  });

  it('are held against each other under the name of the story, and each can be kept for its question', async () => {
    const { stories, notes, stores } = await told();
    const { candidate } = inTheHouse(stores, <ComparisonPage answerId="a1" otherId="a2" />, '/', stories);
    expect(await screen.findByRole('heading', { level: 1, name: /The returns desk/u })).toBeVisible();
    const second = await screen.findByRole('region', { name: 'When did you mend something?' });
    await candidate.click(within(second).getByRole('button', { name: 'Mark as best take' }));
    await vi.waitFor(async () => expect(await notes.keepers()).toMatchObject([{ questionId: 'q2', answerId: 'a2' }]));
    expect(screen.getByRole('link', { name: /of the later question$/u })).toBeVisible();
  });

  it('are listed with the story, each against the one before', async () => {
    const { stories, stores } = await told();
    inTheHouse(stores, <Stories />, '/stories/one/y1', stories);
    const list = await screen.findByRole('region', { name: 'Answers that told it' });
    expect(await within(list).findByRole('link', { name: 'Tell me about a time.' })).toHaveAttribute(
      'href',
      '/replay/a1',
    );
    expect(within(list).getByRole('link', { name: /^Compare with the one before/u })).toHaveAttribute(
      'href',
      '/replay/a1/against/a2',
    );
  });
});
