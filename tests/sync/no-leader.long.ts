import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { Hub } from '../../src/platform/sync/hub';
import { connectToNats, noServer } from '../platform/sync/nats-server';
import { aDevice, phrase, type Device } from '../stores/sync/a-device';
import { startAsTheDocsSay, type Servers } from './servers-of-the-docs';

const withServer = test.skipIf(noServer);
const devices: Device[] = [];
const running: Servers[] = [];
afterEach(async () => {
  await Promise.all(devices.splice(0).map((device) => device.close()));
  await Promise.all(running.splice(0).map((servers) => servers.close()));
});

const device = async () => {
  const one = await aDevice();
  devices.push(one);
  return one;
};
const alike = (one: Device, answers: number) =>
  expect
    .poll(async () => [one.status().kind, await one.count('answers'), await one.sync.waiting()], { timeout: 120_000 })
    .toEqual(['alike', answers, { rows: 0, sounds: 0, awaited: 0 }]);

/** What two servers of three do to the third: it answers, and leads nothing. */
const harms = {
  'are down': async ([one, other]: Servers['nodes']) => {
    await Promise.all([one!.kill(), other!.kill()]);
    return () => Promise.all([one!.start(), other!.start()]);
  },
  'are gone, one with its disk, before it has its copy back': async ([one, other]: Servers['nodes']) => {
    await one!.kill();
    rmSync(one!.disk, { recursive: true, force: true });
    await one!.start();
    await other!.kill();
    return () => other!.start();
  },
};

withServer.each(Object.entries(harms))(
  'while two servers of three %s, the devices say that it is not ready, and go on by themselves',
  async (_, harm) => {
    const servers = await startAsTheDocsSay({ nodes: 3 });
    running.push(servers);
    const [laptop, phone] = [await device(), await device()];
    await laptop.store.getState().switchOn({ ...servers.to, phrase });
    await laptop.answer('a1');
    await alike(laptop, 1);

    const mend = await harm(servers.nodes);
    await laptop.answer('a2');
    await expect
      .poll(() => laptop.status(), { timeout: 60_000 })
      .toMatchObject({ kind: 'waiting', problem: 'not-ready' });
    const joining = phone.store.getState().switchOn({ ...servers.to, phrase });
    await expect
      .poll(() => phone.store.getState().attempt, { timeout: 60_000 })
      .toMatchObject({ kind: 'busy', waitsFor: { problem: 'not-ready' } });

    await mend();
    await joining;
    expect(phone.store.getState().attempt).toEqual({ kind: 'none' });
    await alike(laptop, 2);
    await alike(phone, 2);
    expect(await phone.everything()).toEqual(await laptop.everything());
    expect([...laptop.notices(), ...phone.notices()]).toEqual([]);
  },
);

withServer('a server that lost its disk says when its copy is whole, and then another one may go', async () => {
  const servers = await startAsTheDocsSay({ nodes: 3 });
  running.push(servers);
  const [laptop, [one, other]] = [await device(), servers.nodes];
  await laptop.store.getState().switchOn({ ...servers.to, phrase });
  for (let at = 0; at < 20; at += 1) await laptop.answer(`a${at}`);
  await alike(laptop, 20);
  await one!.kill();
  rmSync(one!.disk, { recursive: true, force: true });
  await one!.start();
  const health = async () => (await fetch(`${one!.watched}/healthz`)).status;
  expect(await health()).toBe(503);
  await expect.poll(health, { timeout: 60_000 }).toBe(200);
  await other!.kill();
  await laptop.answer('last');
  await alike(laptop, 21);
});

withServer('a device that only listens hears of it too', async () => {
  const servers = await startAsTheDocsSay({ nodes: 3 });
  running.push(servers);
  const heard: unknown[] = [];
  const hubs: Hub[] = [];
  for (const { address } of servers.nodes) {
    const at = hubs.length;
    await expect
      .poll(async () => hubs.push(await connectToNats({ ...servers.to, address })), { timeout: 60_000 })
      .toBe(at + 1);
    hubs[at]!.follow(0, async () => undefined).catch(({ problem }: { problem?: unknown }) => (heard[at] = problem));
  }
  const [one, other] = servers.nodes;
  await new Promise((listening) => setTimeout(listening, 2000));
  await Promise.all([one!.kill(), other!.kill()]);
  await expect.poll(() => heard, { timeout: 120_000 }).toEqual(['cut', 'cut', 'not-ready']);
  await Promise.all(hubs.map((hub) => hub.close()));
});
