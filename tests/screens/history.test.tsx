// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { interviewerOf } from '../../src/domain/session/interviewers';
import { History } from '../../src/screens/history/history';
import { aDigest } from '../builders/an-answer-summary';
import { aHistory, aPastDrill } from '../stores/review-world';
import { inTheHouse } from './render-with-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

it('an empty history says what to do', async () => {
  const { stores } = aHistory();
  inTheHouse(stores, <History />);
  expect(await screen.findByText(/Nothing here yet/u)).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Practice' }).at(-1)).toHaveAttribute('href', '/');
});

it('the only session is offered back too when it was deleted', async () => {
  const { records, stores } = aHistory();
  await aPastDrill(records);
  const { candidate } = inTheHouse(stores, <History />);
  await candidate.click(await screen.findByRole('button', { name: /^More about/u }));
  await candidate.click(await screen.findByRole('menuitem', { name: 'Delete the session' }));
  expect(await screen.findByText(/Nothing here yet/u)).toBeVisible();
  await candidate.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('1 answer')).toBeVisible();
});

describe('a history with answers', () => {
  const two = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { text: 'I asked the manager.' });
    await aPastDrill(world.records, { sessionId: 's2', answerId: 'a2', text: 'We built a bridge.', startedAt: 90_000 });
    const shown = inTheHouse(world.stores, <History />);
    await screen.findByText('2 answers');
    return { ...world, ...shown };
  };

  it('calls a question that was skipped skipped, as the room does', async () => {
    const { digests, stores } = aHistory();
    await digests.put([{ digest: aDigest({ answerId: 'a1', skipped: true }), texts: [] }]);
    inTheHouse(stores, <History />);
    expect(await screen.findByText('skipped')).toBeVisible();
  });

  it('does not wait for marks where nothing was written', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { text: null, typed: '' });
    inTheHouse(stores, <History />);
    expect(await screen.findByText('skipped')).toBeVisible();
    expect(screen.queryByText('not scored yet')).toBeNull();
    expect(screen.queryByText(/0 words/)).toBeNull();
  });

  it('leads to the replay of each answer', async () => {
    await two();
    const links = screen.getAllByRole('link', { name: /^(Take 1: )?Tell me about a time/u });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/replay/a2', '/replay/a1']);
  });

  it('is searched while the candidate types', async () => {
    const { candidate } = await two();
    await candidate.type(screen.getByRole('searchbox'), 'bridge');
    expect(await screen.findByText('1 answer found')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Tell me about a time.' })).toHaveAttribute('href', '/replay/a2');
    await candidate.type(screen.getByRole('searchbox'), 'head');
    expect(await screen.findByText('No matches. Try fewer words or filters.')).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByText('2 answers')).toBeVisible();
  });

  it('shows where in the words the search was found', async () => {
    const { candidate } = await two();
    await candidate.type(screen.getByRole('searchbox'), 'brid');
    expect(await screen.findByText('bridge', { selector: 'mark' })).toBeVisible();
  });

  it('puts the takes of one question on one day together, under the day', async () => {
    await two();
    expect(screen.getByRole('heading', { level: 2, name: /January 1, 1970/u })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Take 1: Tell me about a time.' })).toHaveAttribute('href', '/replay/a1');
    expect(screen.getByText(/take 2$/u)).toBeVisible();
  });

  it('keeps the filters behind a button that counts them', async () => {
    const { candidate } = await two();
    expect(screen.queryByRole('combobox', { name: 'Answered' })).toBeNull();
    await candidate.click(screen.getByRole('button', { name: 'Filter (0)' }));
    await candidate.selectOptions(screen.getByRole('combobox', { name: 'Answered' }), 'voice');
    expect(await screen.findByText('No matches. Try fewer words or filters.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Filter (1)' })).toHaveAttribute('aria-expanded', 'true');
  });

  it('leaves the filters open when all answers are shown again after none was found', async () => {
    const { candidate } = await two();
    await candidate.click(screen.getByRole('button', { name: 'Filter (0)' }));
    await candidate.selectOptions(screen.getByRole('combobox', { name: 'Answered' }), 'voice');
    await screen.findByText('No matches. Try fewer words or filters.');
    await candidate.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.queryByText(/Nothing here yet/u)).toBeNull();
    expect(await screen.findByText('2 answers')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Answered' })).toBeVisible();
  });

  it('deletes a session and brings it back', async () => {
    const { candidate } = await two();
    await candidate.click(screen.getAllByRole('button', { name: /More about/u })[0]!);
    await candidate.click(await screen.findByRole('menuitem', { name: 'Delete the session' }));
    expect(await screen.findByText('1 answer')).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('2 answers')).toBeVisible();
  });

  it('lists what was deleted, with the days that are left', async () => {
    const { candidate, archive } = await two();
    await archive.getState().remove('s1');
    await candidate.click(screen.getByRole('button', { name: 'Recently deleted' }));
    expect(await screen.findByText(/30 days left/u)).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'Bring back' }));
    expect(await screen.findByText('2 answers')).toBeVisible();
  });

  it('gives a session a name', async () => {
    const { candidate } = await two();
    await candidate.click(screen.getAllByRole('button', { name: /More about/u })[0]!);
    await candidate.click(await screen.findByRole('menuitem', { name: 'Name the session' }));
    const dialog = await screen.findByRole('dialog', { name: 'Name the session' });
    await candidate.type(within(dialog).getByLabelText('Name'), 'Dry run');
    await candidate.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Dry run/u)).toBeVisible();
  });
});

it('shows the boxes of an answer as a strip that is read out in words', async () => {
  const { stores, digests } = aHistory();
  const heard = {
    S: 'full',
    T: 'full',
    A: 'full',
    R: 'none',
    who: 'partial',
    why: 'full',
    'how-much': 'none',
  } as const;
  await digests.put([{ digest: aDigest({ heard, rating: 3, ratingLow: 3, ratingHigh: 3, ownRating: 4 }), texts: [] }]);
  inTheHouse(stores, <History />);
  expect(
    await screen.findByText('heard: Situation, Task, Action, Why; heard in part: Who; not heard: Result, How much'),
  ).toBeInTheDocument();
  expect(screen.getByText(/· you said 4/u).parentElement).toHaveTextContent('3 of 5 · you said 4');
});

it('says who asked, and finds the answers by that', async () => {
  const { records, stores } = aHistory();
  await aPastDrill(records, { interviewer: interviewerOf('kim-larsen')! });
  await aPastDrill(records, { sessionId: 's2', answerId: 'a2', startedAt: 90_000 });
  const { candidate } = inTheHouse(stores, <History />);
  expect(await screen.findByText('2 answers')).toBeVisible();
  await candidate.type(screen.getByRole('searchbox'), 'larsen');
  expect(await screen.findByText('1 answer found')).toBeVisible();
  expect(screen.getByText(/with Kim Larsen$/u)).toBeVisible();
});

it('ten thousand answers are a list of sixty rows at most', async () => {
  const { digests, stores } = aHistory();
  await digests.put(
    Array.from({ length: 10_000 }, (_, at) => ({ digest: aDigest({ answerId: `a${at}`, startedAt: at }), texts: [] })),
  );
  inTheHouse(stores, <History />);
  expect(await screen.findByText('10,000 answers')).toBeVisible();
  const rows = await within(screen.getByRole('list', { name: 'Answers' })).findAllByRole('listitem');
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThanOrEqual(60);
  // One line more: the day that they were given on.
  expect(rows[0]).toHaveAttribute('aria-setsize', '10001');
});
