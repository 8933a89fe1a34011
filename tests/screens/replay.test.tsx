// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { interviewerOf } from '../../src/domain/session/interviewers';
import type { SessionEvent } from '../../src/domain/session/session';
import { Replay } from '../../src/screens/replay/replay';
import { aSession, anAnswer, plan } from '../builders/some-rows';
import { aHistory, aPastDrill, story } from '../stores/review-world';
import { inTheHouse } from './render-with-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
});

describe('a spoken answer', () => {
  const loaded = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice' });
    const shown = inTheHouse(world.stores, <Replay answerId="a1" />);
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
    const { candidate, player, playback } = await loaded();
    await candidate.keyboard('k');
    act(() => player.advance(2000));
    await candidate.keyboard('j');
    expect(playback.getState().playing?.state).toMatchObject({ phase: 'playing', atMs: 0 });
    await candidate.keyboard('>');
    expect(playback.getState().playing?.state.rate).toBe(1.25);
    await candidate.keyboard('k');
    expect(playback.getState().playing?.state.phase).toBe('paused');
  });

  it('shows no evidence before the candidate has marked it', async () => {
    await loaded();
    expect(screen.getByRole('region', { name: 'Your answer' })).toHaveTextContent(story);
    expect(screen.queryByText('Situation')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Score yourself first' })).toHaveAttribute('href', '/debrief/s1?answer=a1');
  });

  it('names who asked', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { interviewer: interviewerOf('noor-aziz')! });
    inTheHouse(stores, <Replay answerId="a1" />);
    expect(await screen.findByText(/asked by Noor Aziz$/)).toBeVisible();
  });

  it('lets go of the sound when the candidate leaves', async () => {
    const { player, unmount } = await loaded();
    unmount();
    expect(player.loadedCount()).toBe(0);
  });
});

