import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Hub } from '../../../src/platform/sync/hub';
import { connectToNats, noServer, startNats, type NatsServer, type ServerOptions } from './nats-server';

const withServer = test.skipIf(noServer);
const running: NatsServer[] = [];
const hubs: Hub[] = [];

async function aServer(options?: ServerOptions) {
  const server = await startNats(options);
  running.push(server);
  return server;
}

async function aHub(server: NatsServer) {
  const hub = await connectToNats(server.to);
  hubs.push(hub);
  return hub;
}

async function problemOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => null,
    (failure: { problem: unknown }) => failure.problem,
  );
}

beforeEach(() => {
  running.length = 0;
  hubs.length = 0;
});
afterEach(async () => {
  await Promise.all(hubs.map((hub) => hub.close()));
  await Promise.all(running.map((server) => server.close()));
});

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (message: Uint8Array | null) => message && new TextDecoder().decode(message);

withServer('what one device writes another reads, in order, then as it comes', async () => {
  const server = await aServer();
  const [one, other] = [await aHub(server), await aHub(server)];
  await one.publish('1', bytes('first'));
  await one.publish('2', bytes('second'));
  const read: string[] = [];
  const following = other.follow(0, async (message) => void read.push(`${message.seq} ${text(message.bytes)}`));
  await expect.poll(() => read).toHaveLength(2);
  await one.publish('3', bytes('third'));
  await expect.poll(() => read).toEqual(['1 first', '2 second', '3 third']);
  await other.close();
  await following;
});

withServer('a message that is sent twice is there once', async () => {
  const hub = await aHub(await aServer());
  await hub.publish('same', bytes('once'));
  await hub.publish('same', bytes('once'));
  expect(await hub.look()).toMatchObject({ last: 1 });
});

withServer('of two locks that are put at the same time one counts', async () => {
  const server = await aServer();
  const [one, other] = [await aHub(server), await aHub(server)];
  expect(await one.lock()).toBeNull();
  expect(await one.putLock(bytes('mine'), 0)).toBe(true);
  expect(await other.putLock(bytes('yours'), 0)).toBe(false);
  const lock = await other.lock();
  expect(text(lock!.bytes)).toBe('mine');
  expect(await other.putLock(bytes('changed'), lock!.revision)).toBe(true);
});

withServer('a sound of several pieces comes back as it was', async () => {
  const hub = await aHub(await aServer());
  const sound = Uint8Array.from({ length: 1_500_000 }, (_, at) => at % 251);
  expect(await hub.hasSound('abc')).toBe(false);
  expect(await hub.sound('abc')).toBeNull();
  await hub.putSound('abc', sound);
  expect(await hub.hasSound('abc')).toBe(true);
  expect(Buffer.compare((await hub.sound('abc'))!, sound)).toBe(0);
});

withServer('the server says what time it is there', async () => {
  const hub = await aHub(await aServer());
  const before = Date.now();
  expect(Math.abs((await hub.look()).serverMs - before)).toBeLessThan(30_000);
});

withServer('a wrong password is told as such', async () => {
  const server = await aServer();
  expect(await problemOf(connectToNats({ ...server.to, password: 'guess' }))).toBe('credentials');
});

withServer('a greeting that comes too late, as on a slow line, is not told as a wrong password', async () => {
  const server = await aServer({ greetedWithinS: 0.000001 });
  expect(await problemOf(connectToNats(server.to))).toBe('no-answer');
});

withServer('a server that keeps nothing is told as such', async () => {
  expect(await problemOf(connectToNats((await aServer({ jetStream: false })).to))).toBe('no-jetstream');
});

withServer('an account that may not is told as such', async () => {
  const server = await aServer({ permissions: '{ publish: ["notebook.>"], subscribe: ["_INBOX.>"] }' });
  expect(await problemOf(connectToNats(server.to))).toBe('forbidden');
});

withServer('nobody there is told as such', async () => {
  const server = await aServer();
  await server.kill();
  expect(await problemOf(connectToNats(server.to))).toBe('no-answer');
});

withServer('a full server refuses what is new, says so, and keeps what it has', async () => {
  const hub = await aHub(await aServer({ mostBytes: 300_000 }));
  await hub.publish('1', bytes('kept'));
  const large = new Uint8Array(200_000);
  await hub.publish('2', large);
  expect(await problemOf(hub.publish('3', large))).toBe('full');
  expect(await problemOf(hub.putSound('abc', large))).toBe('full');
  expect(text((await hub.messageFrom(1))!.bytes)).toBe('kept');
});

withServer('a server that dies in between is told as a cut', async () => {
  const server = await aServer();
  const hub = await aHub(server);
  const following = problemOf(hub.follow(0, async () => undefined));
  await server.kill();
  expect(await following).toBe('cut');
  expect(await problemOf(hub.look())).toBe('cut');
});

withServer('a server that takes nothing any more is left all the same', async () => {
  const server = await aServer();
  const hub = await aHub(server);
  const following = hub.follow(0, async () => undefined);
  server.freeze();
  // More than what lies between here and there can hold.
  const piece = new Uint8Array(900_000);
  const sending = Array.from({ length: 30 }, (_, at) => problemOf(hub.publish(String(at), piece)));
  await hub.close();
  await following;
  expect(new Set(await Promise.all(sending))).toEqual(new Set(['cut']));
  server.heal();
});

withServer('the beginning of the log can be taken off the server, with every lock but the newest', async () => {
  const hub = await aHub(await aServer());
  await hub.putLock(bytes('old lock'), 0);
  for (const id of ['1', '2', '3']) await hub.publish(id, bytes(id));
  const { last } = await hub.look();
  const { revision } = (await hub.lock())!;
  expect(await hub.putLock(bytes('new lock'), revision)).toBe(true);
  expect(text((await hub.messageFrom(1))!.bytes)).toBe('1');
  await hub.clearLog(last - 1);
  expect(await hub.messageFrom(1)).toEqual({ seq: last, bytes: bytes('3') });
  expect(await hub.messageFrom(last + 1)).toBeNull();
  expect(text((await hub.lock())!.bytes)).toBe('new lock');
  expect((await hub.look()).last).toBe(last);
});

withServer('a sound can be taken off the server, and no other goes with it', async () => {
  const hub = await aHub(await aServer());
  const large = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);
  await hub.putSound('0123456789abcdef0123456789abcdef', large);
  await hub.putSound('another', bytes('stays'));
  expect((await hub.soundNames()).sort()).toEqual(['0123456789abcdef0123456789abcdef', 'another']);
  expect((await hub.soundStart('0123456789abcdef0123456789abcdef'))!.subarray(0, 3)).toEqual(large.subarray(0, 3));
  await hub.removeSound('0123456789abcdef0123456789abcdef');
  await hub.removeSound('never there');
  expect(await hub.soundNames()).toEqual(['another']);
  expect(await hub.soundStart('0123456789abcdef0123456789abcdef')).toBeNull();
  expect(text(await hub.sound('another'))).toBe('stays');
});

withServer('what is on the server can be taken off it', async () => {
  const server = await aServer();
  const hub = await aHub(server);
  await hub.publish('1', bytes('gone'));
  await hub.putSound('abc', bytes('gone too'));
  await hub.forget();
  const next = await aHub(server);
  expect(await next.look()).toMatchObject({ last: 0 });
  expect(await next.hasSound('abc')).toBe(false);
});
