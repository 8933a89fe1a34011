import { describe, expect, it } from 'vitest';
import { stateOfPractice } from '../../../src/domain/progress/state-sentence';
import { boxIds, type BoxId, type Credit } from '../../../src/domain/scoring/scorecard';
import { aDigest } from '../../builders/an-answer-summary';

const heard = (...missing: BoxId[]) =>
  Object.fromEntries(boxIds.map((box) => [box, missing.includes(box) ? 'none' : 'full'])) as Record<BoxId, Credit>;
const answers = (...all: (readonly BoxId[])[]) =>
  all.map((missing, at) => aDigest({ answerId: `a${at}`, startedAt: at, heard: heard(...missing) }));

describe('the one sentence of state', () => {
  it('names the box that the last five answers lack most often', () => {
    const state = stateOfPractice(answers(['who'], ['how-much'], [], ['how-much', 'why'], [], []));
    expect(state).toEqual({ text: '2 of your last 5 answers have no number in the result.', box: 'how-much' });
  });

  it('forgets what was missing before the last five', () => {
    expect(stateOfPractice(answers(['R'], ['R'], [], [], [], [], []))).toEqual({
      text: 'Nothing was missing in your last 5 answers.',
      box: null,
    });
  });

  it('speaks of one answer in the singular, and of none not at all', () => {
    expect(stateOfPractice(answers(['R']))?.text).toBe('Your last answer: no ending yet.');
    expect(stateOfPractice(answers(['R'], []))?.text).toBe('1 of your last 2 answers stops before the end.');
    expect(stateOfPractice([aDigest({ heard: null })])).toBeNull();
  });
});
