import { afterEach, beforeEach, expect, test } from 'vitest';
import { noServer, startNats, type NatsServer, type ServerOptions } from '../../platform/sync/nats-server';
import { aDevice, phrase, type Device, type DeviceOptions } from './a-device';

const withServer = test.skipIf(noServer);
const devices: Device[] = [];
const servers: NatsServer[] = [];

beforeEach(() => {
  devices.length = 0;
  servers.length = 0;
});
afterEach(async () => {
  await Promise.all(devices.map((device) => device.close()));
  await Promise.all(servers.map((server) => server.close()));
});

async function aServer(options?: ServerOptions) {
  const server = await startNats(options);
  servers.push(server);
  return server;
}

async function join(server: NatsServer, options?: DeviceOptions) {
  const device = await aDevice(options);
  devices.push(device);
  await device.store.getState().switchOn({ ...server.to, phrase });
  return device;
}

/** All have everything, and nobody waits for anything. */
async function alike(...all: Device[]) {
  await expect
    .poll(
      async () => {
        const waiting = await Promise.all(all.map(({ sync }) => sync.waiting()));
        return { waiting, at: all.map((device) => device.status().kind) };
      },
      { timeout: 60_000 },
    )
    .toEqual({
      waiting: all.map(() => ({ rows: 0, sounds: 0, awaited: 0 })),
      at: all.map(() => 'alike'),
    });
  const [first, ...others] = await Promise.all(all.map((device) => device.everything()));
  for (const other of others) expect(other).toEqual(first);
  return first!;
}

withServer('an answer given on one device is on the other, with its sound', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  const phone = await join(server);
  await expect.poll(() => phone.records.recordings.sound('r a1')).toMatchObject({ damaged: false });
  const all = await alike(laptop, phone);
  expect(all.answers).toHaveLength(1);
});

withServer('three devices come to the same, whoever writes', async () => {
  const server = await aServer();
  const all = [await join(server), await join(server), await join(server)];
  await Promise.all(all.map((device, at) => device.answer(`a${at}`)));
  await Promise.all(all.map((device, at) => device.answer(`b${at}`)));
  await expect.poll(async () => Object.keys(await all[0]!.everything())).toContain('answers');
  await expect.poll(async () => (await all[2]!.everything()).answers, { timeout: 60_000 }).toHaveLength(6);
  await expect.poll(async () => (await all[0]!.everything()).answers, { timeout: 60_000 }).toHaveLength(6);
  expect((await alike(...all)).sounds).toHaveLength(6);
});
