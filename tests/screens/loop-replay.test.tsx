// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Watch } from '../../src/screens/session-replay/watch';
import { routes } from '../../src/screens/routes';
import { aLoopPlan } from '../builders/a-loop';
import { exampleLoop } from '../builders/example-loop';
import { fillLoop } from '../storage/fill-loop';
import { aHouse, show } from './test-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

async function watch(held?: number) {
  const built = await aHouse();
  await fillLoop(built.records, exampleLoop({ held }));
  show(built.house, <Watch />, routes.loopReplay('example-loop'));
  return { ...built, user: userEvent.setup() };
}

it('a loop is watched on one time line, and goes on from one sitting to the next', { timeout: 60_000 }, async () => {
  const { user, house, devices } = await watch();
  const { seats } = aLoopPlan();
  const list = await screen.findByRole('list', { name: 'Answers of this loop' }, { timeout: 20_000 });
  const jumps = within(list).getAllByRole('button');
  expect(jumps).toHaveLength(seats.flatMap(({ questions }) => questions).length);
  for (const { interviewer } of seats) expect(within(list).getByText(interviewer.name)).toBeVisible();

  const who = () => screen.getByText(/^With/u).textContent;
  expect(who()).toBe(`With ${seats[0]!.interviewer.name}`);
  const parts = house.review.getState().opened;
  const second = parts.phase === 'open' && parts.parts ? parts.parts[1]!.fromMs : 0;
  expect(second).toBeGreaterThan(0);
  act(() => house.playback.getState().seek(second - 500));
  await user.click(screen.getByRole('button', { name: 'Play' }));
  expect(who()).toBe(`With ${seats[0]!.interviewer.name}`);
  act(() => devices.clock.advance(7000));
  expect(who()).toBe(`With ${seats[1]!.interviewer.name}`);
  expect(house.playback.getState().playing?.state.phase).toBe('playing');
  expect(screen.getByRole('link', { name: 'Debrief' })).toHaveAttribute('href', routes.board('example-loop'));
});

it('a loop that still runs is not shown before its panel may meet', { timeout: 60_000 }, async () => {
  await watch(2);
  expect(
    await screen.findByText('You can watch a loop once its panel can meet, not before.', undefined, {
      timeout: 20_000,
    }),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Play' })).toBeNull();
});

it('who goes elsewhere from it gets there, however long the other screen takes to come', async () => {
  const { house } = await aHouse();
  const { went } = show(house, <Watch />, routes.board('example-loop'));
  expect(went()).toEqual([routes.board('example-loop')]);
});
