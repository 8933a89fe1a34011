import { WebSocket } from 'ws';
import { afterEach, expect, test } from 'vitest';
import { createNatsConnect } from '../../src/platform/sync/nats-hub';
import { behindItsBack, connectToNats, noServer } from '../platform/sync/nats-server';
import { createHouse, has, sent } from '../stores/sync/resealing';

const { aServer, join, close } = createHouse();
afterEach(close);

/** A line on which messages of the log get lost, and nothing else; the next line is whole. */
const lost = { now: false, messages: 0 };
class Line extends WebSocket {
  constructor(url: string) {
    super(url);
    lost.now = false;
  }
  override emit(event: string | symbol, ...given: unknown[]): boolean {
    const [data] = given;
    const isOfTheLog =
      data instanceof ArrayBuffer && /^H?MSG notebook\.log /mu.test(Buffer.from(data).toString('latin1'));
    if (!lost.now || !isOfTheLog) return super.emit(event, ...given);
    lost.messages += 1;
    return true;
  }
}

test.skipIf(noServer)('a message that gets lost on the way is missed, and fetched', async () => {
  const server = await aServer();
  const laptop = await join(server);
  const phone = await join(server, {
    connect: createNatsConnect((url) => new Line(url) as unknown as globalThis.WebSocket),
  });
  await laptop.answer('a1');
  await has(phone, 1);
  await sent(phone);
  lost.now = true;
  await laptop.answer('a2');
  await expect.poll(() => lost.messages, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => phone.count('answers'), { timeout: 90_000 }).toBe(2);
  await sent(phone);
  expect(phone.notices()).toEqual([]);
});

test.skipIf(noServer)(
  'what a server confirms and does not keep is missed by the device that sent it, and sent again',
  async () => {
    const server = await aServer();
    let swallows = false;
    const laptop = await join(server, {
      connect: async (to) => {
        const hub = await connectToNats(to);
        return { ...hub, publish: async (id, bytes) => (swallows ? undefined : hub.publish(id, bytes)) };
      },
    });
    await laptop.answer('a1');
    await sent(laptop);
    swallows = true;
    await laptop.answer('a2');
    await sent(laptop);
    swallows = false;
    const phone = await join(server);
    await expect.poll(() => phone.count('answers'), { timeout: 90_000 }).toBe(2);
    await sent(phone);
    expect(laptop.notices()).toEqual(['lost-ours']);
    expect(await phone.everything()).toEqual(await laptop.everything());
  },
);

test.skipIf(noServer)('a log that ends before what was read is not the one that was read', async () => {
  const server = await aServer();
  const hub = await connectToNats(server.to);
  await hub.publish('1', new Uint8Array(10));
  const { last } = await hub.look();
  const failure: unknown = await hub.follow(last + 1, async () => undefined).catch((problem: unknown) => problem);
  expect(failure).toMatchObject({ problem: 'cut', message: `The log ends at ${last}, and ${last + 1} was read.` });
  await hub.close();
});

test.skipIf(noServer)('a device that has nothing to do finds that the lock is lost, and puts it back', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  await sent(laptop);
  await behindItsBack(server, ({ jsm }) => jsm.streams.purge('notebook', { filter: 'notebook.lock' }));
  const phone = await join(server);
  await has(phone, 1);
  await sent(phone);
  expect([...laptop.notices(), ...phone.notices()]).toEqual([]);
});
