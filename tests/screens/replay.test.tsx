// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Replay } from '../../src/screens/replay/replay';
import { aHistory, aPastDrill, story } from '../stores/history-world';
import { inTheHouse } from './in-the-house';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});

describe('a spoken answer', () => {
  const loaded = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice' });
    const shown = inTheHouse(world.store, <Replay answerId="a1" />);
    await screen.findByRole('button', { name: 'Play' });
    await vi.waitFor(() => expect(world.player.loadedCount()).toBe(1));
    act(() => world.player.loaded());
    return { ...world, ...shown };
  };

  it('plays, pauses and shows where it is', async () => {
    const { candidate, player } = await loaded();
    await candidate.click(screen.getByRole('button', { name: 'Play' }));
    act(() => player.advance(2000));
    expect(screen.getByText('0:02 / 0:03')).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'Pause' }));
    act(() => player.advance(1000));
    expect(screen.getByText('0:02 / 0:03')).toBeVisible();
  });

  it('is played by keyboard alone', async () => {
    const { candidate, player, store } = await loaded();
    await candidate.keyboard('k');
    act(() => player.advance(2000));
    await candidate.keyboard('j');
    expect(store.getState().playing?.state).toMatchObject({ phase: 'playing', atMs: 0 });
    await candidate.keyboard('>');
    expect(store.getState().playing?.state.rate).toBe(1.25);
    await candidate.keyboard('k');
    expect(store.getState().playing?.state.phase).toBe('paused');
  });

  it('shows no evidence before the candidate has marked it', async () => {
    await loaded();
    expect(screen.getByText(story)).toBeVisible();
    expect(screen.queryByText('Situation')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Score yourself first' })).toHaveAttribute('href', '/debrief/s1');
  });

  it('lets go of the sound when the candidate leaves', async () => {
    const { player, unmount } = await loaded();
    unmount();
    expect(player.loadedCount()).toBe(0);
  });
});

describe('a typed answer', () => {
  it('is typed again as it was, deletions and all', async () => {
    const { store, records, clock } = aHistory();
    await aPastDrill(records);
    const { candidate } = inTheHouse(store, <Replay answerId="a1" />);
    await candidate.click(await screen.findByRole('button', { name: 'Play' }));
    act(() => clock.advance(500));
    expect(screen.getByText('When')).toBeVisible();
    expect(screen.queryByText(story)).not.toBeInTheDocument();
    act(() => clock.advance(500));
    expect(screen.getByText(story)).toBeVisible();
  });
});

it('an answer of another browser is said to be missing', async () => {
  const { store } = aHistory();
  inTheHouse(store, <Replay answerId="elsewhere" />);
  expect(await screen.findByText(/This answer is not on this computer/u)).toBeVisible();
});
