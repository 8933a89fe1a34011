// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { interviewerOf } from '../../src/domain/session/interviewers';
import { boxIds } from '../../src/domain/scoring/scorecard';
import type { SelfScore } from '../../src/domain/review/self-score';
import { Differences } from '../../src/screens/debrief/differences';
import { Debrief } from '../../src/screens/debrief/debrief';
import { fakeRecords } from '../fakes/storage';
import { scorecardOf } from '../fakes/scorer';
import { aHistory, aPastDrill, story } from '../stores/review-world';
import { inTheHouse } from './render-with-stores';

beforeEach(() => {
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  Element.prototype.scrollIntoView = () => undefined;
});

type Candidate = ReturnType<typeof inTheHouse>['candidate'];

async function markAll(candidate: Candidate, rating = '4') {
  await candidate.click(screen.getByRole('radio', { name: new RegExp(`^${rating}`, 'u') }));
  for (const box of screen.getAllByRole('radio', { name: /^said$/u })) await candidate.click(box);
  await candidate.click(screen.getByRole('button', { name: 'See your feedback' }));
}

describe('a typed answer', () => {
  it('asks for the own marks first and shows nothing of what was heard', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records);
    const { container } = inTheHouse(stores, <Debrief sessionId="s1" />);
    expect(await screen.findByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
    expect(screen.queryByText('What was heard')).not.toBeInTheDocument();
    expect(container).not.toHaveTextContent(story);
  });

  it('says which marks are still open instead of going on without them', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records);
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await candidate.click(await screen.findByRole('button', { name: 'See your feedback' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Still open: your rating, Situation');
    const rating = screen.getByRole('group', { name: 'Your rating, as an interviewer would see it' });
    expect(rating).toHaveAttribute('data-missing');
    await candidate.click(within(rating).getByRole('radio', { name: /^3/ }));
    expect(rating).not.toHaveAttribute('data-missing');
    expect(records.disk.selfScores.size).toBe(0);
  });

  it('asks of another take whether the change was made, where only the candidate can tell', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records);
    const asked = 'The question is about two sides. Say what the other person wanted.';
    const row = records.disk.sessions.get('s1')!;
    records.disk.sessions.set('s1', { ...row, plan: { ...row.plan, change: asked } });
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await screen.findByRole('button', { name: 'See your feedback' });
    await markAll(candidate);
    expect(await screen.findByText('Did you do it this time?')).toBeVisible();
    expect(screen.getByText(/what the other person wanted\. Only you can say\./u)).toBeVisible();
  });

  it('has the marks that were begun again after the tab was closed, until they were given', async () => {
    const world = aHistory();
    await aPastDrill(world.records);
    const { candidate, unmount } = inTheHouse(world.stores, <Debrief sessionId="s1" />);
    await candidate.click(await screen.findByRole('radio', { name: /^3/u }));
    await candidate.click(screen.getAllByRole('radio', { name: /^said$/u })[0]!);
    unmount();
    const again = inTheHouse(world.stores, <Debrief sessionId="s1" />);
    await vi.waitFor(() => expect(screen.getByRole('radio', { name: /^3/u })).toBeChecked());
    expect(screen.getAllByRole('radio', { name: /^said$/u })[0]).toBeChecked();
    await markAll(again.candidate);
    await screen.findByRole('heading', { name: 'What was heard' });
    expect(await world.store.getState().marksBegun('a1')).toBeNull();
  });

  it('keeps the marks of before where the candidate is quicker than the disk', async () => {
    const world = aHistory();
    await aPastDrill(world.records);
    const { marksBegun, keepMarks } = world.store.getState();
    keepMarks('a1', { rating: 2, boxes: { S: 'full', T: 'none' }, ear: [{ atMs: 100, box: 'S' }] });
    let read = () => {};
    const disk = new Promise<void>((resolve) => (read = resolve));
    world.store.setState({ marksBegun: (answerId) => disk.then(() => marksBegun(answerId)) });
    const { candidate } = inTheHouse(world.stores, <Debrief sessionId="s1" />);
    await candidate.click(await screen.findByRole('radio', { name: /^3/u }));
    await candidate.click(screen.getAllByRole('radio', { name: /^said$/u })[1]!);
    read();
    await vi.waitFor(() => expect(screen.getAllByRole('radio', { name: /^said$/u })[0]).toBeChecked());
    expect(screen.getByRole('radio', { name: /^3/u })).toBeChecked();
    expect(await marksBegun('a1')).toEqual({
      rating: 3,
      boxes: { S: 'full', T: 'full' },
      ear: [{ atMs: 100, box: 'S' }],
    });
  });

  it('then shows the boxes, the rating beside the own one, the words and one change', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { text: 'When the site was down, I built a cache. My task was the database.' });
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await screen.findByRole('button', { name: 'See your feedback' });
    await markAll(candidate);
    expect(await screen.findByRole('button', { name: 'S, Situation: heard' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What was heard' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'How much: not heard' })).toBeVisible();
    expect(screen.getByText(/You said 4 · heard/u)).toHaveTextContent('heard 1–2');
    expect(screen.getByText('You thought you gave a number: none was heard in the result.')).toBeVisible();
    expect(screen.getByText('What came of it was not heard, so it can’t score above 3.')).toBeVisible();
    expect(screen.getByText('Don’t stop before the end. Say what was different on the last day.')).toBeVisible();
    const next = screen.getByRole('region', { name: 'What an interviewer would ask next' });
    expect(within(next).getByText('“What about how-much?”')).toBeVisible();
  });

  it('in another tongue is neither marked nor given advice', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { text: 'Ich habe den Fahrplan geschrieben, weil es keinen gab.' });
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await screen.findByRole('button', { name: 'See your feedback' });
    await markAll(candidate);
    expect(await screen.findByText(/only understands English/u)).toBeVisible();
    expect(screen.getByText('Ich habe den Fahrplan geschrieben, weil es keinen gab.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /not heard/u })).toBeNull();
    expect(screen.queryByText('One change for the next take')).toBeNull();
    expect(screen.queryByText('What an interviewer would ask next')).toBeNull();
    expect(screen.getByRole('link', { name: 'Take 2' })).toBeVisible();
  });

  it('asks for no marks where an older build kept an answer of no words', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { text: null, typed: '' });
    inTheHouse(stores, <Debrief sessionId="s1" />);
    expect(await screen.findByText(/^Nothing was written/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeNull();
  });

  it('names who asked', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { interviewer: interviewerOf('noor-aziz')! });
    inTheHouse(stores, <Debrief sessionId="s1" />);
    expect(await screen.findByText('asked by Noor Aziz')).toBeVisible();
    // Beside the heading, not in it: read out, the two would run into each other.
    expect(screen.getByRole('heading', { level: 1, name: 'Tell me about a time.' })).toBeVisible();
  });

  it('leads to the next take under the same conditions', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records);
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await candidate.click(await screen.findByRole('button', { name: 'Skip my own score' }));
    expect(await screen.findByRole('link', { name: 'Take 2' })).toHaveAttribute(
      'href',
      '/practise?question=q1&retry=a1',
    );
    expect(screen.getByText(/You didn’t score yourself/u)).toBeVisible();
  });
});

