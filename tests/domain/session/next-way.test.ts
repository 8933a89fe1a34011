import { expect, it } from 'vitest';
import { nextWay } from '../../../src/domain/session/next-way';
import type { SessionEvent } from '../../../src/domain/session/session';
import { aPlan } from '../../builders/a-plan';

const asked = (index: number): SessionEvent => ({
  kind: 'question-asked',
  atMs: index * 1000,
  index,
  questionId: `q${index}`,
  answerId: `a${index}`,
});
const started: SessionEvent = { kind: 'answer-started', atMs: 500, by: 'keyboard' };

it('asks for the first answer the way the candidate planned', () => {
  expect(nextWay({ plan: aPlan({ by: 'voice' }), events: [asked(0)] })).toBe('voice');
});

it('goes on by keyboard with whoever typed, in the follow-up and in the next question', () => {
  const plan = aPlan({ by: 'voice' });
  expect(nextWay({ plan, events: [asked(0), started] })).toBe('keyboard');
  expect(nextWay({ plan, events: [asked(0), started, asked(1)] })).toBe('keyboard');
});

it('asks whoever could not record any more to type on', () => {
  const spoken: SessionEvent = { kind: 'answer-started', atMs: 500, by: 'voice' };
  const switched: SessionEvent = { kind: 'switched', atMs: 900, by: 'keyboard' };
  expect(nextWay({ plan: aPlan({ by: 'voice' }), events: [asked(0), spoken, switched] })).toBe('keyboard');
});
