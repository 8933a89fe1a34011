// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Stories } from '../../src/screens/stories/stories';
import { aStory } from '../builders/a-story';
import { aDigest } from '../builders/an-answer-summary';
import { aRecording, aSession, aSound, anAnswer } from '../builders/some-rows';
import { aHouse, show } from './test-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
});

test('answers without a story are sorted one by one, and go from the list', async () => {
  const { house, records } = await aHouse();
  const story = aStory();
  await records.stories.put(story);
  await records.sessions.begin(aSession());
  await records.answers.begin(anAnswer());
  await records.digests.put([{ digest: aDigest(), texts: [] }]);
  show(house, <Stories />, '/stories/untold');
  expect(await screen.findByText(/1 answer to sort/)).toBeVisible();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Its story' }), story.title);
  await userEvent.click(screen.getByRole('button', { name: /^Save the story of/ }));
  expect(await screen.findByText(/Every answer has its story/)).toBeVisible();
  expect(house.stories.getState().tellings.get('a1')).toBe(story.id);
});

test('the sheet has one line a story, with its numbers and principles', async () => {
  const { house, records } = await aHouse();
  const story = aStory();
  await records.stories.put(story);
  show(house, <Stories />, '/stories/sheet');
  const row = await screen.findByRole('row', { name: new RegExp(story.title, 'u') });
  expect(row).toHaveTextContent(story.numbers.join(' · '));
  expect(screen.getByRole('button', { name: 'Print' })).toBeVisible();
});

test('the sheet leaves no dashes on a phone for what a story lacks', async () => {
  const { house, records } = await aHouse();
  const story = aStory({ result: [], numbers: [] });
  await records.stories.put(story);
  show(house, <Stories />, '/stories/sheet');
  const row = await screen.findByRole('row', { name: new RegExp(story.title, 'u') });
  const cells = within(row).getAllByRole('cell');
  expect(cells.map((cell) => cell.hasAttribute('data-empty'))).toEqual([true, true, false]);
});

test('the evening before plays the best takes in a row', async () => {
  const { house, records, devices } = await aHouse();
  await records.sessions.begin(aSession());
  for (const [at, id] of ['a1', 'a2'].entries()) {
    await records.answers.begin(anAnswer({ id, index: at }));
    const recordingId = `sound of ${id}`;
    await records.recordings.begin(aRecording({ id: recordingId, answerId: id }));
    await records.recordings.seal(recordingId, aSound(), 'sealed');
    await records.digests.put([
      {
        digest: aDigest({ answerId: id, questionId: `q${at}`, rating: 4, startedAt: at, question: `Take ${id}` }),
        texts: [],
      },
    ]);
  }
  show(house, <Stories />, '/stories/night');
  const play = await screen.findByRole('button', { name: 'Play them all' });
  await waitFor(() => expect(devices.player.loadedCount()).toBe(1));
  act(() => devices.player.loaded());
  await userEvent.click(play);
  expect(await screen.findByRole('button', { name: 'Pause' })).toBeVisible();
  expect(screen.getByText(/playing$/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Play: Take a1' }));
  await waitFor(() => expect(house.night.getState().atMs).toBeGreaterThan(0));
});

test('without a spoken take the evening before says what it will play', async () => {
  const { house } = await aHouse();
  show(house, <Stories />, '/stories/night');
  expect(await screen.findByText(/Nothing to hear yet/)).toBeVisible();
});
