import { JetStreamApiError } from '@nats-io/jetstream';
import {
  AuthorizationError,
  ClosedConnectionError,
  NoRespondersError,
  PermissionViolationError,
  RequestError,
  TimeoutError,
  UserAuthenticationExpiredError,
  type NatsConnection,
} from '@nats-io/nats-core';
import type { SyncProblem } from '../../domain/sync/problem';
import { HubError } from './hub';

/** Error codes of nats-server (server/errors.json), by what they mean here. */
const codes: Partial<Record<SyncProblem, readonly number[]>> = {
  // Of an account, its consumers and streams, memory, disk; and a message that could not be stored.
  full: [10002, 10023, 10026, 10027, 10028, 10047, 10077],
  // Off for the account, for the server, or without any room given to the account.
  'no-jetstream': [10039, 10076, 10120],
  // Results that are not all there, no peers for a stream, not assigned, temporarily unavailable, no leader, a failure between
  // the servers, peers in change, a stream or a consumer that is offline.
  'not-ready': [10004, 10005, 10007, 10008, 10009, 10041, 10075, 10118, 10119],
};

/** An answer that the server gave for want of a leader, or of others that it needs, and has no code of its own for. */
const unavailable = 503;

/** A server that answers a ping within this time is there, ms. */
const pingedWithinMs = 3000;

/** What a failure of the client means for the candidate. */
export function hubErrorOf(failure: unknown): HubError {
  if (failure instanceof HubError) return failure;
  return new HubError(problemOf(failure), failure instanceof Error ? failure.message : String(failure));
}

/**
 * As above, over a connection that is open: when the server answers a ping and not the question, the connection is not to
 * blame. So it is where a stream has no leader.
 */
export async function hubErrorOn(
  nc: Pick<NatsConnection, 'rtt' | 'isClosed'>,
  failure: unknown,
  withinMs = pingedWithinMs,
): Promise<HubError> {
  const error = hubErrorOf(failure);
  if (!causesOf(failure).some((one) => one instanceof TimeoutError) || !(await answers(nc, withinMs))) return error;
  return new HubError('not-ready', `${error.message}, though the server answers a ping`);
}

/** No server of this address, or of its cluster, has JetStream at all. Only where that is what was asked for. */
export const isNobodyThere = (failure: unknown): boolean => causesOf(failure).some(hasNoResponders);

function problemOf(failure: unknown): SyncProblem {
  for (const one of causesOf(failure)) {
    if (one instanceof JetStreamApiError) return apiProblemOf(one);
    // The client does not export its class.
    if (one.name === 'JetStreamStatusError' && 'code' in one) return one.code === unavailable ? 'not-ready' : 'failed';
    if (one instanceof AuthorizationError || one instanceof UserAuthenticationExpiredError)
      // A greeting that came too late, as on a slow line: nobody has looked at the password.
      return /timeout/iu.test(one.message) ? 'cut' : 'credentials';
    if (one instanceof PermissionViolationError) return 'forbidden';
    // Nobody listens: the stream has no leader. A server without JetStream was found out before.
    if (hasNoResponders(one)) return 'not-ready';
    if (one instanceof ClosedConnectionError || one instanceof TimeoutError) return 'cut';
    if (/connection refused|closed|disconnect/iu.test(one.message)) return 'cut';
  }
  return 'failed';
}

function apiProblemOf({ code, status, message }: JetStreamApiError): SyncProblem {
  if (/maximum bytes exceeded|insufficient (storage|resources)/iu.test(message)) return 'full';
  if (/\braft\b|not (the )?leader/iu.test(message)) return 'not-ready';
  const known = (Object.keys(codes) as SyncProblem[]).find((problem) => codes[problem]!.includes(code));
  return known ?? (status === unavailable ? 'not-ready' : 'failed');
}

const hasNoResponders = (one: Error) =>
  one instanceof NoRespondersError || (one instanceof RequestError && one.isNoResponders());

/** A failure and what is behind it, from the outside in. */
function causesOf(failure: unknown): Error[] {
  const found: Error[] = [];
  for (let one = failure; one instanceof Error && !found.includes(one); one = one.cause) found.push(one);
  return found;
}

async function answers(nc: Pick<NatsConnection, 'rtt' | 'isClosed'>, withinMs: number): Promise<boolean> {
  if (nc.isClosed()) return false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), withinMs)));
  const pinged = nc.rtt().then(
    () => true,
    () => false,
  );
  return Promise.race([pinged, late]).finally(() => clearTimeout(timer));
}
