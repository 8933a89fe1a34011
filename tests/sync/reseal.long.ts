import { afterEach, expect, test } from 'vitest';
import { connectToNats, noServer } from '../platform/sync/nats-server';
import { phrase } from '../stores/sync/a-device';
import {
  change,
  createHouse,
  cut,
  cutAt,
  has,
  hasAll,
  newPhrase,
  onServer,
  opened,
  encryptedAgain,
  sent,
  spyOn,
} from '../stores/sync/resealing';

const withServer = test.skipIf(noServer);
const { aServer, join, close } = createHouse();
afterEach(close);

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
    await expect.poll(() => laptop.hadTrouble(cut), { timeout: 15_000 }).toBe(true);
    expect(broken.armed).toBe(false);
    await laptop.store.getState().pause();
    // As if it never came back.
    const tablet = await join(server, { with: newPhrase });
    await hasAll(tablet, ids);
    await tablet.store.getState().pause();
    await laptop.store.getState().resume();
    await encryptedAgain(laptop);
    expect(await opened(server, spy)).toMatchObject({ opened: 0, sounds: 3, openedSounds: 0 });
    await tablet.store.getState().resume();
    await hasAll(tablet, ids);
  },
);

withServer('a phone that has no sound encrypts it again too, and loses none', async () => {
  const server = await aServer();
  const laptop = await join(server);
  const ids = ['a1', 'a2', 'a3'];
  for (const id of ids) await laptop.answer(id);
  await sent(laptop);
  const spy = await spyOn(server, phrase);
  const phone = await join(server);
  await phone.store.getState().setSounds('asked');
  await has(phone, 3);
  await laptop.store.getState().pause();
  await change(phone);
  await encryptedAgain(phone);
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
  const spy = await spyOn(server, phrase);
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
  await encryptedAgain(tablet);
  expect(await onServer(server, (hub) => hub.soundNames())).toHaveLength(2);
  // Which answer it is can be seen; nothing is promised.
  expect(tablet.store.getState().unreadable).toHaveLength(1);
  expect(await tablet.records.checkUp(() => undefined)).toMatchObject({ elsewhere: 0, unreadableThere: 1 });
  await laptop.store.getState().resume();
  await expect.poll(() => laptop.status().kind, { timeout: 15_000 }).toBe('stopped');
  await laptop.store.getState().enterAgain({ phrase: newPhrase });
  await expect.poll(() => tablet.sync.waiting(), { timeout: 15_000 }).toMatchObject({ awaited: 0 });
  expect(await tablet.records.recordings.sound('r a1')).toMatchObject({ damaged: false });
  expect(await tablet.records.recordings.sound('r a2')).toMatchObject({ damaged: false });
  await expect.poll(() => tablet.store.getState().unreadable, { timeout: 15_000 }).toEqual([]);
  // The damaged copy is gone with the key that nobody uses any more.
  expect(await onServer(server, (hub) => hub.soundNames())).toHaveLength(2);
  expect(await opened(server, spy)).toMatchObject({ sounds: 2, openedSounds: 0 });
});

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
  await encryptedAgain(laptop);
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
  await expect.poll(() => laptop.hadTrouble(cut), { timeout: 15_000 }).toBe(true);
  await laptop.store.getState().pause();
  await phone.store.getState().enterAgain({ phrase: newPhrase });
  await expect.poll(() => phone.store.getState().reseal, { timeout: 15_000 }).toBe('elsewhere');
  await phone.store.getState().resealHere();
  await encryptedAgain(phone);
  expect(await opened(server, spy)).toMatchObject({ opened: 0, openedSounds: 0 });
});
