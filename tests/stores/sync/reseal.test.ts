import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCipher, type Cipher } from '../../../src/platform/sync/cipher';
import type { Connect, Hub } from '../../../src/platform/sync/hub';
import { openLock } from '../../../src/platform/sync/notebook-lock';
import { connectToNats, noServer, startNats, type NatsServer } from '../../platform/sync/nats-server';
import { aDevice, phrase, type Device, type DeviceOptions } from './a-device';

const withServer = test.skipIf(noServer);
const devices: Device[] = [];
const servers: NatsServer[] = [];
const newPhrase = 'a new phrase for all of it';

beforeEach(() => {
  devices.length = 0;
  servers.length = 0;
});
afterEach(async () => {
  await Promise.all(devices.map((device) => device.close()));
  await Promise.all(servers.map((server) => server.close()));
});

async function aServer() {
  const server = await startNats();
  servers.push(server);
  return server;
}

async function join(server: NatsServer, options: DeviceOptions & { with?: string } = {}) {
  const device = await aDevice(options);
  devices.push(device);
  await device.store.getState().switchOn({ ...server.to, phrase: options.with ?? phrase });
  return device;
}

const sent = (device: Device) =>
  expect
    .poll(async () => [await device.sync.waiting(), device.status().kind], { timeout: 20_000 })
    .toEqual([{ rows: 0, sounds: 0, awaited: 0 }, 'alike']);
const sealedAnew = (device: Device) =>
  expect.poll(() => device.store.getState().reseal, { timeout: 20_000 }).toEqual({ at: expect.any(Number) as unknown });
const has = (device: Device, answers: number) =>
  expect.poll(() => device.count('answers'), { timeout: 20_000 }).toBe(answers);
const change = (device: Device) => device.store.getState().changePhrase(phrase, newPhrase);

/** What whoever runs the server can read with the lock that lay there, and a phrase. */
async function onServer<T>(server: NatsServer, work: (hub: Hub) => Promise<T>): Promise<T> {
  const hub = await connectToNats(server.to);
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

const spyOn = (server: NatsServer, known: string): Promise<Cipher> =>
  onServer(server, async (hub) => createCipher((await openLock((await hub.lock())!.bytes, known))!.keys));

async function opened(server: NatsServer, cipher: Cipher) {
  return onServer(server, async (hub) => {
    const found = { messages: 0, opened: 0, sounds: 0, openedSounds: 0 };
    for (let at = await hub.messageFrom(1); at; at = await hub.messageFrom(at.seq + 1)) {
      found.messages += 1;
      if (await cipher.open(at.bytes)) found.opened += 1;
    }
    for (const name of await hub.soundNames()) {
      found.sounds += 1;
      if (await cipher.open((await hub.sound(name))!)) found.openedSounds += 1;
    }
    return found;
  });
}

async function hasAll(device: Device, ids: readonly string[]): Promise<void> {
  await has(device, ids.length);
  await sent(device);
  for (const id of ids) expect(await device.records.recordings.sound(`r ${id}`)).toMatchObject({ damaged: false });
  expect(device.notices()).toEqual([]);
}

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
  await sealedAnew(laptop);
  const after = await opened(server, spy);
  expect(after).toMatchObject({ opened: 0, sounds: 4, openedSounds: 0 });
  expect(after.messages).toBeGreaterThan(0);
  expect(await onServer(server, async (hub) => openLock((await hub.lock())!.bytes, phrase))).toBeNull();

  // What the phone had read is gone from the server: it goes on where it was, and sends nothing again.
  await phone.store.getState().resume();
  await expect.poll(() => phone.status(), { timeout: 15_000 }).toMatchObject({ problem: 'wrong-phrase' });
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

type Moment = 'putSound' | 'removeSound' | 'publish' | 'clearLog' | 'soundNames';

/** The connection breaks right before or after the server has done it, with sounds the second time. */
function cutAt(moment: Moment, when: 'before' | 'after', broken: { armed: boolean }): Connect {
  return async (to) => {
    const hub = await connectToNats(to);
    const work = hub[moment] as (...given: unknown[]) => Promise<unknown>;
    let left = moment === 'putSound' || moment === 'removeSound' ? 2 : 1;
    const cut = async (...given: unknown[]) => {
      const now = broken.armed && (left -= 1) === 0;
      if (now) broken.armed = false;
      if (now && when === 'before') throw new Error('The page is gone.');
      const result = await work(...given);
      if (now) throw new Error('The page is gone.');
      return result;
    };
    return { ...hub, [moment]: cut };
  };
}

withServer.each([
  ['putSound', 'before'],
  ['putSound', 'after'],
  ['removeSound', 'before'],
  ['removeSound', 'after'],
  ['publish', 'after'],
  ['clearLog', 'before'],
  ['clearLog', 'after'],
  ['soundNames', 'after'],
] as const)(
  'a device that is cut off %s (%s) goes on, and the server has everything all the time',
  async (moment, when) => {
    const server = await aServer();
    const broken = { armed: false };
    const laptop = await join(server, { connect: cutAt(moment, when, broken) });
    const ids = ['a1', 'a2', 'a3'];
    for (const id of ids) await laptop.answer(id);
    await hasAll(laptop, ids);
    const spy = await spyOn(server, phrase);
    broken.armed = true;
    await change(laptop);
    await expect.poll(() => laptop.status().kind, { timeout: 15_000, interval: 20 }).toBe('waiting');
    expect(broken.armed).toBe(false);
    await laptop.store.getState().pause();
    // As if it never came back.
    const tablet = await join(server, { with: newPhrase });
    await hasAll(tablet, ids);
    await tablet.store.getState().pause();
    await laptop.store.getState().resume();
    await sealedAnew(laptop);
    expect(await opened(server, spy)).toMatchObject({ opened: 0, sounds: 3, openedSounds: 0 });
    await tablet.store.getState().resume();
    await hasAll(tablet, ids);
  },
);

withServer('a phone that has no sound seals it anew too, and loses none', async () => {
  const server = await aServer();
  const laptop = await join(server);
  const ids = ['a1', 'a2', 'a3'];
  for (const id of ids) await laptop.answer(id);
  await sent(laptop);
  const phone = await aDevice();
  devices.push(phone);
  const spy = await spyOn(server, phrase);
  await phone.store.getState().switchOn({ ...server.to, phrase });
  await phone.store.getState().setSounds('asked');
  await has(phone, 3);
  await laptop.store.getState().pause();
  await change(phone);
  await sealedAnew(phone);
  expect(await opened(server, spy)).toMatchObject({ opened: 0, sounds: 3, openedSounds: 0 });
  await hasAll(await join(server, { with: newPhrase }), ids);
});

withServer('a sound that is not whole there, and not here, stays as it is until somebody sends it', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  await laptop.answer('a2');
  await sent(laptop);
  await laptop.store.getState().pause();
  await onServer(server, async (hub) => {
    const [name] = await hub.soundNames();
    await hub.putSound(name!, new Uint8Array(500));
  });
  const phone = await join(server, { metered: true });
  await has(phone, 2);
  await phone.store.getState().pause();
  const tablet = await join(server);
  await expect.poll(() => tablet.sync.waiting(), { timeout: 15_000 }).toMatchObject({ awaited: 1 });
  await change(tablet);
  await sealedAnew(tablet);
  expect(await onServer(server, (hub) => hub.soundNames())).toHaveLength(2);
  await laptop.store.getState().resume();
  await expect.poll(() => laptop.status().kind, { timeout: 15_000 }).toBe('stopped');
  await laptop.store.getState().enterAgain({ phrase: newPhrase });
  await expect.poll(() => tablet.sync.waiting(), { timeout: 15_000 }).toMatchObject({ awaited: 0 });
  expect(await tablet.records.recordings.sound('r a1')).toMatchObject({ damaged: false });
  expect(await tablet.records.recordings.sound('r a2')).toMatchObject({ damaged: false });
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
    holding = true;
    await phone.answer('a2');
    await expect.poll(() => held.length, { timeout: 15_000 }).toBe(1);
    await change(laptop);
    await sealedAnew(laptop);
    held[0]!();
    await has(laptop, 2);
    await expect.poll(async () => (await opened(server, spy)).opened, { timeout: 20_000 }).toBe(0);
    holding = false;
    const tablet = await join(server, { with: newPhrase });
    await has(tablet, 2);
  },
);

