// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { interviewerOf } from '../../src/domain/session/interviewers';
import type { SessionPlan } from '../../src/domain/session/plan';
import { ownQuestionSchema } from '../../src/domain/questions/question-schema';
import { InterviewRoom } from '../../src/screens/interview-room/interview-room';
import { aPlan } from '../builders/a-plan';
import { aHouse, show } from './test-stores';

async function enterRoom(change: Partial<SessionPlan> = {}, chosen = {}) {
  const built = await aHouse(chosen);
  await built.house.session.getState().begin(aPlan({ probesPerQuestion: 0, ...change }));
  const shown = show(built.house, <InterviewRoom />, '/room');
  const pass = (ms: number) => act(async () => built.devices.clock.advance(ms));
  return { ...built, ...shown, pass, user: userEvent.setup() };
}

describe('an answer that is ended with an empty sheet', () => {
  it('leaves no trace and no form where nothing else was said', async () => {
    const { user, house, records } = await enterRoom({ by: 'keyboard', questions: aPlan().questions.slice(0, 1) });
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Nothing was written.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Go to the debrief' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Leave the room' }));
    await expect.poll(() => house.session.getState().over).toBe(true);
    expect(house.session.getState().nothingSaid).toBe(true);
    expect(await records.sessions.deleted()).toEqual([]);
    await act(() => house.bank.getState().load());
    expect(house.bank.getState().past.size).toBe(0);
  });
});