it('keeps whether the answer answered the question, by the candidate’s own word, and shows it at the rating', async () => {
  const world = aHistory();
  await aPastDrill(world.records);
  await world.store.getState().openSession('s1');
  const { candidate } = inTheHouse(world.stores, <Debrief sessionId="s1" />);
  const form = within(await screen.findByRole('group', { name: /^Did it answer the question/ }));
  await candidate.click(form.getByRole('radio', { name: 'no' }));
  await candidate.click(screen.getByRole('radio', { name: /^4/ }));
  for (const row of screen.getAllByRole('radio', { name: 'said' })) await candidate.click(row);
  await candidate.click(screen.getByRole('button', { name: 'See your feedback' }));
  expect(await screen.findByRole('region', { name: 'Rating' })).toHaveTextContent(
    'You said it didn’t answer the question.',
  );
  const { selfScores } = await world.records.judgements.ofAnswer('a1');
  expect(selfScores).toMatchObject([{ selfScore: { answered: 'no', rating: 4 } }]);
});

describe('what was heard', () => {
  const revealed = async (text?: string) => {
    const world = aHistory();
    await aPastDrill(world.records, { text });
    await world.store.getState().openSession('s1');
    await world.store.getState().giveSelfScore('a1', null);
    const shown = inTheHouse(world.stores, <Debrief sessionId="s1" />);
    await screen.findByRole('heading', { name: 'What was heard' });
    await screen.findByRole('heading', { name: 'Your words' });
    return { ...world, ...shown };
  };

  it('points from a box to the very words', async () => {
    const { candidate, container } = await revealed();
    await candidate.click(screen.getByRole('button', { name: 'How much: heard' }));
    expect(container.querySelector('[data-pointed]')).toHaveTextContent('3');
  });

  it('leaves the words as words at rest, and underlines what a chip or the switch asks for', async () => {
    const { candidate, container } = await revealed();
    const underlined = () =>
      container.querySelectorAll('[class*="howMuch"], [class*="_who_"], [class*="_why_"]').length;
    expect(underlined()).toBe(0);
    await candidate.click(screen.getByRole('button', { name: 'How much: heard' }));
    expect(container.querySelectorAll('[class*="howMuch"]').length).toBeGreaterThan(0);
    expect(container.querySelectorAll('[class*="_why_"]')).toHaveLength(0);
    await candidate.click(screen.getByRole('button', { name: 'How much: heard' }));
    expect(underlined()).toBe(0);
    await candidate.click(screen.getByRole('switch', { name: 'Underline who, why and how much' }));
    expect(underlined()).toBeGreaterThan(1);
  });

  it('describes the marks in the ear, and puts nothing between the words', async () => {
    const { candidate } = await revealed();
    const heard = () => within(screen.getByRole('region', { name: 'Your words' }));
    expect(heard().queryAllByRole('mark')).toEqual([]);
    const words = () => heard().getByText(/cache/u).closest('p')!.cloneNode(true) as HTMLElement;
    const said = () => {
      const copy = words();
      for (const letter of copy.querySelectorAll('button, [role="note"]')) letter.remove();
      return copy.textContent;
    };
    expect(said()).toBe(story);
    await candidate.click(screen.getByRole('switch', { name: 'Underline who, why and how much' }));
    const described = heard()
      .getAllByRole('mark')
      .map((mark) => [mark.getAttribute('aria-description'), mark.textContent]);
    expect(described).toContainEqual(['Who', expect.stringContaining('manager')]);
    expect(new Set(described.map(([what]) => what))).toEqual(new Set(['Who', 'Why', 'How much']));
    expect(said()).toBe(story);
    await candidate.click(screen.getByRole('button', { name: 'How much: heard' }));
    const pointed = heard()
      .getAllByRole('mark')
      .find((mark) => mark.getAttribute('aria-description') === 'What this box is based on');
    expect(pointed).toHaveTextContent('3');
    for (const legend of within(screen.getByRole('list', { name: 'What the marks stand for' })).getAllByRole(
      'listitem',
    ))
      for (const letter of legend.querySelectorAll('[class*="letter"]'))
        expect(letter).toHaveAttribute('aria-hidden', 'true');
  });

  it('says at the number what it does not check, and what points to the question', async () => {
    await revealed();
    const rating = screen.getByRole('region', { name: 'Rating' });
    expect(rating).toHaveTextContent('It doesn’t check whether it answers the question.');
    expect(rating).toHaveTextContent('Only you can say: Did it answer the question?');
    expect(rating).toHaveTextContent(/(?:Points to|We found no words that point to) the question/u);
  });

  it('can be overruled with a reason, and the reason is asked for', async () => {
    const { candidate } = await revealed('When the site was down, I built a cache.');
    await candidate.click(screen.getByRole('button', { name: 'R, Result: not heard' }));
    await candidate.click(screen.getByRole('button', { name: 'Not right? Overrule it' }));
    const dialog = await screen.findByRole('dialog', { name: 'Result: your word counts' });
    await candidate.click(within(dialog).getByRole('button', { name: 'Overrule' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Write the reason');
    await candidate.type(within(dialog).getByLabelText(/^Because/), 'The cache is the result.');
    await candidate.click(within(dialog).getByRole('button', { name: 'Overrule' }));
    expect(await screen.findByRole('button', { name: 'R, Result: heard, by your own word' })).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByRole('button', { name: 'R, Result: not heard' })).toBeVisible();
  });

  it('lets the candidate name another part for an unsure sentence', async () => {
    const { candidate, answer } = await revealed('When the site was down, I built a cache.');
    await candidate.click(screen.getByRole('button', { name: 'S?, Situation, unsure. Choose another part' }));
    await candidate.click(await screen.findByRole('menuitemradio', { name: /Action/u }));
    expect(await screen.findByRole('button', { name: 'A, Action. Choose another part' })).toBeVisible();
    expect(answer().corrections).toHaveLength(1);
  });

  it('keeps the version before when the words are corrected', async () => {
    const { candidate, records } = await revealed('When the side was down.');
    await candidate.click(screen.getByRole('button', { name: 'Correct the words' }));
    const words = screen.getByLabelText('Your words');
    await candidate.clear(words);
    await candidate.type(words, 'When the site was down, I built a cache.');
    await candidate.click(screen.getByRole('button', { name: 'Use these words' }));
    expect(await screen.findByRole('button', { name: 'A, Action: heard' })).toBeVisible();
    expect((await records.answers.transcripts('a1')).map(({ source }) => source)).toEqual(['typed', 'corrected']);
  });
});

describe('a spoken answer without words', () => {
  it('can be heard again and written down before the marks', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { by: 'voice', text: null });
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    expect(await screen.findByRole('heading', { name: 'What did you say?' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Your answer' })).toBeVisible();
    await candidate.type(screen.getByLabelText('Your words'), story);
    await candidate.click(screen.getByRole('button', { name: 'Use these words' }));
    expect(await screen.findByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
    expect([...records.disk.transcripts.values()].map(({ text }) => text)).toEqual([story]);
  });

  it('is there again half written after the tab was closed, until it was used', async () => {
    const { records, drafts, stores } = aHistory();
    await aPastDrill(records, { by: 'voice', text: null });
    const first = inTheHouse(stores, <Debrief sessionId="s1" />);
    await first.candidate.type(await screen.findByLabelText('Your words'), 'When the site');
    await vi.waitFor(async () => expect(await drafts.load('words a1 0')).toMatchObject({ text: 'When the site' }));
    first.unmount();

    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    expect(await screen.findByText(/What you started is still here/u)).toBeVisible();
    const words = screen.getByLabelText('Your words');
    expect(words).toHaveValue('When the site');
    await candidate.type(words, ' was down.');
    await candidate.click(screen.getByRole('button', { name: 'Use these words' }));
    expect(await screen.findByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
    expect([...records.disk.transcripts.values()].map(({ text }) => text)).toEqual(['When the site was down.']);
    await vi.waitFor(async () => expect(await drafts.load('words a1 0')).toBeNull());
  });

  it('keeps what was written as a draft until the disk has taken the words', async () => {
    let full = true;
    const fault = (write: string) => {
      if (full && write === 'answers.addTranscript') throw new Error('The disk is full.');
    };
    const { store, records, drafts, stores } = aHistory(fakeRecords({ fault }));
    await aPastDrill(records, { by: 'voice', text: null });
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await candidate.type(await screen.findByLabelText('Your words'), 'When the site');
    await candidate.click(screen.getByRole('button', { name: 'Use these words' }));
    expect(await screen.findByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
    expect(records.disk.transcripts.size).toBe(0);
    expect(await drafts.load('words a1 0')).toMatchObject({ text: 'When the site' });
    expect(await store.getState().keepWords('a1', 0, 'When the site', 'typed')).toBe('failed');

    full = false;
    await candidate.click(screen.getByRole('button', { name: 'Save again' }));
    await vi.waitFor(async () => expect(await drafts.load('words a1 0')).toBeNull());
    expect([...records.disk.transcripts.values()].map(({ text }) => text)).toEqual(['When the site']);
    expect(await store.getState().keepWords('a1', 0, 'When the site', 'typed')).toBe('saved');
  });

  it('can be begun anew', async () => {
    const { store, records, stores } = aHistory();
    await aPastDrill(records, { by: 'voice', text: null });
    store.getState().keepBegun('a1', 0, 'Somebody else’s words');
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await candidate.click(await screen.findByRole('button', { name: 'Start over' }));
    expect(screen.getByLabelText('Your words')).toHaveValue('');
    expect(await store.getState().wordsBegun('a1', 0)).toBeNull();
  });

  describe('pasted as a transcript', () => {
    const meeting =
      'Dana  0:02\nTell me about a problem.\n\nSam  0:08\nWhen the site was down, I built a cache.\n\nDana  0:20\nAnd what did the whole team say to you about that in the end?';
    const pasteIt = async () => {
      const world = aHistory();
      await aPastDrill(world.records, { by: 'voice', text: null });
      const { candidate } = inTheHouse(world.stores, <Debrief sessionId="s1" />);
      await candidate.click(await screen.findByLabelText('Your words'));
      await candidate.paste(meeting);
      return { ...world, candidate };
    };

    it('are recognized, and shown before they are used', async () => {
      const { candidate } = await pasteIt();
      expect(screen.getByText(/a transcript with names and times: 2 people speak in it/u)).toBeVisible();
      await candidate.selectOptions(screen.getByLabelText('Which one is you?'), 'Sam (9 words)');
      expect(screen.getByLabelText('Your words in it')).toHaveTextContent('When the site was down, I built a cache.');
    });

    it('become the words of the one that is the candidate, in one press', async () => {
      const { candidate, records } = await pasteIt();
      await candidate.selectOptions(screen.getByLabelText('Which one is you?'), 'Sam (9 words)');
      await candidate.click(screen.getByRole('button', { name: 'Use my words' }));
      expect(await screen.findByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
      expect([...records.disk.transcripts.values()]).toMatchObject([
        { source: 'pasted', text: 'When the site was down, I built a cache.', pastedFrom: meeting },
      ]);
    });

    const withFollowUp = `${meeting}\n\nSam  0:30\nTwo of them were against it, and one of them said so to my manager the day after.`;
    const pasteFollowUp = async () => {
      const world = aHistory();
      await aPastDrill(world.records, { by: 'voice', text: null });
      const { candidate } = inTheHouse(world.stores, <Debrief sessionId="s1" />);
      await candidate.click(await screen.findByLabelText('Your words'));
      await candidate.paste(withFollowUp);
      return { ...world, candidate };
    };
    const asked = 'And what did the whole team say to you about that in the end?';

    it('keep what was asked in between as a follow-up, which is none of the words', async () => {
      const { candidate, records, scorer } = await pasteFollowUp();
      expect(screen.getByLabelText('Your words in it')).toHaveTextContent(`“${asked}”`);
      await candidate.click(screen.getByRole('button', { name: 'Use my words' }));
      await candidate.click(await screen.findByRole('button', { name: 'Skip my own score' }));
      expect(await screen.findByText(`“${asked}”`)).toBeVisible();
      const [row] = [...records.disk.transcripts.values()];
      expect(row?.text).not.toContain('whole team');
      expect(row?.asked).toEqual([{ text: asked, before: 41 }]);
      expect(JSON.stringify(scorer.asked)).not.toContain('whole team');
    });

    it('let what was asked in between go when the candidate says so', async () => {
      const { candidate, records } = await pasteFollowUp();
      await candidate.click(screen.getByRole('switch', { name: 'Keep the question that was asked in between' }));
      expect(screen.getByLabelText('Your words in it')).not.toHaveTextContent(asked);
      await candidate.click(screen.getByRole('button', { name: 'Use my words' }));
      await screen.findByRole('heading', { name: 'How did it go? Rate yourself first.' });
      const [row] = [...records.disk.transcripts.values()];
      expect(row?.asked).toBeUndefined();
    });

    it('stay whole when the candidate says so', async () => {
      const { candidate, records, answer } = await pasteIt();
      await candidate.click(screen.getByRole('button', { name: 'Keep it as it is' }));
      expect(screen.queryByLabelText('Which one is you?')).not.toBeInTheDocument();
      await candidate.click(screen.getByRole('button', { name: 'Use these words' }));
      expect(await screen.findByRole('heading', { name: 'How did it go? Rate yourself first.' })).toBeVisible();
      expect([...records.disk.transcripts.values()]).toMatchObject([{ text: meeting, asPasted: true }]);
      expect(answer().turns[0]?.transcript?.text).toBe(meeting);
    });
  });

  it('can be marked by ear, by keyboard alone, and says what is missing and what to change', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { by: 'voice', text: null });
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    expect(await screen.findByText(/By ear you mark the parts on the sound itself/u)).toBeVisible();
    await candidate.click(screen.getByRole('button', { name: 'No words: mark it by ear' }));
    await screen.findByRole('heading', { name: 'Mark it by ear' });
    await candidate.keyboard('srw');
    expect(screen.getByRole('button', { name: /^Situation at 0:00/u })).toBeVisible();
    expect(within(screen.getByRole('group', { name: /^Result/u })).getByRole('radio', { name: 'said' })).toBeChecked();
    await candidate.keyboard('r');
    expect(screen.queryByRole('button', { name: /^Result at/u })).not.toBeInTheDocument();
    await candidate.keyboard('{Control>}z{/Control}');
    const mark = screen.getByRole('button', { name: /^Who at/u });
    mark.focus();
    await candidate.keyboard('{Delete}');
    expect(screen.queryByRole('button', { name: /^Who at/u })).not.toBeInTheDocument();
    await candidate.click(screen.getByRole('radio', { name: /^3/u }));
    await candidate.click(screen.getByRole('button', { name: 'Save my marks' }));
    expect(await screen.findByRole('heading', { name: 'What you marked by ear' })).toBeVisible();
    expect(screen.getByRole('list', { name: 'What an interviewer would ask next' })).toHaveTextContent('Action');
    expect(screen.getByText('Give the action half of your time: three steps, in order.')).toBeVisible();
    const { selfScores } = await records.judgements.ofAnswer('a1');
    expect(selfScores.at(-1)?.selfScore).toMatchObject({ rating: 3, ear: [{ box: 'S' }, { box: 'R' }] });
  });

  it('needs nothing but a rating without words', async () => {
    const { records, stores } = aHistory();
    await aPastDrill(records, { by: 'voice', text: null });
    const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
    await candidate.click(await screen.findByRole('button', { name: 'No words: mark it by ear' }));
    await candidate.click(await screen.findByRole('radio', { name: /^3/u }));
    await candidate.click(screen.getByRole('button', { name: 'Save my marks' }));
    expect(await screen.findByText(/Your marks are saved/u)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add the words' })).toBeVisible();
    expect(screen.queryByText(/nothing to mark/u)).not.toBeInTheDocument();
  });
});

it('a scorer that fails loses nothing and can be asked again', async () => {
  const { records, scorer, stores } = aHistory();
  await aPastDrill(records);
  let broken = true;
  const score = scorer.score.bind(scorer);
  scorer.score = (answer) => (broken ? Promise.reject(new Error('The worker is gone.')) : score(answer));
  const { candidate } = inTheHouse(stores, <Debrief sessionId="s1" />);
  await candidate.click(await screen.findByRole('button', { name: 'Skip my own score' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Your words and your own marks are saved.');
  broken = false;
  await candidate.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Your words' })).toBeVisible();
});

it('a session of another browser is said to be missing', async () => {
  const { stores } = aHistory();
  inTheHouse(stores, <Debrief sessionId="elsewhere" />);
  expect(await screen.findByText(/This session is not on this computer/u)).toBeVisible();
});

it('does not call "said" and "heard in part" the same', () => {
  const said = Object.fromEntries(boxIds.map((id) => [id, 'full' as const])) as SelfScore['boxes'];
  const overrules = [{ box: 'T' as const, credit: 'partial' as const, reason: '' }];
  const scorecard = scorecardOf({ turns: [{ text: story, probeSlot: null }], question: null, overrules });
  render(<Differences selfScore={{ rating: 4, boxes: said }} scorecard={scorecard} mentors={[]} />);
  expect(screen.getByText('You nearly agree on all seven boxes.')).toBeVisible();
  expect(screen.getByRole('row', { name: /^Task/u })).toHaveTextContent(/nearly$/u);
  expect(screen.getByRole('row', { name: /^Result/u })).toHaveTextContent(/match$/u);
});

it('shows no mark for a box that the candidate left open', () => {
  render(
    <Differences
      selfScore={{ rating: 3, boxes: {} } as SelfScore}
      scorecard={scorecardOf({ turns: [{ text: story, probeSlot: null }], question: null })}
      mentors={[]}
    />,
  );
  expect(screen.queryByText(/agree on/u)).not.toBeInTheDocument();
  expect(screen.getAllByRole('cell', { name: 'not marked' })).toHaveLength(7);
});
