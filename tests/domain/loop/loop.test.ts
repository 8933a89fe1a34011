import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedFact, LoopFact } from '../../../src/domain/loop/facts';
import { isSealed, loopsOf, mayDebrief, nextSitting, phaseOf, sittingsOf } from '../../../src/domain/loop/loop';
import { aLoopPlan } from '../../builders/a-loop';

const plan = aLoopPlan();
const dated = (facts: readonly LoopFact[], loopId = 'l1'): DatedFact[] =>
  facts.map((fact, at) => ({ id: `${loopId} ${at}`, loopId, at: at * 1000, fact }));
const theLoop = (...facts: LoopFact[]) => loopsOf(dated([{ kind: 'made', plan }, ...facts]))[0]!;
const held = (seat: number, change = {}) => ({
  sessionId: `s${seat}`,
  seat,
  startedAt: seat,
  ended: true,
  answered: 4,
  ...change,
});

describe('a loop', () => {
  it('is what its facts say, in whatever order they come and however often', () => {
    const facts = dated([
      { kind: 'made', plan },
      { kind: 'moved', seat: 1, day: '2026-12-01' },
      { kind: 'moved', seat: 1, day: '2026-12-02' },
      { kind: 'paused' },
      { kind: 'own-votes', votes: ['inclined', null, null, null], guess: 2 },
      { kind: 'own-votes', votes: ['not', null, null, null], guess: 0 },
      { kind: 'deleted' },
      { kind: 'restored' },
    ]);
    const expected = loopsOf(facts);
    expect(expected[0]).toMatchObject({ pausedAt: 3000, deletedAt: null, ownVotes: { guess: 2 } });
    expect(expected[0]!.days[1]).toBe('2026-12-02');
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.subarray(facts), (mixed, again) => {
        expect(loopsOf([...mixed, ...again])).toEqual(expected);
      }),
    );
  });

  it('is not there as long as its making has not come over', () => {
    expect(loopsOf(dated([{ kind: 'paused' }]))).toEqual([]);
  });

  it('is gone on with at the first sitting that was not held', () => {
    const loop = theLoop();
    const sittings = sittingsOf(loop, [held(0)]);
    expect(sittings.map(({ state }) => state)).toEqual(['held', 'open', 'open', 'open']);
    expect(nextSitting(sittings)?.seat).toBe(1);
    expect(phaseOf(loop, sittings)).toBe('running');
    expect(mayDebrief(loop, sittings)).toBe(false);
  });

  it('asks a sitting that ended without an answer once more', () => {
    expect(sittingsOf(theLoop(), [held(0, { answered: 0 })])[0]!.state).toBe('open');
  });

  it('takes of two sittings with one person, on two devices, the one with more answers', () => {
    const two = [
      held(0, { sessionId: 'short', answered: 2 }),
      held(0, { sessionId: 'long', answered: 4, startedAt: 9 }),
    ];
    expect(sittingsOf(theLoop(), two)[0]!.sessionId).toBe('long');
    expect(sittingsOf(theLoop(), two.toReversed())[0]!.sessionId).toBe('long');
  });

  it('is debriefed when all have met the candidate, or when it was given up after the first', () => {
    const all = [0, 1, 2, 3].map((seat) => held(seat));
    const loop = theLoop();
    expect(phaseOf(loop, sittingsOf(loop, all))).toBe('ready');
    const given = theLoop({ kind: 'given-up' });
    expect(mayDebrief(given, sittingsOf(given, [held(0)]))).toBe(true);
    expect(mayDebrief(given, sittingsOf(given, []))).toBe(false);
  });

  it('shows nothing of an interview before the candidate has voted', () => {
    const interview = aLoopPlan({ mode: 'interview' });
    const [sealed] = loopsOf(dated([{ kind: 'made', plan: interview }]));
    const [voted] = loopsOf(
      dated([
        { kind: 'made', plan: interview },
        { kind: 'own-votes', votes: [], guess: null },
      ]),
    );
    expect(isSealed(sealed!)).toBe(true);
    expect(isSealed(voted!)).toBe(false);
    expect(isSealed(theLoop())).toBe(false);
  });
});