describe('the interview room, aloud', () => {
  it('records from "Start" to "Done", and only the candidate ends it', async () => {
    const { user, devices, pass } = await enterRoom();
    await user.click(await screen.findByRole('button', { name: 'Start your answer' }));
    expect(await screen.findByText('Recording')).toBeInTheDocument();
    devices.recorder.slice();
    await pass(10 * 60_000);
    expect(screen.getByText('Recording')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Answer saved.')).toBeInTheDocument();
    expect(devices.microphone.openCount()).toBe(0);
    await waitFor(() => expect(screen.getByText('Saved on this computer')).toBeInTheDocument());
  });

  it('says what the time that runs down is for', async () => {
    const { pass } = await enterRoom();
    await screen.findByRole('button', { name: 'Start your answer' });
    await pass(1000);
    expect(await screen.findByText(/^0:\d\d to think$/)).toBeVisible();
  });

  it('announces each light once, and chimes', async () => {
    const { user, devices, pass } = await enterRoom();
    await user.click(await screen.findByRole('button', { name: 'Start your answer' }));
    await screen.findByText('Recording');
    await pass(2 * 60_000 + 1000);
    expect(screen.getByText('Light green: enough')).toBeInTheDocument();
    await pass(30_000);
    expect(screen.getByText('Light yellow: wrap up')).toBeInTheDocument();
    await pass(30_000);
    expect(screen.getByText('Light red: over')).toBeInTheDocument();
    expect(devices.chimes.heard.map(({ chime }) => chime)).toEqual(['start', 'yellow', 'red']);
  });

  it.each([
    ['denied', /does not let this page use the microphone/],
    ['missing', /No microphone was found/],
    ['busy', /Another program is using the microphone/],
    ['unsupported', /has no microphone for this page/],
  ] as const)('says what to do when the microphone is %s, and goes on by keyboard', async (problem, words) => {
    const built = await aHouse();
    built.devices.microphone.refuse(problem);
    await built.house.session.getState().begin(aPlan({ probesPerQuestion: 0 }));
    show(built.house, <InterviewRoom />, '/room');
    const user = userEvent.setup();
    expect(await screen.findByText(words)).toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Type instead' })[0]!);
    await user.type(await screen.findByRole('textbox', { name: 'Your answer' }), 'I typed it.');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Answer saved.')).toBeInTheDocument();
  });

  it('keeps what was said when the microphone is pulled out, and records on after it is back', async () => {
    const { user, devices, records, house } = await enterRoom();
    await user.click(await screen.findByRole('button', { name: 'Start your answer' }));
    await screen.findByText('Recording');
    act(() => devices.recorder.slice());
    act(() => devices.microphone.lose());
    expect(await screen.findByText(/What you said so far is saved/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Keep recording' }));
    expect(await screen.findByText('Recording')).toBeInTheDocument();
    act(() => devices.recorder.slice());
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await screen.findByText('Answer saved.');
    const { answerId } = house.session.getState().log!.events.find((event) => event.kind === 'question-asked')!;
    const kept = async () =>
      (await records.recordings.ofAnswer(answerId)).map(({ segment, state }) => [segment, state]);
    await expect.poll(kept).toEqual([
      [0, 'sealed'],
      [1, 'sealed'],
    ]);
  });

  it('says so when nothing is heard, and takes it back when something is', async () => {
    const { user, devices, pass } = await enterRoom();
    await user.click(await screen.findByRole('button', { name: 'Start your answer' }));
    await screen.findByText('Recording');
    devices.microphone.speakAt(-80);
    await pass(6000);
    expect(screen.getByText(/We can’t hear anything/)).toBeInTheDocument();
    devices.microphone.speakAt(-25);
    await pass(400);
    expect(screen.queryByText(/We can’t hear anything/)).toBeNull();
  });

  it('does not say that nothing is heard where the browser does not measure', async () => {
    const { user, devices, pass } = await enterRoom();
    devices.microphone.speakAt(null);
    await user.click(await screen.findByRole('button', { name: 'Start your answer' }));
    await screen.findByText('Recording');
    await pass(6000);
    expect(screen.queryByText(/We can’t hear anything/)).toBeNull();
    expect(await screen.findByText(/can’t show how loud you are/)).toBeInTheDocument();
  });

  it('says in the room and in the tab when the microphone is on, and when it is off again', async () => {
    const { user } = await enterRoom();
    await user.click(await screen.findByRole('button', { name: 'Start your answer' }));
    expect(await screen.findByText('Microphone on')).toBeInTheDocument();
    expect(document.title).toBe('● Microphone on · Interview room · Second Take');
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    await screen.findByText('Answer saved.');
    expect(screen.queryByText('Microphone on')).toBeNull();
    expect(document.title).toBe('Interview room · Second Take');
  });

  it('opens the other microphone at once when it is chosen in the check', async () => {
    const { user, devices, house } = await enterRoom();
    devices.microphone.plugIn({ deviceId: 'headset', label: 'Headset' });
    await user.click(await screen.findByRole('button', { name: 'Check the microphone' }));
    expect(await screen.findByText('Built-in microphone', { selector: 'p' })).toBeInTheDocument();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Microphone' }), 'Headset');
    expect(await screen.findByText('Headset', { selector: 'p' })).toBeInTheDocument();
    expect(devices.microphone.openCount()).toBe(1);
    expect(house.settings.getState().settings.microphoneId).toBe('headset');
  });

  it('leaves the microphone to another tab that records', async () => {
    const { user, devices } = await enterRoom();
    await devices.lock.take('second-take recorder');
    await user.click(await screen.findByRole('button', { name: 'Start your answer' }));
    expect(await screen.findByText(/Another tab is recording/)).toBeInTheDocument();
  });
});

describe('the keys of the room', () => {
  it('start with Enter, end with Ctrl+Enter, and are listed under ?', async () => {
    const { user } = await enterRoom({ by: 'keyboard', mode: 'practice' });
    expect(await screen.findByRole('button', { name: 'Start typing' })).toHaveFocus();
    await user.keyboard('{Enter}');
    const sheet = await screen.findByRole('textbox', { name: 'Your answer' });
    await user.type(sheet, 'Why? I pried the press open.');
    expect(sheet).toHaveValue('Why? I pried the press open.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Answer saved.')).toBeVisible();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeVisible();
  });

  it('pins what to change this time', async () => {
    await enterRoom({ by: 'keyboard', mode: 'practice', change: 'Say one number about the result.' });
    expect(await screen.findByText('Say one number about the result.')).toBeVisible();
    expect(screen.getByText(/^Practice/)).toBeVisible();
  });
});

describe('the interview room, by keyboard', () => {
  it('says how long the words would take', async () => {
    const { user } = await enterRoom({ by: 'keyboard' });
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'I counted the boxes twice.');
    expect(screen.getByText('5 words, about 0:02 spoken')).toBeInTheDocument();
  });

  it('asks the probes one at a time, each with its own answer', async () => {
    const { user } = await enterRoom({ by: 'keyboard', probesPerQuestion: 1 });
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'We usually count.');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'On the third of May.');
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(await screen.findByText('Answer saved.')).toBeInTheDocument();
  });

  it('can be paused in practice, and uses no time then', async () => {
    const { user, pass } = await enterRoom({ by: 'keyboard' });
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await pass(5000);
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    await pass(60_000);
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    await pass(1000);
    expect(screen.getByText('0:06')).toBeInTheDocument();
  });

  it('has neither pause nor hints in an interview', async () => {
    const { user, pass } = await enterRoom({ by: 'keyboard', mode: 'interview' });
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'Last May I counted the boxes.');
    await pass(3000);
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    expect(screen.queryByRole('list', { name: 'Heard so far' })).toBeNull();
  });

  it('shows in practice which boxes the words fill', async () => {
    const { user, pass } = await enterRoom({ by: 'keyboard', mode: 'practice' });
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'Last May I counted the boxes.');
    await pass(3000);
    expect(screen.getByRole('list', { name: 'Heard so far' })).toHaveTextContent('HOW MUCH');
  });

  it('asks before it leaves, and keeps what was typed', async () => {
    const { user, house, records, went } = await enterRoom({ by: 'keyboard' });
    await user.click(await screen.findByRole('button', { name: 'Start typing' }));
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'Half an answer.');
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    await user.click(await screen.findByRole('button', { name: 'End here' }));
    const { log } = house.session.getState();
    await expect.poll(went).toContain(`/debrief/${encodeURIComponent(log!.sessionId)}`);
    const { answerId } = log!.events.find((event) => event.kind === 'question-asked')!;
    expect(await records.answers.transcripts(answerId)).toMatchObject([{ text: 'Half an answer.', source: 'typed' }]);
  });
});