withServer('what was taken off the server unread, its writer sends again', async () => {
  const server = await aServer();
  let withheld = false;
  const laptop = await join(server, {
    connect: async (to) => {
      const hub = await connectToNats(to);
      return {
        ...hub,
        follow: (cursor, on) =>
          hub.follow(cursor, async (message) => {
            // It never hands out what the phone has written.
            if (!withheld) return on(message);
            withheld = false;
          }),
      };
    },
  });
  const phone = await join(server);
  await laptop.answer('a1');
  await has(phone, 1);
  await sent(phone);
  await sent(laptop);
  withheld = true;
  await phone.answer('a2');
  await expect.poll(() => withheld, { timeout: 15_000 }).toBe(false);
  await sent(phone);
  await change(laptop);
  await sealedAnew(laptop);
  await phone.store.getState().enterAgain({ phrase: newPhrase });
  await has(laptop, 2);
  await has(await join(server, { with: newPhrase }), 2);
});

withServer('where the device that changed the phrase does not come back, another one can do it', async () => {
  const server = await aServer();
  const broken = { armed: false };
  const laptop = await join(server, { connect: cutAt('clearLog', 'before', broken) });
  await laptop.answer('a1');
  const phone = await join(server);
  await has(phone, 1);
  await sent(phone);
  const spy = await spyOn(server, phrase);
  broken.armed = true;
  await change(laptop);
  await expect.poll(() => laptop.status().kind, { timeout: 15_000, interval: 20 }).toBe('waiting');
  await laptop.store.getState().pause();
  await phone.store.getState().enterAgain({ phrase: newPhrase });
  await expect.poll(() => phone.store.getState().reseal, { timeout: 15_000 }).toBe('elsewhere');
  await phone.store.getState().resealHere();
  await sealedAnew(phone);
  expect(await opened(server, spy)).toMatchObject({ opened: 0, openedSounds: 0 });
});
