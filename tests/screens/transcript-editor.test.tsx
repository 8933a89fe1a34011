// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { timedAgain, wordsOf } from '../../src/domain/transcript/word-timings';
import { TranscriptEditor } from '../../src/screens/answer/words/transcript-editor';

const heardText = 'I cut the wait by half.';
const heard = {
  text: heardText,
  words: wordsOf(heardText).map((word, index) => ({ ...word, fromMs: index * 500, toMs: index * 500 + 400 })),
};

function edit(atMs: number | null = null) {
  const heardAt: number[] = [];
  const texts: string[] = [heardText];
  function Sheet() {
    const [text, setText] = useState(heardText);
    return (
      <TranscriptEditor
        label="Your words"
        text={text}
        words={timedAgain(heard, text)}
        atMs={atMs}
        onChange={(next) => {
          texts.push(next);
          setText(next);
        }}
        onHear={(fromMs) => heardAt.push(fromMs)}
      />
    );
  }
  render(<Sheet />);
  return { candidate: userEvent.setup(), heardAt, text: () => texts.at(-1) };
}

const word = (name: string) => screen.getByRole('button', { name });

it('a click on a word hears it from there', async () => {
  const { candidate, heardAt } = edit();
  await candidate.click(word('wait'));
  expect(heardAt).toEqual([1500]);
});

it('a misheard word is put right with the keyboard alone, and is still heard in its place', async () => {
  const { candidate, heardAt, text } = edit();
  await candidate.tab();
  await candidate.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(word('wait')).toHaveFocus();
  await candidate.keyboard('{Enter}{Backspace}{Backspace}{Backspace}eight{Enter}');
  expect(text()).toBe('I cut the weight by half.');
  expect(screen.getByRole('status')).toHaveTextContent('“weight” in place of “wait”.');
  await expect.poll(() => document.activeElement).toBe(word('weight'));
  await candidate.keyboard(' ');
  expect(heardAt).toEqual([1500]);
});

it('writing over a word begins at once, and Escape leaves it as it was', async () => {
  const { candidate, text } = edit();
  await candidate.tab();
  await candidate.keyboard('W');
  expect(screen.getByRole('textbox')).toHaveValue('W');
  await candidate.keyboard('e{Escape}');
  expect(text()).toBe(heardText);
  await expect.poll(() => document.activeElement).toBe(word('I'));
  await candidate.keyboard('We{Enter}');
  expect(text()).toBe('We cut the wait by half.');
});

it('a word is taken out with the space beside it, and comes back when that is taken back', async () => {
  const { candidate, text } = edit();
  await candidate.tab();
  await candidate.keyboard('{End}{ArrowLeft}{Delete}');
  expect(text()).toBe('I cut the wait half.');
  await candidate.keyboard('{Home}{Delete}');
  expect(text()).toBe('cut the wait half.');
  await candidate.click(screen.getByRole('button', { name: 'Undo the last change' }));
  await candidate.click(screen.getByRole('button', { name: 'Undo the last change' }));
  expect(text()).toBe(heardText);
  expect(screen.queryByRole('button', { name: 'Undo the last change' })).not.toBeInTheDocument();
});

it('the word that is being heard is marked', () => {
  edit(1600);
  expect(word('wait')).toHaveAttribute('data-now');
  expect(word('the')).not.toHaveAttribute('data-now');
});

it('the word that was tapped last can be changed and taken out without a keyboard of keys', async () => {
  const { candidate, text } = edit();
  await candidate.click(word('wait'));
  await candidate.click(screen.getByRole('button', { name: 'Change “wait”' }));
  await candidate.type(screen.getByRole('textbox', { name: 'In place of “wait”' }), 's');
  await candidate.click(screen.getByText(/to hear it/u));
  expect(text()).toBe('I cut the waits by half.');
  await candidate.click(screen.getByRole('button', { name: 'Remove it' }));
  expect(text()).toBe('I cut the by half.');
});
