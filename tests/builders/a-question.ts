import type { PrincipleId } from '../../src/domain/questions/principle';
import type { Question } from '../../src/domain/questions/question';
import { pastOf } from '../../src/domain/scheduling/repetition';
import { hurried, type Past } from '../../src/domain/scheduling/schedule';

export const day = 86_400_000;
/** Some morning, epoch ms. */
export const now = Date.UTC(2026, 2, 10, 8);

export function aQuestion(part: Partial<Question> & Pick<Question, 'id'>): Question {
  return {
    text: `Tell me about ${part.id}.`,
    version: 1,
    source: 'shipped',
    principle: 'dive-deep',
    alsoFits: [],
    level: 'mid',
    difficulty: 2,
    polarity: 'success',
    domains: ['any'],
    listensFor: [],
    strongAnswer: null,
    probes: [],
    redFlags: [],
    targetSeconds: 150,
    tags: [],
    ...part,
  };
}

/** Four questions for each principle, one of every polarity. */
export function someQuestions(principles: readonly PrincipleId[]): Question[] {
  return principles.flatMap((principle) =>
    (['success', 'failure', 'conflict', 'dilemma'] as const).map((polarity) =>
      aQuestion({ id: `${principle}-${polarity}`, principle, polarity }),
    ),
  );
}

/** A past in which each question was asked that many days ago, and rated if a rating is given. */
export function aPast(
  takes: readonly { questionId: string; daysAgo: number; rating?: number }[],
  daysLeft: number | null = null,
): Past {
  const at = (daysAgo: number) => now - daysAgo * day;
  const past = pastOf(
    takes.map(({ questionId, daysAgo }, index) => ({ answerId: `answer ${index}`, questionId, at: at(daysAgo) })),
    takes.flatMap(({ daysAgo, rating }, index) =>
      rating === undefined ? [] : [{ answerId: `answer ${index}`, at: at(daysAgo), rating }],
    ),
  );
  return hurried(past, now, daysLeft);
}
