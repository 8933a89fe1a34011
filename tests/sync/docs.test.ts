import { afterEach, expect, test } from 'vitest';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { WebSocket } from 'ws';
import { createNatsConnect } from '../../src/platform/sync/nats-hub';
import { noServer } from '../platform/sync/nats-server';
import { clientOf, hasOpenssl, startAsTheDocsSay, type DocsOptions, type Servers } from './servers-of-the-docs';

/* What docs/sync.md promises, on the very files that it shows. */

const withServer = test.skipIf(noServer);
const running: Servers[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((servers) => servers.close()));
});

async function servers(options: DocsOptions) {
  const started = await startAsTheDocsSay(options);
  running.push(started);
  return started;
}

const connect = createNatsConnect(
  (url) => new WebSocket(url, { rejectUnauthorized: false }) as unknown as globalThis.WebSocket,
);
const bytes = (text: string) => new TextEncoder().encode(text);
const problemOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    ({ problem }: { problem?: unknown }) => problem,
  );

withServer('one candidate can neither read what another keeps nor fill their room', async () => {
  const { to, noah } = await servers({ nodes: 1, room: '300K' });
  const [maya, other] = [await connect(to), await connect(noah)];
  await maya.publish('1', bytes('of Maya'));
  await maya.putSound('hers', bytes('her sound'));

  // The same names lead to something else: an account is a world of its own.
  expect(await other.look()).toMatchObject({ last: 0 });
  expect(await other.sound('hers')).toBeNull();
  const nc = await clientOf(noah);
  const jsm = await jetstreamManager(nc);
  const heard: string[] = [];
  // What is not theirs to hear is refused: a subscription beyond the answers to their own questions.
  const listening = nc.subscribe('notebook.>', { callback: (refused) => void heard.push(String(refused)) });
  await maya.publish('2', bytes('of Maya too'));
  await expect.poll(() => heard.join()).toMatch(/permission/iu);
  listening.unsubscribe();
  const names = [];
  for await (const { config } of jsm.streams.list()) names.push(config.name);
  expect(names.sort()).toEqual(['OBJ_sounds', 'notebook']);
  await expect(jsm.streams.add({ name: 'third', subjects: ['third'] })).rejects.toThrow(/maximum number of streams/u);
  await expect(jetstream(nc).publish('elsewhere', bytes('x'))).rejects.toThrow();
  await nc.close();

  const large = new Uint8Array(100_000).fill(7);
  const filled = async () => {
    for (let at = 0; at < 10; at += 1) await other.publish(`${at}`, large);
  };
  expect(await problemOf(filled())).toBe('full');
  await maya.publish('3', bytes('still room for Maya'));
  expect((await maya.look()).last).toBe(3);
  await Promise.all([maya.close(), other.close()]);
});

withServer('a name with the password of another candidate is not let in', async () => {
  const { to, noah } = await servers({ nodes: 1 });
  expect(await problemOf(connect({ ...to, password: noah.password }))).toBe('credentials');
});

test.skipIf(noServer || !hasOpenssl)('the file of one server runs as it stands, with its certificate', async () => {
  const { to } = await servers({ nodes: 1, encrypted: true });
  expect(to.address).toMatch(/^wss:/u);
  const hub = await connect(to);
  await hub.publish('1', bytes('over TLS'));
  expect(await hub.look()).toMatchObject({ last: 1 });
  await hub.close();
});

withServer('in a cluster each of the three copies counts, so that three times the room holds as much', async () => {
  const { to } = await servers({ nodes: 3, room: '900K' });
  let hub: Awaited<ReturnType<typeof connect>> | null = null;
  // A cluster needs a moment to find a leader.
  await expect
    .poll(async () => (hub = await connect(to).catch(() => null)) !== null, { timeout: 30_000, interval: 500 })
    .toBe(true);
  // They tell each other of what is used once in a second or two.
  let kept = -1;
  await expect
    .poll(() => problemOf(hub!.publish(`${(kept += 1)}`, new Uint8Array(50_000))), { timeout: 30_000, interval: 800 })
    .toBe('full');
  expect(kept).toBeGreaterThanOrEqual(5);
  expect(kept).toBeLessThanOrEqual(9);
  await hub!.close();
});

withServer('a hundred sounds leave nothing behind on the server that counts against the candidate', async () => {
  const { to } = await servers({ nodes: 1 });
  const hub = await connect(to);
  for (let at = 0; at < 100; at += 1) {
    await hub.putSound(`s${at}`, bytes(`sound ${at}`));
    expect(await hub.sound(`s${at}`)).toEqual(bytes(`sound ${at}`));
  }
  const nc = await clientOf(to);
  const { consumers } = await (await jetstreamManager(nc)).getAccountInfo();
  expect(consumers).toBeLessThan(5);
  await nc.close();
  await hub.close();
});
