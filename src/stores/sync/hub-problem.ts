import type { SyncProblem } from '../../domain/sync/problem';

/** What a visit to the server ends with when something is not as it should be; `HubError` of the platform has the same fields. */
export class HubProblem extends Error {
  override name = 'HubError';
  constructor(
    readonly problem: SyncProblem,
    detail: string,
  ) {
    super(detail);
  }
}

/** What stands behind a failure. Whatever is not about the server is about this computer: its disk, mostly. */
export function problemOf(failure: unknown): { problem: SyncProblem; detail: string } {
  const detail = failure instanceof Error ? failure.message : String(failure);
  const named = failure instanceof Error && failure.name === 'HubError' && 'problem' in failure;
  return { problem: named ? (failure.problem as SyncProblem) : 'failed', detail };
}
