// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { QuestionsPage } from '../../src/screens/questions/questions';
import { aBankHouse } from './question-stores';
import { show } from './test-stores';

async function aCandidateAt(path: string) {
  const { house, saved } = await aBankHouse();
  const { went } = show(house, <QuestionsPage />, path);
  await screen.findByRole('heading', { level: 1 });
  return { house, saved, went, user: userEvent.setup() };
}

const rows = () => within(screen.getByRole('main')).queryAllByRole('listitem');
const counted = () => screen.getByRole('status').textContent;

describe('looking through the questions', () => {
  test('shows forty at a time', async () => {
    const { user } = await aCandidateAt('/questions');
    expect(counted()).toBe('360 questions, 1 to 40 shown');
    expect(rows()).toHaveLength(40);
    await user.click(screen.getByRole('button', { name: 'Next 40' }));
    expect(counted()).toBe('360 questions, 41 to 80 shown');
    expect(rows()).toHaveLength(40);
  });

  test('narrows by principle and kind of story, and keeps it in the address', async () => {
    const { user, went } = await aCandidateAt('/questions');
    await user.selectOptions(screen.getByLabelText('Principle'), 'Frugality');
    await user.selectOptions(screen.getByLabelText('Kind of story'), 'A conflict');
    expect(rows().length).toBeGreaterThan(2);
    expect(rows().length).toBeLessThan(40);
    expect(went().at(-1)).toBe('/questions?principle=frugality&kind=conflict');
  });

  test('finds by words while they are typed', async () => {
    const { user } = await aCandidateAt('/questions');
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'promise keep');
    await waitFor(() => expect(counted()).toMatch(/^\d questions?$/));
    expect(screen.getByRole('link', { name: 'Tell me about a promise you made and could not keep.' })).toBeVisible();
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'xylophone quarrel');
    await waitFor(() => expect(counted()).toBe('No questions found. Try fewer words or filters.'));
    await user.click(screen.getByRole('link', { name: 'Show all questions' }));
    expect(counted()).toMatch(/^360/);
  });
});

describe('one question', () => {
  test('can be practiced now, and tells what it is after only when asked', async () => {
    const { user } = await aCandidateAt('/questions/one/dive-deep-01');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Dive DeepTell me about a time the numbers and the people disagreed.',
    );
    expect(screen.getByRole('link', { name: 'Practice it now' })).toHaveAttribute(
      'href',
      '/practise?question=dive-deep-01',
    );
    expect(screen.getByText(/Doubts both sides equally/)).not.toBeVisible();
    await user.click(screen.getByText('What a strong answer shows'));
    expect(screen.getByText(/Doubts both sides equally/)).toBeVisible();
    expect(screen.getByText('New to you.')).toBeVisible();
  });

  test('that is hidden is not drawn, leaves the list and can be found again', async () => {
    const { house, user } = await aCandidateAt('/questions/one/dive-deep-01');
    await user.click(screen.getByRole('switch', { name: 'May be asked' }));
    await waitFor(() => expect(house.bank.getState().marks.get('dive-deep-01')?.hidden).toBe(true));
    show(house, <QuestionsPage />, '/questions?hidden=1');
    expect(screen.getAllByRole('status').at(-1)).toHaveTextContent('1 question');
  });

  test('that is not there any more says so kindly', async () => {
    await aCandidateAt('/questions/one/own-gone');
    expect(screen.getByText(/Answers to it stay in your history/)).toBeVisible();
  });
});

