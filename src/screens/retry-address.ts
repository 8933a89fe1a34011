/** Where the same question is asked again under the same conditions as a past answer. */
export function retryAddress({ questionId, answerId }: { questionId: string; answerId: string }): string {
  return `/practise?question=${encodeURIComponent(questionId)}&retry=${encodeURIComponent(answerId)}`;
}
