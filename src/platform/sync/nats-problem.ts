import { JetStreamApiError } from '@nats-io/jetstream';
import {
  AuthorizationError,
  ClosedConnectionError,
  NoRespondersError,
  PermissionViolationError,
  RequestError,
  TimeoutError,
  UserAuthenticationExpiredError,
} from '@nats-io/nats-core';
import type { SyncProblem } from '../../domain/sync/problem';
import { HubError } from './hub';

/** Error codes of nats-server (server/errors.json) that mean: no room, in a stream, an account or on the disk. */
const full = new Set([10002, 10023, 10026, 10027, 10028, 10047, 10048, 10077, 10110, 10120]);
const noJetStream = new Set([10039, 10076]);

/** What a failure of the client means for the candidate. */
export function hubErrorOf(failure: unknown): HubError {
  if (failure instanceof HubError) return failure;
  return new HubError(problemOf(failure), failure instanceof Error ? failure.message : String(failure));
}

function problemOf(failure: unknown): SyncProblem {
  for (let one: unknown = failure; one instanceof Error; one = one.cause) {
    if (one instanceof JetStreamApiError) {
      if (full.has(one.code) || /maximum bytes exceeded|insufficient (storage|resources)/iu.test(one.message))
        return 'full';
      return noJetStream.has(one.code) ? 'no-jetstream' : 'failed';
    }
    if (one instanceof AuthorizationError || one instanceof UserAuthenticationExpiredError) return 'credentials';
    if (one instanceof PermissionViolationError) return 'forbidden';
    if (one.name === 'JetStreamNotEnabled' || one instanceof NoRespondersError) return 'no-jetstream';
    if (one instanceof RequestError && one.isNoResponders()) return 'no-jetstream';
    if (one instanceof ClosedConnectionError || one instanceof TimeoutError) return 'cut';
    if (/connection refused|closed|disconnect/iu.test(one.message)) return 'cut';
  }
  return 'failed';
}
