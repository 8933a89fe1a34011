import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loopsOf } from '../../../src/domain/loop/loop';
import { agreementOf, readMentorVotes } from '../../../src/domain/loop/debrief/mentor-votes';
import type { DatedFact } from '../../../src/domain/loop/facts';
import { aLoopPlan } from '../../builders/a-loop';

const file = (more: object = {}) =>
  JSON.stringify({
    kind: 'second-take-loop-votes',
    version: 1,
    loopId: 'mine',
    mentor: ' Ada ',
    votes: ['inclined', null, 'not', 'strongly'],
    comments: ['Clear.', '', '', ''],
    ...more,
  });

describe('a mentor’s votes', () => {
  it('are read with who gave them', () => {
    expect(readMentorVotes(file(), 'mine')).toEqual({
      ok: true,
      votes: { mentor: 'Ada', votes: ['inclined', null, 'not', 'strongly'], comments: ['Clear.', '', '', ''] },
    });
  });

  it.each([
    ['of another loop', file(), 'yours', 'other-loop'],
    ['that say nothing', file({ votes: [null], comments: [' '] }), 'mine', 'empty'],
    ['in words that are none', file({ votes: ['maybe'] }), 'mine', 'not-votes'],
    ['of a session instead', file({ kind: 'second-take-marks' }), 'mine', 'not-votes'],
    ['cut off', file().slice(0, 40), 'mine', 'not-votes'],
    ['as large as a film', file({ mentor: 'x'.repeat(300_000) }), 'mine', 'too-large'],
  ])('%s are refused', (_, text, loopId, problem) => {
    expect(readMentorVotes(text, loopId)).toEqual({ ok: false, problem });
  });

  it('of any content are read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readMentorVotes(text, 'mine').ok).toBe(false);
      }),
    );
  });

  it('stand beside the loop, the newest of each mentor, whatever order the devices bring them in', () => {
    const fact = (id: string, at: number, mentor: string, vote: 'not' | 'inclined'): DatedFact => ({
      id,
      at,
      loopId: 'mine',
      fact: { kind: 'mentor-votes', mentor, votes: [vote], comments: [] },
    });
    const facts: DatedFact[] = [
      { id: 'a', at: 1, loopId: 'mine', fact: { kind: 'made', plan: aLoopPlan() } },
      fact('b', 2, 'Ada', 'not'),
      fact('c', 3, 'Bo', 'inclined'),
      fact('d', 4, 'Ada', 'inclined'),
    ];
    const told = [
      { mentor: 'Ada', votes: ['inclined'], comments: [] },
      { mentor: 'Bo', votes: ['inclined'], comments: [] },
    ];
    expect(loopsOf(facts)[0]!.mentorVotes).toEqual(told);
    expect(loopsOf(facts.toReversed())[0]!.mentorVotes).toEqual(told);
    expect(loopsOf(facts)[0]!.ownVotes).toBeNull();
  });

  it('are held against the panel’s first ones where both voted', () => {
    const mentor = { mentor: 'Ada', votes: ['inclined', null, 'not'] as const, comments: [] };
    expect(agreementOf({ ...mentor, votes: [...mentor.votes] }, ['inclined', 'not', 'inclined', null])).toEqual({
      same: 1,
      of: 2,
    });
  });
});
