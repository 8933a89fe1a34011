import { probeTiming, type SessionPlan } from '../../src/domain/session/plan';
import { timingProfiles } from '../../src/domain/session/timing';

/** A plan of two questions under the standard lights, but for what the test says. */
export function aPlan(change: Partial<SessionPlan> = {}): SessionPlan {
  const question = {
    text: 'Tell me about a time.',
    version: 1,
    principle: null,
    probes: [],
    targetSeconds: 120,
    why: '',
  };
  return {
    format: 'drill',
    mode: 'practice',
    by: 'voice',
    timing: timingProfiles.standard,
    probeTiming,
    probesPerQuestion: 1,
    seed: 'seed',
    questions: [
      { ...question, id: 'q1' },
      { ...question, id: 'q2' },
    ],
    ...change,
  };
}
