// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { interviewerOf } from '../../src/domain/session/interviewers';
import type { SessionEvent } from '../../src/domain/session/session';
import { ComparisonPage } from '../../src/screens/replay/comparison';
import { ExportPage } from '../../src/screens/export/export';
import { SessionReplay } from '../../src/screens/session-replay/session-replay';
import { anAnswer } from '../builders/some-rows';
import { aHistory, aPastDrill, story } from '../stores/review-world';
import { inTheHouse } from './render-with-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
});

describe('a whole session', () => {
  it('shows the room as it was, from the question over the thinking to the answer', async () => {
    const { records, clock, stores } = aHistory();
    await aPastDrill(records);
    const { candidate } = inTheHouse(stores, <SessionReplay sessionId="s1" />);
    await candidate.click(await screen.findByRole('button', { name: 'Play' }));
    act(() => clock.advance(500));
    expect(screen.getByText('The question is read')).toBeVisible();
    act(() => clock.advance(1500));
    expect(screen.getByText('Thinking')).toBeVisible();
    act(() => clock.advance(3500));
    expect(screen.getByText('Answering')).toBeVisible();
    expect(screen.getByText('When')).toBeVisible();
    act(() => clock.advance(1000));
    expect(screen.getByText(story)).toBeVisible();
  });

  it('stands at its first question before it plays, not on an empty stage', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records);
    const asked = records.disk.events.get('s1 0')!;
    records.disk.events.set('s1 0', { ...asked, event: { ...asked.event, atMs: 400 } });
    inTheHouse(stores, <SessionReplay sessionId="s1" />);
    await screen.findByRole('button', { name: 'Play' });
    expect(screen.getByText('The question is read')).toBeVisible();
    expect(screen.queryByText('Opening')).toBeNull();
  });

  it('names who asked, and so does the page to print', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { interviewer: interviewerOf('kim-larsen') ?? undefined });
    inTheHouse(stores, <SessionReplay sessionId="s1" />);
    expect(await screen.findByText('The whole session · asked by Kim Larsen, engineer')).toBeVisible();
    inTheHouse(stores, <ExportPage sessionId="s1" />);
    expect(await screen.findByText('A practice interview · asked by Kim Larsen, engineer')).toBeVisible();
  });

  it('is exported with the words underlined only when that is switched on', async () => {
    const { records, stores, store } = aHistory();
    await aPastDrill(records);
    await store.getState().openSession('s1');
    await store.getState().giveSelfScore('a1', null);
    const { candidate, container } = inTheHouse(stores, <ExportPage sessionId="s1" />);
    const underline = await screen.findByRole('switch', { name: 'Underline who, why and how much' });
    expect(container.querySelectorAll('mark')).toHaveLength(0);
    await candidate.click(underline);
    expect(container.querySelectorAll('mark').length).toBeGreaterThan(0);
  });

  it('jumps over the waiting, and to an answer', async () => {
    const { records, clock, stores, playback } = aHistory();
    await aPastDrill(records);
    const { candidate } = inTheHouse(stores, <SessionReplay sessionId="s1" />);
    await candidate.click(await screen.findByRole('button', { name: 'Skip silences' }));
    await candidate.click(screen.getByRole('button', { name: 'Play' }));
    act(() => clock.advance(700));
    expect(screen.getByText('Answering')).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: /0:00 Tell me about a time/u }));
    expect(playback.getState().playing?.state.atMs).toBe(0);
  });
});

describe('a session of two questions', () => {
  const watched = async () => {
    const world = aHistory();
    const { records } = world;
    await aPastDrill(records, { by: 'voice' });
    const second: SessionEvent[] = [
      { kind: 'question-asked', atMs: 70_000, index: 0, questionId: 'q1', answerId: 'a2' },
      { kind: 'thinking-started', atMs: 71_000 },
      { kind: 'answer-started', atMs: 80_000, by: 'keyboard' },
      { kind: 'turn-ended', atMs: 90_000 },
      { kind: 'probe-asked', atMs: 91_000, probe: { slot: 'people', text: 'Who else?' } },
      { kind: 'answer-ended', atMs: 95_000, skipped: false },
      { kind: 'session-ended', atMs: 96_000, finished: true },
    ];
    // In place of the end of the first.
    records.disk.events.delete('s1 5');
    for (const [at, event] of second.entries()) await records.sessions.append('s1', 5 + at, event);
    await records.answers.begin(anAnswer({ id: 'a2', index: 1, startedAt: 80_000 }));
    const shown = inTheHouse(world.stores, <SessionReplay sessionId="s1" />);
    await screen.findByRole('button', { name: 'Play' });
    return { ...world, ...shown, state: () => world.playback.getState().playing?.state };
  };

  it('stands on one time line with its probes, and any of it can be gone to', async () => {
    const { candidate, state } = await watched();
    const line = screen.getByRole('group', { name: 'Time line of the session' });
    await candidate.click(within(line).getByRole('button', { name: 'Follow-up at 1:31: Who else?' }));
    expect(state()?.atMs).toBe(91_000);
    expect(screen.getByText('A follow-up is asked')).toBeVisible();
    await candidate.click(within(line).getByRole('button', { name: /^Question 2 at 1:10/u }));
    expect(state()?.atMs).toBe(70_000);
  });

  it('is stepped through question by question, by button and by key', async () => {
    const { candidate, state } = await watched();
    await candidate.click(screen.getByRole('button', { name: 'Next question' }));
    expect(state()?.atMs).toBe(70_000);
    await candidate.keyboard('n');
    expect(state()?.atMs).toBe(70_000);
    await candidate.keyboard('b');
    expect(state()?.atMs).toBe(0);
    await candidate.keyboard('ll>');
    expect(state()).toMatchObject({ atMs: 10_000, rate: 1.25 });
    await candidate.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeVisible();
  });

  it('marks the word that is being said', async () => {
    const { candidate, player, clock, container } = await watched();
    await candidate.click(screen.getByRole('button', { name: 'Skip silences' }));
    await candidate.keyboard('k');
    act(() => clock.advance(1000));
    await vi.waitFor(() => expect(player.loadedCount()).toBe(1));
    act(() => player.loaded());
    act(() => player.advance(300));
    const words = [...container.querySelectorAll('p')].find((one) => one.textContent === story);
    expect(words?.querySelector('span')).toHaveTextContent(/^(When|the|site)$/u);
  });
});

