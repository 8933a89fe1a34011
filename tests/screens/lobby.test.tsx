// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Lobby } from '../../src/screens/lobby/lobby';
import { StateLine } from '../../src/screens/lobby/state-line';
import { aDigest } from '../builders/an-answer-summary';
import { aSession, anAnswer } from '../builders/some-rows';
import { aHouse, show } from './test-stores';

async function enterLobby(chosen = {}) {
  const built = await aHouse(chosen);
  const shown = show(built.house, <Lobby />);
  const question = await screen.findByText(
    /the numbers and the people disagreed|nobody had asked you|What do you like/,
  );
  return { ...built, ...shown, question, user: userEvent.setup() };
}

describe('the lobby', () => {
  it('starts the next question aloud with one click', async () => {
    const { user, went, house, question } = await enterLobby();
    await user.click(screen.getByRole('button', { name: 'Answer aloud' }));
    await expect.poll(went).toContain('/room');
    const log = house.session.getState().log!;
    expect(log.plan).toMatchObject({ format: 'drill', by: 'voice', questions: [{ text: question.textContent }] });
  });

  it('starts it by keyboard as well, whatever the settings say', async () => {
    const { user, house, devices } = await enterLobby({ by: 'voice' });
    await user.click(screen.getByRole('button', { name: 'Answer by keyboard' }));
    await expect.poll(() => house.session.getState().log?.plan.by).toBe('keyboard');
    expect(devices.microphone.openCount()).toBe(0);
  });

  it('says why it offers this question, and offers another', async () => {
    const { user, question } = await enterLobby();
    const before = question.textContent;
    await user.click(screen.getByText('Why this question?'));
    expect(screen.getByText('Why this question?').closest('details')).toHaveTextContent(/\w+\.$/);
    await user.click(screen.getByRole('button', { name: 'Another one' }));
    expect(question.textContent).not.toBe(before);
  });

  it('starts a round of a principle under interview conditions', async () => {
    const { user, house } = await enterLobby();
    await user.click(screen.getByText('Set up your own session'));
    await user.click(await screen.findByRole('radio', { name: /Round/ }));
    await user.click(screen.getByRole('radio', { name: /Interview/ }));
    await user.click(screen.getByRole('radio', { name: 'Keyboard' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Principle' }), 'Ownership');
    await user.click(screen.getByRole('button', { name: 'Start the round' }));
    await expect
      .poll(() => house.session.getState().log?.plan)
      .toMatchObject({
        format: 'round',
        mode: 'interview',
        by: 'keyboard',
      });
    const asked = house.session.getState().log!.plan.questions.map(({ principle }) => principle);
    expect(asked).toContain('ownership');
  });

  it('has somebody who fits the question ask it, or whoever the candidate wants', async () => {
    const { user, house } = await enterLobby();
    await user.click(screen.getByText('Set up your own session'));
    await user.click(await screen.findByRole('radio', { name: 'Keyboard' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Principle' }), 'Dive Deep');
    await user.click(screen.getByRole('button', { name: 'Start the drill' }));
    const plan = () => house.session.getState().log?.plan;
    await expect.poll(() => plan()?.interviewer?.name).toMatch(/^(Robin Hale|Kim Larsen)$/);
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Interviewer' }),
      screen.getByRole('option', { name: /^Jules Okafor/ }),
    );
    await user.click(screen.getByRole('button', { name: 'Start the drill' }));
    await user.click(await screen.findByRole('button', { name: 'End it and start' }));
    await expect.poll(() => plan()?.interviewer).toMatchObject({ id: 'jules-okafor', style: 'people' });
  });

  it('asks before it ends a session that is still open', async () => {
    const { user, house, went } = await enterLobby();
    await user.click(screen.getByRole('button', { name: 'Answer by keyboard' }));
    await expect.poll(went).toContain('/room');
    const { sessionId } = house.session.getState().log!;
    await user.click(screen.getByRole('button', { name: 'Answer aloud' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Your session is still open' }));
    await user.click(dialog.getByRole('button', { name: 'Back to the room' }));
    expect(house.session.getState().log?.sessionId).toBe(sessionId);
    expect(house.session.getState().over).toBe(false);
  });

  it('says what this is, what happens and what it costs before anything was asked', async () => {
    await enterLobby();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Practice behavioral interview questions out loud.',
    );
    expect(screen.getByText(/^Free, no account\. Your voice, .* stay on this device\.$/)).toBeVisible();
    expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual([
      expect.stringMatching(/^Answer/),
      expect.stringMatching(/^Score yourself/),
      expect.stringMatching(/^See what was heard/),
    ]);
    expect(await screen.findByRole('heading', { name: 'What you get: a sample answer' })).toBeVisible();
  });

  it('has a first visitor meet the question and its button before what happens then', async () => {
    await enterLobby();
    const [button, steps] = [
      screen.getByRole('button', { name: 'Answer aloud' }),
      screen.getByRole('list', { name: 'What happens' }),
    ];
    expect(button.compareDocumentPosition(steps) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('keeps nothing of a session that was left without a word', async () => {
    const { user, house, records } = await enterLobby({ by: 'keyboard' });
    await user.click(screen.getByRole('button', { name: 'Answer by keyboard' }));
    await expect.poll(() => house.session.getState().saving.kind).toBe('saved');
    await house.session.getState().startTurn('keyboard');
    house.session.getState().type('  ');
    await act(() => house.session.getState().end());
    await expect.poll(() => house.session.getState().over).toBe(true);
    expect(await screen.findByText('Nothing was said, so nothing was kept.')).toBeVisible();
    await act(() => house.bank.getState().load());
    expect(house.bank.getState().past.size).toBe(0);
    expect(await records.sessions.deleted()).toEqual([]);
    expect(screen.getByText('Start with an easy one')).toBeVisible();
  });

  it('reminds of the last answer while it waits for its marks, and leads to them', async () => {
    const { house, records } = await aHouse();
    await records.sessions.begin(aSession());
    await records.answers.begin(anAnswer());
    await records.digests.put([{ digest: aDigest(), texts: [] }]);
    show(house, <StateLine />);
    expect(await screen.findByText(/You haven’t scored your last answer yet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Score it now' })).toHaveAttribute('href', '/debrief/s1?answer=a1');
  });

  it('counts the days to the interview', async () => {
    const { user, house } = await enterLobby();
    await user.type(screen.getByLabelText('Day of your interview'), '2026-01-27');
    expect(house.settings.getState().settings.interviewDate).toBe('2026-01-27');
  });

  it('offers a newcomer an easy question, and nobody else', async () => {
    const { user, house } = await enterLobby({ by: 'keyboard' });
    expect(await screen.findByText('Start with an easy one')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Answer by keyboard' }));
    await expect
      .poll(() => house.session.getState().log?.plan)
      .toMatchObject({ format: 'drill', questions: [{ id: 'warm-up-01', principle: null }] });
    await expect.poll(() => house.session.getState().saving.kind).toBe('saved');
    await act(() => house.bank.getState().load());
    expect(screen.queryByText('Start with an easy one')).not.toBeInTheDocument();
    expect(await screen.findByText(/^1 done, 2 questions to go, about 10 minutes/)).toBeInTheDocument();
    expect(screen.getByText('The last 14 days: 1 answer on 1 day')).toBeInTheDocument();
  });

  it('offers a first visitor to bring what they did elsewhere, and stops once something was asked', async () => {
    const { user, house } = await enterLobby();
    expect(await screen.findByRole('link', { name: 'Restore your backup' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Answer by keyboard' }));
    await expect.poll(() => house.session.getState().saving.kind).toBe('saved');
    await act(() => house.bank.getState().load());
    await expect.poll(() => screen.queryByRole('link', { name: 'Restore your backup' })).toBeNull();
  });

  it('offers a cut-off answer back, and takes "later" for an answer', async () => {
    const first = await aHouse({}, 'cut off');
    await first.house.bank.getState().load();
    await first.house.session.getState().begin({
      format: 'drill',
      mode: 'practice',
      by: 'keyboard',
      timing: { thinkingMs: 0, greenMs: 60_000, yellowMs: 90_000, redMs: 120_000, graceMs: 0 },
      probeTiming: { thinkingMs: 0, greenMs: 60_000, yellowMs: 90_000, redMs: 120_000, graceMs: 0 },
      probesPerQuestion: 0,
      seed: 's',
      questions: first.house.bank.getState().draw({ format: 'drill', principles: [], difficulty: null, seed: 's' }),
    });
    await first.house.session.getState().startTurn('keyboard');
    first.house.session.getState().type('I counted the boxes twice.');
    await act(async () => first.devices.clock.advance(1000));
    const { answerId } = first.house.session.getState().log!.events.find((event) => event.kind === 'question-asked')!;
    await expect.poll(() => first.records.answers.keystrokes(answerId, 0)).not.toHaveLength(0);
    await expect.poll(() => first.house.session.getState().saving.kind).toBe('saved');
    first.records.close();

    const second = await aHouse({}, 'cut off');
    const { went } = show(second.house, <Lobby />);
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: 'An answer was cut off' });
    expect(screen.getByText(/^What you typed on .* is saved\. You were asked: “.+”$/)).toBeVisible();
    const full = new DOMException('The disk is full.', 'QuotaExceededError');
    vi.spyOn(second.records.answers, 'addTranscript').mockRejectedValueOnce(full);
    await user.click(screen.getByRole('button', { name: 'Recover it' }));
    expect(await screen.findByText(/still here: free some disk space/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Recover it' }));
    await expect.poll(went).toContain('/room');
    await expect
      .poll(() => second.records.answers.transcripts(answerId))
      .toMatchObject([{ text: 'I counted the boxes twice.' }]);
  });
});