describe('questions of one’s own', () => {
  test('are added, changed, deleted and brought back', async () => {
    const { user } = await aCandidateAt('/questions/new');
    await user.click(screen.getByRole('button', { name: 'Save the question' }));
    expect(screen.getByRole('alert')).toHaveTextContent('There is no question here. Write it, or leave it out.');

    // Pasted: how long it may be is told before it is saved.
    await user.click(screen.getByLabelText('The question'));
    await user.paste('a'.repeat(390));
    expect(screen.getByText('10 characters left.')).toBeVisible();
    await user.paste('a'.repeat(11));
    expect(screen.getByText('1 character too many.')).toBeVisible();
    await user.clear(screen.getByLabelText('The question'));
    await user.type(screen.getByLabelText('The question'), 'Tell me about a night without sleep.');
    await user.selectOptions(screen.getByLabelText('Principle'), 'Ownership');
    await user.type(screen.getByLabelText('Follow-up questions'), 'how-much: How many nights?{enter}Who knew?');
    await user.type(screen.getByLabelText('Tags'), 'night, worry');
    await user.click(screen.getByRole('button', { name: 'Save the question' }));
    expect(await screen.findByRole('heading', { level: 1, name: /Tell me about a night without sleep/ })).toBeVisible();
    expect(screen.getByText(/tags: night, worry/)).toBeVisible();

    await user.click(screen.getByRole('link', { name: 'Edit' }));
    expect(screen.getByLabelText('Follow-up questions')).toHaveValue('how-much: How many nights?\nhow: Who knew?');
    await user.clear(screen.getByLabelText('The question'));
    await user.type(screen.getByLabelText('The question'), 'Tell me about two nights without sleep.');
    await user.click(screen.getByRole('button', { name: 'Save the question' }));
    expect(await screen.findByRole('heading', { level: 1, name: /two nights/ })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText(/The question is deleted/)).toBeVisible();
    expect(screen.queryByText(/^Export my/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Export my question')).toBeVisible();
  });

  test('are exported as a file', async () => {
    const { house, saved, user } = await aCandidateAt('/questions');
    const { saveOwn } = house.bank.getState();
    await saveOwn({ ...house.bank.getState().questions[0]!, alsoFits: [], id: 'own-1', text: 'Tell me about rain.' });
    await user.click(await screen.findByText('Export my question'));
    await user.click(screen.getByRole('button', { name: 'JSON, with every field' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('second-take-questions.json');
    expect(await saved[0]?.content.text()).toContain('"text": "Tell me about rain."');
  });
});

describe('importing', () => {
  test('a line that cannot be imported keeps no other back, and the list is still there on the way back', async () => {
    const { house, user } = await aCandidateAt('/questions/import');
    const before = house.bank.getState().questions.length;
    await user.type(screen.getByLabelText('Paste a list'), 'Tell me about rain.{enter}42');
    await user.click(screen.getByRole('button', { name: 'Read the list' }));
    expect(await screen.findByRole('heading', { name: '1 question to add' })).toHaveFocus();
    expect(screen.getByText('Line 2: “42” has no words. Write it, or leave it out.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(screen.getByLabelText('Paste a list')).toHaveValue('Tell me about rain.\n42');
    await user.click(screen.getByRole('button', { name: 'Read the list' }));
    await user.click(await screen.findByRole('button', { name: 'Add the other 1' }));
    expect(await screen.findByRole('heading', { name: '1 question is in your bank' })).toBeVisible();
    expect(house.bank.getState().questions).toHaveLength(before + 1);
  });

  test('proposes the principle that a misspelled name most likely means, for one tap', async () => {
    const { house, user } = await aCandidateAt('/questions/import');
    const list = 'question,category\nTell me about rain.,Bias for Acton\nTell me about wind.,Teamwork\n';
    await user.upload(screen.getByLabelText('File of questions'), new File([list], 'mine.csv'));
    expect(await screen.findByRole('checkbox', { name: /rain.*Bias for Acton/ })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /^“Bias for Acton” is Bias for Action, misspelled/ }));
    expect(screen.getByRole('checkbox', { name: /rain.*Bias for Action/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add 2 questions' }));
    await screen.findByRole('heading', { name: '2 questions are in your bank' });
    const added = (text: string) => house.bank.getState().questions.find((question) => question.text === text);
    expect(added('Tell me about rain.')).toMatchObject({ principle: 'bias-for-action' });
    expect(added('Tell me about rain.')?.topic ?? null).toBeNull();
    expect(added('Tell me about wind.')).toMatchObject({ principle: null, topic: 'Teamwork' });
  });

  test('leaves out what is not ticked, and takes the import back as a whole', async () => {
    const { house, user } = await aCandidateAt('/questions/import');
    const before = house.bank.getState().questions.length;
    const file = new File(['question,owner\nTell me about rain.,me\nTell me about wind.,you\nSnow,me\n'], 'mine.csv');
    await user.upload(screen.getByLabelText('File of questions'), file);
    expect(await screen.findByRole('checkbox', { name: /Snow.*It is too short/ })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: /wind/ }));
    await user.click(screen.getByRole('button', { name: 'Add 1 question' }));
    await screen.findByRole('heading', { name: '1 question is in your bank' });
    expect(house.bank.getState().questions).toHaveLength(before + 1);
    await user.click(screen.getByRole('button', { name: 'Undo this import' }));
    await user.click(await screen.findByRole('button', { name: 'Bring them back' }));
    await waitFor(() => expect(house.bank.getState().questions).toHaveLength(before + 1));
    await user.click(screen.getByRole('button', { name: 'Import more' }));
    await user.click(await screen.findByRole('button', { name: 'Undo the import of mine.csv' }));
    await waitFor(() => expect(house.bank.getState().questions).toHaveLength(before));
  });

  test('reads a table again with the columns that the candidate chose', async () => {
    const { user } = await aCandidateAt('/questions/import');
    const file = new File(['question,note\nTell me about rain.,What did you do then?\n'], 'mine.csv');
    await user.upload(screen.getByLabelText('File of questions'), file);
    await user.click(await screen.findByText(/Change the columns/));
    await user.selectOptions(screen.getByLabelText('note'), 'Follow-up questions');
    await user.click(screen.getByRole('button', { name: 'Read it with these columns' }));
    expect(await screen.findByText(/1 probe/)).toBeVisible();
  });

  test('offers to update a question that the list has with another principle', async () => {
    const { house, user } = await aCandidateAt('/questions/import');
    const read = async (text: string) => {
      await user.upload(screen.getByLabelText('File of questions'), new File([text], 'mine.csv'));
    };
    await read('question,principle\nTell me about rain.,Ownership\n');
    await user.click(await screen.findByRole('button', { name: 'Add 1 question' }));
    await user.click(await screen.findByRole('button', { name: 'Import more' }));
    await read('question,principle\nTell me about rain.,Dive Deep\n');
    await user.click(await screen.findByRole('checkbox', { name: /Update these fields of 1 question/ }));
    await user.click(screen.getByRole('button', { name: 'Update 1 question' }));
    expect(await screen.findByRole('heading', { name: '1 question is updated' })).toBeVisible();
    expect(house.bank.getState().questions.at(-1)).toMatchObject({
      text: 'Tell me about rain.',
      principle: 'dive-deep',
    });
  });

  test('a file shows what is in it before anything is saved', async () => {
    const { house, user } = await aCandidateAt('/questions/import');
    const before = house.bank.getState().questions.length;
    const file = new File(['question,principle\nTell me about rain.,Ownership\nTell me about wind.,\n'], 'mine.csv');
    await user.upload(screen.getByLabelText('File of questions'), file);
    expect(await screen.findByRole('heading', { name: '2 questions to add' })).toBeVisible();
    expect(screen.getByText('Tell me about rain.')).toBeVisible();
    expect(house.bank.getState().questions).toHaveLength(before);
    await user.click(screen.getByRole('button', { name: 'Add 2 questions' }));
    expect(await screen.findByRole('heading', { name: '2 questions are in your bank' })).toBeVisible();
    expect(house.bank.getState().questions).toHaveLength(before + 2);
  });
});