describe('take against take', () => {
  const compared = async () => {
    const world = aHistory();
    await aPastDrill(world.records, { by: 'voice', text: 'When the site was down, I built a cache.' });
    await aPastDrill(world.records, { by: 'voice', sessionId: 's2', answerId: 'a2', startedAt: 90_000 });
    for (const [session, answer] of [
      ['s1', 'a1'],
      ['s2', 'a2'],
    ] as const) {
      await world.store.getState().openSession(session);
      await world.store.getState().giveSelfScore(answer, null);
    }
    const shown = inTheHouse(world.stores, <ComparisonPage answerId="a2" otherId="a1" />);
    await screen.findByRole('heading', { name: 'What changed' });
    return { ...world, ...shown };
  };

  it('says what the later take gained, whichever was asked for first', async () => {
    await compared();
    expect(screen.getByText('Gained: Task, Result, Who, Why, How much')).toBeVisible();
    const figures = within(screen.getByRole('table')).getAllByRole('row');
    const texts = figures.map((row) => [...row.children].map((cell) => cell.textContent));
    expect(texts[0]).toEqual(['Figure', 'Take 1', 'Take 2']);
    expect(texts).toContainEqual(['Words', '9', '25']);
    expect(texts).toContainEqual(['“I” and “we”', '1 and 0', '2 and 0']);
    expect(texts).toContainEqual(['Long pauses', '0', '0']);
    expect(screen.getByRole('region', { name: 'Take 1' })).toHaveTextContent('I built a cache.');
    expect(screen.getByRole('region', { name: 'Take 2' })).toHaveTextContent('In the end');
  });

  it('underlines who, why and how much in both when asked to, and not before', async () => {
    const { candidate } = await compared();
    const underlined = () => screen.getByRole('region', { name: 'Take 2' }).querySelectorAll('mark');
    const legend = screen.getByRole('list', { name: 'What the marks stand for' });
    expect(legend).not.toHaveTextContent('WHO');
    expect(underlined()).toHaveLength(0);
    await candidate.click(screen.getByRole('switch', { name: 'Underline who, why and how much' }));
    expect(legend).toHaveTextContent('WHO');
    expect(underlined().length).toBeGreaterThan(0);
  });

  it('plays the same part of both, one after the other', async () => {
    const { candidate, player, playback } = await compared();
    await candidate.click(screen.getByRole('button', { name: 'Situation' }));
    const state = () => playback.getState().playing?.state;
    for (const recordingId of ['recording of a1', 'recording of a2']) {
      await vi.waitFor(() => expect(player.loadedCount()).toBe(1));
      act(() => player.loaded());
      const clip = playback
        .getState()
        .playing?.clips.find((one) => one.kind === 'sound' && one.recordingId === recordingId);
      expect(state()).toMatchObject({ phase: 'playing', atMs: clip?.startMs });
      act(() => player.advance(clip!.durationMs + 1));
      if (recordingId === 'recording of a1') expect(state()?.phase).toBe('loading');
    }
    expect(state()?.phase).toBe('ended');
  });

  it('keeps the better one', async () => {
    const { candidate, store } = await compared();
    await candidate.click(screen.getAllByRole('button', { name: 'Mark as best take' })[1]!);
    expect(store.getState().keepers.get('q1')).toBe('a2');
    expect(screen.getByRole('button', { name: 'Best take' })).toBeVisible();
  });

  it('says so when a take is not here', async () => {
    const { stores } = aHistory();
    inTheHouse(stores, <ComparisonPage answerId="a1" otherId="a2" />);
    expect(await screen.findByText('One of these answers is not on this computer.')).toBeVisible();
  });
});