it('goes to the debrief when the end of the session is saved, and not before', async () => {
  const { user, house, records, went } = await enterRoom({ by: 'keyboard' });
  const debrief = `/debrief/${encodeURIComponent(house.session.getState().log!.sessionId)}`;
  await user.click(await screen.findByRole('button', { name: 'Start typing' }));
  await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'I said so.');
  await user.click(screen.getByRole('button', { name: 'Done' }));
  const full = new DOMException('The disk is full.', 'QuotaExceededError');
  const writing = vi.spyOn(records.sessions, 'end').mockRejectedValue(full);
  await user.click(await screen.findByRole('button', { name: 'Stop here and go to the debrief' }));
  expect(await screen.findByText('The session is over. Its end is not saved yet.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See what is saved' })).toHaveAttribute('href', debrief);
  expect(went()).not.toContain(debrief);
  writing.mockRestore();
  await user.click(screen.getByRole('button', { name: 'Save again' }));
  await expect.poll(went).toContain(debrief);
});

it('says who asks and what they are after, where the session knows it', async () => {
  await enterRoom({ interviewer: interviewerOf('kim-larsen')! });
  expect(await screen.findByText('Kim Larsen')).toBeInTheDocument();
  expect(screen.getByText(/, engineer, digs into one decision/)).toBeInTheDocument();
});

it('calls a question of one’s own without a principle no warm-up', async () => {
  const { house } = await aHouse();
  await house.bank.getState().load();
  const own = v.parse(ownQuestionSchema, { id: 'mine', text: 'Tell me about a ferry you missed on purpose.' });
  expect(await house.bank.getState().saveOwn(own)).toBe('saved');
  const [question] = aPlan().questions;
  await house.session.getState().begin(aPlan({ questions: [{ ...question!, id: own.id, text: own.text }] }));
  show(house, <InterviewRoom />, '/room');
  expect(await screen.findByText('My own')).toBeVisible();
});
