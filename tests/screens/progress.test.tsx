// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Progress } from '../../src/screens/progress/progress';
import { aDigest } from '../builders/an-answer-summary';
import { aHistory } from '../stores/review-world';
import { inTheHouse } from './render-with-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

it('without an answer progress says what it will show, and where to begin', async () => {
  const { stores } = aHistory();
  inTheHouse(stores, <Progress />);
  expect(await screen.findByText(/Nothing to show yet/u)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Practice Dive Deep' })).toHaveAttribute(
    'href',
    '/practise?principle=dive-deep',
  );
});

it('five scored answers tell the candidate how kind they are to themselves', async () => {
  const { digests, stores } = aHistory();
  const heard = { S: 'full', T: 'full', A: 'full', R: 'none', who: 'full', why: 'none', 'how-much': 'none' } as const;
  await digests.put(
    [1, 2, 3, 4, 5].map((at) => ({
      digest: aDigest({
        answerId: `a${at}`,
        startedAt: at,
        principle: 'dive-deep',
        rating: 3,
        ratingLow: 2,
        ratingHigh: 3,
        ownRating: 4,
        heard,
        own: { ...heard, R: 'full' },
        answered: at === 5 ? 'partly' : 'yes',
        pointed: at > 1,
      }),
      texts: [],
    })),
  );
  inTheHouse(stores, <Progress />);
  expect(
    await screen.findByText(/Over your last five answers you rated yourself 1.0 higher than the checklist did/u),
  ).toBeVisible();
  const result = screen.getAllByRole('row', { name: /^Result/u });
  expect(result.map((row) => row.textContent)).toContain('Result050–');
  expect(screen.getByRole('link', { name: 'Dive Deep: latest answer, 3 of 5' })).toBeVisible();
  expect(screen.getByText(/You said yes to 4, in part to 1, and no to 0 of 5 answers/u)).toHaveTextContent(
    /In 1 of those you said yes to, we found no words that point to the question/u,
  );
  const table = screen.getByRole('table', { name: 'Rated answers', hidden: true });
  expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(6);
});

it('every mark of a box opens its answer, and typed answers can be looked at apart', async () => {
  const { stores, digests } = aHistory();
  const heard = { S: 'full', T: 'full', A: 'full', R: 'none', who: 'full', why: 'none', 'how-much': 'none' } as const;
  const judged = { rating: 3, ratingLow: 3, ratingHigh: 3, heard };
  await digests.put([
    { digest: aDigest({ answerId: 'a1', startedAt: 1, ...judged }), texts: [] },
    { digest: aDigest({ answerId: 'a2', startedAt: 2, by: 'keyboard', ...judged }), texts: [] },
  ]);
  const { candidate } = inTheHouse(stores, <Progress />);
  expect(await screen.findByText(/2 answers on 1 day · 1 minute of talk · 1 typed/u)).toBeVisible();
  const row = screen.getAllByRole('row', { name: /^Result/u })[0]!;
  const marks = within(row).getAllByRole('link', { name: 'not heard' });
  expect(marks.map((mark) => mark.getAttribute('href'))).toEqual(['/replay/a1', '/replay/a2']);
  await candidate.click(screen.getByRole('radio', { name: 'Typed (1)' }));
  expect(within(screen.getAllByRole('row', { name: /^Result/u })[0]!).getAllByRole('link')).toHaveLength(1);
});

it('spoken answers show how they were told, with the figures in a table, and no verdict inside the usual range', async () => {
  const { digests, stores } = aHistory();
  await digests.put(
    [1, 2, 3].map((at) => ({
      digest: aDigest({
        answerId: `a${at}`,
        startedAt: at * 86_400_000,
        talkMs: at * 60_000,
        pace: { slowest: 120, fastest: 150 },
        longPauses: at,
      }),
      texts: [],
    })),
  );
  inTheHouse(stores, <Progress />);
  expect(await screen.findByText(/Lately all of it between 110 and 180/u)).toBeVisible();
  const table = screen.getByRole('table', { name: 'How you told it', hidden: true });
  const rows = within(table).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => row.textContent)).toEqual([
    'DayAnswersTalk timeWords a minuteLong pauses',
    'January 2, 197011:00120–1501',
    'January 3, 197012:00120–1502',
    'January 4, 197013:00120–1503',
  ]);
});

it('who only typed so far is told what will be shown of spoken answers', async () => {
  const { digests, stores } = aHistory();
  await digests.put([{ digest: aDigest({ by: 'keyboard' }), texts: [] }]);
  inTheHouse(stores, <Progress />);
  expect(await screen.findByText(/From your first spoken answer on/u)).toBeVisible();
});
