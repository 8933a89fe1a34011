// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { Progress } from '../../src/screens/progress/progress';
import { aDigest } from '../records/a-digest';
import { aHistory } from '../stores/history-world';
import { inTheHouse } from './in-the-house';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

it('without an answer progress says what it will show, and where to begin', async () => {
  const { store } = aHistory();
  inTheHouse(store, <Progress />);
  expect(await screen.findByText(/Nothing to show yet/u)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Practise Dive Deep' })).toHaveAttribute(
    'href',
    '/practise?principle=dive-deep',
  );
});

it('five scored answers tell the candidate how kind they are to themselves', async () => {
  const { store, digests } = aHistory();
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
      }),
      texts: [],
    })),
  );
  inTheHouse(store, <Progress />);
  expect(await screen.findByText(/you marked yourself 1.0 higher than was heard/u)).toBeVisible();
  const result = screen.getAllByRole('row', { name: /^Result/u });
  expect(result.map((row) => row.textContent)).toContain('Result050–');
  expect(screen.getByText(/^5 answers, best 3 of 5/u)).toBeVisible();
  const table = screen.getByRole('table', { name: 'Rated answers', hidden: true });
  expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(6);
});
