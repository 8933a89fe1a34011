import { JetStreamApiError } from '@nats-io/jetstream';
import { ClosedConnectionError, NoRespondersError, RequestError, TimeoutError } from '@nats-io/nats-core';
import { expect, test } from 'vitest';
import { HubError } from '../../../src/platform/sync/hub';
import { hubErrorOf, hubErrorOn, isNobodyThere } from '../../../src/platform/sync/nats-problem';

const api = (code: number, errCode: number, description: string) =>
  new JetStreamApiError({ code, err_code: errCode, description });
/** As the client throws them. */
const wrapped = (cause: Error) => Object.assign(new Error('jetstream is not enabled', { cause }), { name: 'Wrapped' });
const noResponders = new RequestError("no responders: 'notebook.log'", {
  cause: new NoRespondersError('notebook.log'),
});

test.each([
  ['JetStream has no leader', api(503, 10008, 'JetStream system temporarily unavailable'), 'not-ready'],
  ['a new stream finds no servers', api(400, 10005, 'no suitable peers for placement'), 'not-ready'],
  ['a stream is offline', api(500, 10118, 'stream is offline'), 'not-ready'],
  ['a leader has just stepped down', api(503, 0, 'raft: not leader'), 'not-ready'],
  ['something is unavailable that has no name here', api(503, 99_999, 'one moment'), 'not-ready'],
  ['nobody listens to a stream', wrapped(noResponders), 'not-ready'],
  ['nobody listens to a direct question', noResponders, 'not-ready'],
  [
    'new streams find servers without room',
    api(400, 10005, 'no suitable peers for placement, insufficient storage'),
    'full',
  ],
  ['an account is full', api(400, 10002, 'resource limits exceeded for account'), 'full'],
  ['a stream is full', api(503, 10077, 'maximum bytes exceeded'), 'full'],
  ['the disk is full', api(500, 10047, 'insufficient storage resources available'), 'full'],
  ['the account keeps nothing', wrapped(api(503, 10039, 'JetStream not enabled for account')), 'no-jetstream'],
  ['the server keeps nothing', api(503, 10076, 'JetStream not enabled'), 'no-jetstream'],
  [
    'the account was given no room at all',
    api(400, 10120, 'no JetStream default or applicable tiered limit'),
    'no-jetstream',
  ],
  ['no answer comes', new TimeoutError(), 'cut'],
  ['the connection is closed', new ClosedConnectionError(), 'cut'],
  ['something else is wrong', api(400, 10003, 'bad request'), 'failed'],
] as const)('when %s, the candidate is told what that is', (_, failure, problem) => {
  expect(hubErrorOf(failure).problem).toBe(problem);
});

const connection = (rtt: () => Promise<number>, closed = false) => ({ rtt, isClosed: () => closed });
const pinged = connection(async () => 3);
const silent = connection(() => new Promise(() => undefined));

test('a question that nobody answers, on a server that answers a ping, is no broken connection', async () => {
  expect((await hubErrorOn(pinged, new TimeoutError())).problem).toBe('not-ready');
  expect((await hubErrorOn(pinged, wrapped(new TimeoutError()))).problem).toBe('not-ready');
});

test('a server that answers nothing any more is cut off', async () => {
  expect((await hubErrorOn(silent, new TimeoutError(), 5)).problem).toBe('cut');
  const broken = connection(() => Promise.reject(new ClosedConnectionError()));
  expect((await hubErrorOn(broken, new TimeoutError())).problem).toBe('cut');
  expect(
    (
      await hubErrorOn(
        connection(async () => 3, true),
        new TimeoutError(),
      )
    ).problem,
  ).toBe('cut');
});

test('what is known is not asked for with a ping', async () => {
  const never = connection(() => Promise.reject(new Error('It was asked.')));
  const full = new HubError('full', 'no room');
  expect(await hubErrorOn(never, full)).toBe(full);
  expect((await hubErrorOn(never, noResponders)).problem).toBe('not-ready');
});

test('a server where nobody keeps anything is told from a stream that nobody leads', () => {
  expect(isNobodyThere(wrapped(noResponders))).toBe(true);
  expect(isNobodyThere(api(503, 10008, 'JetStream system temporarily unavailable'))).toBe(false);
  expect(isNobodyThere(new TimeoutError())).toBe(false);
});
