import { expect } from 'vitest';
import { createCipher, type Cipher } from '../../../src/platform/sync/cipher';
import type { Connect, Hub } from '../../../src/platform/sync/hub';
import { openLock } from '../../../src/platform/sync/notebook-lock';
import { connectToNats, startNats, type NatsServer } from '../../platform/sync/nats-server';
import { aDevice, phrase, type Device, type DeviceOptions } from './a-device';

export const newPhrase = 'a new phrase for all of it';

/** Servers and devices that end with the test. */
export function createHouse() {
  const devices: Device[] = [];
  const servers: NatsServer[] = [];
  return {
    async aServer() {
      const server = await startNats();
      servers.push(server);
      return server;
    },
    async join(server: NatsServer, options: DeviceOptions & { with?: string } = {}) {
      const device = await aDevice(options);
      devices.push(device);
      await device.store.getState().switchOn({ ...server.to, phrase: options.with ?? phrase });
      return device;
    },
    async close() {
      await Promise.all(devices.splice(0).map((device) => device.close()));
      await Promise.all(servers.splice(0).map((server) => server.close()));
    },
  };
}

/** Waits; in vain, it says where the device stands. */
async function orSays(device: Device, waiting: PromiseLike<void>): Promise<void> {
  try {
    await waiting;
  } catch (failure) {
    throw new Error(`The device stands so: ${await device.standing()}`, { cause: failure });
  }
}

/** Long, for a busy machine: what comes in time takes none of it. */
const within = { timeout: 60_000 };

export const sent = (device: Device) =>
  orSays(
    device,
    expect
      .poll(async () => [await device.sync.waiting(), device.status().kind], within)
      .toEqual([{ rows: 0, sounds: 0, awaited: 0 }, 'alike']),
  );
export const encryptedAgain = (device: Device) =>
  orSays(
    device,
    expect.poll(() => device.store.getState().reseal, within).toEqual({ at: expect.any(Number) as unknown }),
  );
export const has = (device: Device, answers: number) =>
  orSays(device, expect.poll(() => device.count('answers'), within).toBe(answers));
export const change = (device: Device) => device.store.getState().changePhrase(phrase, newPhrase);

/** What whoever runs the server can read with the lock that lay there, and a phrase. */
export async function onServer<T>(server: NatsServer, work: (hub: Hub) => Promise<T>): Promise<T> {
  const hub = await connectToNats(server.to);
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

export const spyOn = (server: NatsServer, known: string): Promise<Cipher> =>
  onServer(server, async (hub) => createCipher((await openLock((await hub.lock())!.bytes, known))!.keys));

export async function opened(server: NatsServer, cipher: Cipher) {
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

export async function hasAll(device: Device, ids: readonly string[]): Promise<void> {
  await has(device, ids.length);
  await sent(device);
  for (const id of ids) expect(await device.records.recordings.sound(`r ${id}`)).toMatchObject({ damaged: false });
  expect(device.notices()).toEqual([]);
}

/** What the device says of it. */
export const cut = 'The page is gone.';

export type Moment = 'putSound' | 'removeSound' | 'publish' | 'clearLog' | 'soundNames';

/** The connection breaks right before or after the server has done it, with sounds the second time. */
export function cutAt(moment: Moment, when: 'before' | 'after', broken: { armed: boolean }): Connect {
  return async (to) => {
    const hub = await connectToNats(to);
    const work = hub[moment] as (...given: unknown[]) => Promise<unknown>;
    let left = moment === 'putSound' || moment === 'removeSound' ? 2 : 1;
    const cutOff = async (...given: unknown[]) => {
      const now = broken.armed && (left -= 1) === 0;
      if (now) broken.armed = false;
      if (now && when === 'before') throw new Error(cut);
      const result = await work(...given);
      if (now) throw new Error(cut);
      return result;
    };
    return { ...hub, [moment]: cutOff };
  };
}
