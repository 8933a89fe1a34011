import type { SessionPlan } from '../../src/domain/session/plan';
import { probeTiming } from '../../src/domain/session/plan';
import { timingProfiles } from '../../src/domain/session/timing';
import type { AnswerRow, RecordingRow, SessionRow, TranscriptRow } from '../../src/storage/schema/rows';
import type { SelfScore } from '../../src/domain/review/self-score';

const question = {
  id: 'q1',
  text: 'Tell me about a time.',
  version: 1,
  principle: null,
  probes: [],
  targetSeconds: 120,
  why: '',
};

export const plan: SessionPlan = {
  format: 'drill',
  mode: 'practice',
  by: 'voice',
  timing: timingProfiles.standard,
  probeTiming,
  probesPerQuestion: 1,
  seed: 'seed',
  questions: [question],
};

export function aSession(change: Partial<SessionRow> = {}): SessionRow {
  return { version: 1, sessionId: 's1', startedAt: 1000, plan, endedAt: null, deletedAt: null, name: null, ...change };
}

export function anAnswer(change: Partial<AnswerRow> = {}): AnswerRow {
  return { id: 'a1', sessionId: 's1', index: 0, question, timing: plan.timing, startedAt: 1000, ...change };
}

export function aRecording(change: Partial<RecordingRow> = {}): RecordingRow {
  return {
    id: 'r1',
    sessionId: 's1',
    answerId: 'a1',
    turn: 0,
    segment: 0,
    state: 'live',
    mime: 'audio/webm;codecs=opus',
    startedAt: 1000,
    startedMs: 0,
    durationMs: null,
    bytes: null,
    sha256: null,
    seekable: false,
    ...change,
  };
}

export function aTranscript(change: Partial<TranscriptRow> = {}): TranscriptRow {
  return {
    id: 't1',
    answerId: 'a1',
    turn: 0,
    source: 'typed',
    text: 'I fixed it.',
    words: [],
    createdAt: 2000,
    ...change,
  };
}

export function aSelfScore(rating: number): SelfScore {
  const boxes = { S: 'full', T: 'full', A: 'full', R: 'full', who: 'full', why: 'full', 'how-much': 'full' } as const;
  return { rating, boxes };
}

export function aSlice(seq: number, recordingId = 'r1') {
  return { recordingId, seq, atMs: (seq + 1) * 1000, bytes: new Uint8Array([seq, seq + 1, seq + 2]) };
}

export function aSound(bytes: Uint8Array = new Uint8Array([1, 2, 3])) {
  return { bytes, mime: 'audio/webm', durationMs: 3000, seekable: true };
}