describe('a question that was skipped', () => {
  it('is no take to keep', async () => {
    const { records, stores } = aHistory();
    await records.sessions.begin(aSession({ sessionId: 's1', plan }));
    await records.answers.begin(anAnswer({ id: 'a1', sessionId: 's1' }));
    const events: SessionEvent[] = [
      { kind: 'question-asked', atMs: 0, index: 0, questionId: 'q1', answerId: 'a1' },
      { kind: 'answer-ended', atMs: 5000, skipped: true },
      { kind: 'session-ended', atMs: 6000, finished: true },
    ];
    for (const [seq, event] of events.entries()) await records.sessions.append('s1', seq, event);
    await records.sessions.end('s1', 66_000);
    inTheHouse(stores, <Replay answerId="a1" />);
    expect(await screen.findByText(/this question was skipped/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mark as best take' })).not.toBeInTheDocument();
  });
});

describe('a judged spoken answer', () => {
  const loaded = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice' });
    await world.store.getState().openSession('s1');
    await world.store.getState().giveSelfScore('a1', null);
    const shown = inTheHouse(world.stores, <Replay answerId="a1" />);
    await vi.waitFor(() => expect(world.player.loadedCount()).toBe(1));
    act(() => world.player.loaded());
    const state = () => world.playback.getState().playing?.state;
    return { ...world, ...shown, state };
  };

  it('plays one part of the story and stops behind it', async () => {
    const { candidate, player, state } = await loaded();
    await candidate.click(screen.getByRole('button', { name: /^Play Result/u }));
    expect(state()).toMatchObject({ phase: 'playing' });
    const from = state()!.atMs;
    expect(from).toBeGreaterThan(1500);
    act(() => player.advance(3000));
    expect(state()?.phase).not.toBe('playing');
  });

  it('repeats the part that is told now until the candidate has heard enough', async () => {
    const { candidate, player, state } = await loaded();
    await candidate.keyboard('r');
    expect(state()?.loop).toMatchObject({ fromMs: 0 });
    act(() => player.advance(state()!.loop!.toMs + 10));
    expect(state()).toMatchObject({ phase: 'playing', atMs: 0 });
    await candidate.click(screen.getByRole('button', { name: 'Stop repeating' }));
    expect(state()?.loop).toBeNull();
  });

  it('repeats what lies between two moments that the candidate names', async () => {
    const { candidate, player, state } = await loaded();
    await candidate.keyboard('k');
    act(() => player.advance(400));
    await candidate.keyboard('[[');
    expect(screen.getByText(/^Repeating from 0:00: press/u)).toBeVisible();
    act(() => player.advance(1000));
    await candidate.keyboard(']');
    expect(state()).toMatchObject({ phase: 'playing', atMs: 400, loop: { fromMs: 400, toMs: 1400 } });
    expect(screen.queryByText(/^Repeating from/u)).not.toBeInTheDocument();
    await candidate.keyboard('r');
    expect(state()?.loop).toBeNull();
  });

  it('repeats what is drawn on the waveform, and goes to where it is pressed', async () => {
    const { container, state } = await loaded();
    const wave = container.querySelector('svg[viewBox="0 0 1000 56"]')!;
    vi.spyOn(wave, 'getBoundingClientRect').mockReturnValue({ left: 0, width: 300 } as DOMRect);
    const point = (type: string, clientX: number) =>
      act(() => void wave.dispatchEvent(new MouseEvent(type, { clientX, bubbles: true })));
    point('pointerdown', 50);
    point('pointermove', 150);
    point('pointerup', 200);
    expect(state()?.loop).toEqual({ fromMs: 500, toMs: 2000 });
    point('pointerdown', 250);
    point('pointerup', 252);
    expect(state()).toMatchObject({ atMs: 2500, loop: null });
  });

  it('leads from a box to the moment it stands on, by pointer and by number', async () => {
    const { candidate, state } = await loaded();
    await candidate.click(screen.getByRole('button', { name: 'How much: heard' }));
    const moment = state()!.atMs;
    expect(moment).toBeGreaterThan(2000);
    await candidate.keyboard('1');
    expect(state()?.atMs).toBe(0);
    await candidate.keyboard('7');
    expect(state()?.atMs).toBe(moment);
  });

  it('jumps over silence when the candidate wants that', async () => {
    const { candidate, player, state } = await loaded();
    await candidate.click(await screen.findByRole('button', { name: 'Skip silence' }));
    await candidate.keyboard('k');
    act(() => player.advance(1200));
    expect(state()).toMatchObject({ phase: 'playing', atMs: 2350 });
  });

  it('marks the word that is being said', async () => {
    const { candidate, player, container } = await loaded();
    await candidate.keyboard('k');
    act(() => player.advance(200));
    expect(container.querySelector('[data-now]')).toHaveTextContent('the');
  });

  it('takes a note at its moment, and leads back to it', async () => {
    const { candidate, player, state, notes } = await loaded();
    await candidate.keyboard('k');
    act(() => player.advance(1500));
    await candidate.keyboard('m');
    expect(screen.getByLabelText('A note at 0:01')).toHaveFocus();
    await candidate.keyboard('too long a pause{Enter}');
    expect(await screen.findByText('too long a pause')).toBeVisible();
    expect(await notes.ofAnswer('a1')).toMatchObject([{ atMs: 1000, text: 'too long a pause' }]);
    act(() => player.advance(1000));
    await candidate.click(screen.getByRole('button', { name: 'Play from 0:01' }));
    expect(state()?.atMs).toBe(1000);
  });

  it('has its words put right beside its sound, and goes on with them', async () => {
    const { candidate, player, answer } = await loaded();
    await candidate.click(screen.getByRole('button', { name: 'Correct the words' }));
    const words = await screen.findByRole('textbox', { name: 'Your words' });
    expect(words).toHaveValue(story);
    await candidate.type(words, ' Dana was glad.');
    await candidate.click(screen.getByRole('button', { name: 'Use these words' }));
    expect(await screen.findByRole('region', { name: 'Your answer' })).toHaveTextContent('Dana was glad.');
    expect(answer().turns[0]?.versions.map(({ source }) => source)).toEqual(['captions', 'corrected']);
    await vi.waitFor(() => expect(player.loadedCount()).toBe(1));
  });

  it('shows every key on a sheet', async () => {
    const { candidate } = await loaded();
    await candidate.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeVisible();
  });

  it('answers to the keys of the machine, and lets go of them when the candidate leaves', async () => {
    const { mediaKeys, state, unmount } = await loaded();
    expect(mediaKeys.title).toBe('Tell me about a time.');
    act(() => mediaKeys.controls?.play());
    expect(state()?.phase).toBe('playing');
    unmount();
    expect(mediaKeys.controls).toBeNull();
  });
});

it('a missing part shows where it should have come, with the question that asks for it', async () => {
  const { store, records, stores } = aHistory();
  await aPastDrill(records, { text: 'When the site was down, I built a cache.' });
  await store.getState().openSession('s1');
  await store.getState().giveSelfScore('a1', null);
  inTheHouse(stores, <Replay answerId="a1" />);
  expect(await screen.findByRole('button', { name: /^R, Result was not heard; it would have come at/u })).toBeVisible();
});

describe('a typed answer', () => {
  it('is typed again as it was, deletions and all', async () => {
    const { records, clock, stores } = aHistory();
    await aPastDrill(records);
    const { candidate } = inTheHouse(stores, <Replay answerId="a1" />);
    await candidate.click(await screen.findByRole('button', { name: 'Play' }));
    act(() => clock.advance(500));
    expect(screen.getByText('When')).toBeVisible();
    expect(screen.queryByText(story)).not.toBeInTheDocument();
    act(() => clock.advance(500));
    expect(screen.getByText(story)).toBeVisible();
  });
});

it('an answer of another browser is said to be missing', async () => {
  const { stores } = aHistory();
  inTheHouse(stores, <Replay answerId="elsewhere" />);
  expect(await screen.findByText(/This answer is not on this computer/u)).toBeVisible();
});
