import { afterEach, expect, test } from 'vitest';
import { openLock } from '../../../src/platform/sync/notebook-lock';
import { connectToNats, noServer } from '../../platform/sync/nats-server';
import { phrase } from './a-device';
import {
  change,
  createHouse,
  has,
  hasAll,
  newPhrase,
  onServer,
  opened,
  encryptedAgain,
  sent,
  spyOn,
} from './resealing';

const withServer = test.skipIf(noServer);
const { aServer, join, close } = createHouse();
afterEach(close);

withServer('after a change of the phrase the old one opens nothing on the server, and nothing is lost', async () => {
  const server = await aServer();
  const [laptop, phone] = [await join(server), await join(server)];
  for (const id of ['a1', 'a2', 'a3']) await laptop.answer(id);
  await phone.answer('a4');
  const ids = ['a1', 'a2', 'a3', 'a4'];
  await hasAll(laptop, ids);
  await hasAll(phone, ids);
  const spy = await spyOn(server, phrase);
  expect(await opened(server, spy)).toMatchObject({ sounds: 4, openedSounds: 4 });
  await phone.store.getState().pause();
  await change(laptop);
  await encryptedAgain(laptop);
  const after = await opened(server, spy);
  expect(after).toMatchObject({ opened: 0, sounds: 4, openedSounds: 0 });
  expect(after.messages).toBeGreaterThan(0);
  expect(await onServer(server, async (hub) => openLock((await hub.lock())!.bytes, phrase))).toBeNull();

  // What the phone had read is gone from the server: it goes on where it was, and sends nothing again.
  await phone.store.getState().resume();
  await expect.poll(() => phone.status(), { timeout: 60_000 }).toMatchObject({ problem: 'wrong-phrase' });
  const { chain } = await phone.sync.reading();
  await phone.store.getState().enterAgain({ phrase: newPhrase });
  await phone.answer('a5');
  await hasAll(laptop, [...ids, 'a5']);
  await hasAll(phone, [...ids, 'a5']);
  expect((await phone.sync.reading()).chain).toBe(chain);
  expect(phone.store.getState().reseal).toBeNull();
  const tablet = await join(server, { with: newPhrase });
  await hasAll(tablet, [...ids, 'a5']);
  expect(await tablet.everything()).toEqual(await laptop.everything());
  expect((await opened(server, spy)).opened).toBe(0);
});

withServer(
  'a word under the old key that comes late is taken in, and the server gets it under the new one',
  async () => {
    const server = await aServer();
    const held: (() => void)[] = [];
    let holding = false;
    const phone = await join(server, {
      connect: async (to) => {
        const hub = await connectToNats(to);
        const late = await connectToNats(to);
        return {
          ...hub,
          async publish(id, bytes) {
            if (!holding) return hub.publish(id, bytes);
            await new Promise<void>((resolve) => held.push(resolve));
            await late.publish(id, bytes);
          },
          close: async () => {
            await hub.close();
            if (!holding) await late.close();
          },
        };
      },
    });
    const laptop = await join(server);
    await laptop.answer('a1');
    await has(phone, 1);
    await sent(phone);
    const spy = await spyOn(server, phrase);
    // All of the answer goes in one message.
    await phone.store.getState().pause();
    await phone.answer('a2');
    holding = true;
    await phone.store.getState().resume();
    await expect.poll(() => held.length, { timeout: 60_000 }).toBe(1);
    await change(laptop);
    await encryptedAgain(laptop);
    held[0]!();
    await has(laptop, 2);
    await expect.poll(async () => (await opened(server, spy)).opened, { timeout: 60_000 }).toBe(0);
    holding = false;
    const tablet = await join(server, { with: newPhrase });
    await has(tablet, 2);
  },
);
