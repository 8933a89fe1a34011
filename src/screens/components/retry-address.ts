import type { PastAnswer } from '../../stores/past-session';

/** Where the same question is asked again under the same conditions. */
export function retryAddress({ row }: Pick<PastAnswer, 'row'>): string {
  return `/practise?question=${encodeURIComponent(row.question.id)}&retry=${encodeURIComponent(row.id)}`;
}
