import type { AnswerSummary } from '../../src/domain/progress/answer-summary';
import { summaryVersion } from '../../src/domain/progress/answer-summary';

/** A spoken answer that nobody has judged yet. */
export function aDigest(change: Partial<AnswerSummary> = {}): AnswerSummary {
  return {
    answerId: 'a1',
    sessionId: 's1',
    startedAt: 1000,
    questionId: 'q1',
    question: 'Tell me about a time.',
    format: 'drill',
    mode: 'practice',
    by: 'voice',
    version: summaryVersion,
    name: null,
    skipped: false,
    words: 100,
    talkMs: 60_000,
    wordsPerMinute: 100,
    ownRating: null,
    heard: null,
    own: null,
    overruled: [],
    shares: null,
    ...change,
  };
}
