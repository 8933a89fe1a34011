import { expect, it } from 'vitest';
import { changeText } from '../../../src/domain/review/change/change-text';
import { changeDone } from '../../../src/domain/review/change/change-done';
import { changeFor, changeForThin, oneChange } from '../../../src/domain/review/debrief';
import { adviseOn } from '../../../src/domain/scoring/advice/advised-answer';

const score = (text: string) => adviseOn({ turns: [{ text, probeSlot: null }], question: null });

const first =
  'Last March I ran the returns desk of a library, and the line at lunch was long. I asked the head of lending whether I could ' +
  'drop the third form. I tried it on one counter, and then I took it away everywhere. After that the line was gone.';

it('a take that gives the number it was asked for has done it, the one before has not', () => {
  const { text } = changeFor('how-much');
  expect(changeDone(text, score(first))).not.toBe('full');
  expect(changeDone(text, score(`${first} People waited four minutes, not twenty.`))).toBe('full');
});

it('whatever one change is, the take that it was asked of had not done it', () => {
  const card = score(first);
  expect(changeDone(oneChange(card, null)!.text, card)).not.toBe('full');
});

it('an end that is there and says little is asked for what came of it, not for an end', () => {
  const card = score(
    'As a porter I had a patient who hated his bed beside a crying child. I decided to see what could be done before he ' +
      'complained. With two rooms free I moved that patient, and he was delighted with it while the child had quiet to sleep in.',
  );
  // As scorecards are that were made before the scorer chose the change.
  const { change: _, ...before } = card;
  const change = oneChange({ ...before, gaps: ['result'] }, null);
  expect(change).toEqual({ slot: 'result', text: changeForThin.result });
  expect(changeDone(change!.text, card)).toBe('none');
});

it('a story with a step of the candidate’s own is asked for one more, not for any', () => {
  const findings = score(first).findings.map((finding) =>
    finding.id === 'own-part' ? { ...finding, credit: 'partial' as const } : finding,
  );
  expect(oneChange({ caps: [], gaps: ['own-part'], findings }, null)).toEqual({
    slot: 'own-part',
    text: changeForThin['own-part'],
  });
  expect(changeDone(changeForThin['own-part']!, { ...score(first), findings })).toBe('partial');
});

it('a take that is long enough has done it where the one before was over too soon', () => {
  const text = changeText({ kind: 'too-brief', slot: 'actions', quote: null, asked: null });
  expect(changeDone(text, score(first))).toBe('none');
  expect(changeDone(text, score('I dropped one form, and the line was gone.'))).toBe('none');
  const long =
    `${first} I had timed the counter on three days before and kept a list of every form that came back unread. I showed ` +
    'that list to the head of lending, and she let me write the new rule myself. I trained the four students at the desk ' +
    'and stayed with each of them for a morning. People waited four minutes instead of twenty by the end of May.';
  expect(changeDone(text, score(long))).toBe('full');
});

it('words of another version are not judged', () => {
  expect(changeDone('Stand up straight.', score(first))).toBeNull();
});
