import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join as joined } from 'node:path';
import {
  behindItsBack,
  connectToNats,
  noServer,
  startNats,
  type NatsServer,
  type ServerOptions,
} from '../../platform/sync/nats-server';
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

const settled = (device: Device) => expect.poll(() => device.status().kind, { timeout: 60_000 }).toBe('alike');
const sent = (device: Device) =>
  expect
    .poll(async () => [await device.sync.waiting(), device.status().kind], { timeout: 60_000 })
    .toEqual([{ rows: 0, sounds: 0, awaited: 0 }, 'alike']);
const answersOf = async (device: Device) => ((await device.everything()).answers ?? []).length;
const has = (device: Device, answers: number) =>
  expect.poll(() => answersOf(device), { timeout: 60_000 }).toBe(answers);

async function pausedWhile(device: Device, work: () => Promise<unknown>) {
  await device.store.getState().pause();
  await work();
  await device.store.getState().resume();
}

withServer('a server that is killed in the middle costs nothing: all goes on when it is back', async () => {
  const server = await aServer();
  const [laptop, phone] = [await join(server), await join(server)];
  for (let at = 0; at < 5; at += 1) await laptop.answer(`before ${at}`);
  await server.kill();
  for (let at = 0; at < 5; at += 1) await laptop.answer(`meanwhile ${at}`);
  await phone.answer('on the phone');
  await expect.poll(() => phone.status()).toMatchObject({ kind: 'waiting' });
  await server.start();
  await has(phone, 11);
  await has(laptop, 11);
  await sent(laptop);
  await sent(phone);
  expect(laptop.notices()).toEqual([]);
  expect(await phone.everything()).toEqual(await laptop.everything());
});

withServer('a server that lost its disk is sent everything again, and the candidate is told', async () => {
  const server = await aServer();
  const [laptop, phone] = [await join(server), await join(server)];
  await laptop.answer('a1');
  await phone.answer('a2');
  await has(laptop, 2);
  await has(phone, 2);
  await sent(laptop);
  await sent(phone);
  await server.loseDisk();
  await expect.poll(() => laptop.notices(), { timeout: 60_000 }).toContain('emptied');
  await sent(laptop);
  const tablet = await join(server);
  await has(tablet, 2);
  await sent(tablet);
  expect(await tablet.everything()).toEqual(await laptop.everything());
});

withServer('where the server has lost the lock alone, nobody begins another notebook', async () => {
  const server = await aServer();
  const phone = await join(server);
  await phone.answer('a1');
  await sent(phone);
  await phone.store.getState().pause();
  await behindItsBack(server, ({ jsm }) => jsm.streams.purge('notebook', { filter: 'notebook.lock' }));
  const laptop = await aDevice();
  devices.push(laptop);
  const joining = laptop.store.getState().switchOn({ ...server.to, phrase });
  await expect
    .poll(() => laptop.store.getState().attempt, { timeout: 60_000 })
    .toMatchObject({ kind: 'busy', waitsFor: { problem: 'not-ready' } });
  await phone.store.getState().resume();
  await joining;
  await has(laptop, 1);
  await sent(laptop);
  expect([...phone.notices(), ...laptop.notices()]).toEqual([]);
});

withServer('a server that went back in time is found out, and gets back what it has lost', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  await sent(laptop);
  await laptop.store.getState().pause();
  await server.copyDisk();
  await laptop.store.getState().resume();
  await laptop.answer('a2');
  await sent(laptop);
  await server.bringCopyBack();
  await expect.poll(() => laptop.notices(), { timeout: 60_000 }).toContain('rolled-back');
  await sent(laptop);
  const phone = await join(server);
  await has(phone, 2);
});

withServer(
  'a message that the server withholds is missed, asked for, and sent again by the device that wrote it',
  async () => {
    const server = await aServer();
    const laptop = await join(server);
    await laptop.answer('a1');
    await sent(laptop);
    await laptop.answer('a2');
    await sent(laptop);
    await laptop.store.getState().pause();
    await behindItsBack(server, async ({ jsm }) => {
      const { state } = await jsm.streams.info('notebook');
      // The first message after the lock: the first answer is in it.
      await jsm.streams.deleteMessage('notebook', state.first_seq + 1);
    });
    const phone = await join(server);
    await expect.poll(() => phone.notices(), { timeout: 60_000 }).toContain('withheld');
    await laptop.store.getState().resume();
    await has(phone, 2);
    await sent(phone);
    await sent(laptop);
    expect(laptop.notices()).toEqual(['lost-ours']);
    expect(await phone.everything()).toEqual(await laptop.everything());
  },
);

withServer('sending everything again begins a new chain, and doubles nothing', async () => {
  const server = await aServer();
  const [laptop, phone] = [await join(server), await join(server)];
  await laptop.answer('a1');
  await has(phone, 1);
  await sent(laptop);
  const { chain } = await laptop.sync.reading();
  await laptop.store.getState().sendAgain();
  await sent(laptop);
  await laptop.answer('a2');
  await has(phone, 2);
  await sent(phone);
  expect((await laptop.sync.reading()).chain).not.toBe(chain);
  expect([...laptop.notices(), ...phone.notices()]).toEqual([]);
  expect(await phone.everything()).toEqual(await laptop.everything());
});

withServer('garbage and repeated messages on the server change nothing here', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  await sent(laptop);
  const before = await laptop.everything();
  await pausedWhile(laptop, () =>
    behindItsBack(server, async ({ js, jsm }) => {
      await js.publish('notebook.log', crypto.getRandomValues(new Uint8Array(500)));
      const { state } = await jsm.streams.info('notebook');
      const real = (await jsm.streams.getMessage('notebook', { seq: state.first_seq + 1 }))!.data;
      await js.publish('notebook.log', real);
      const bent = real.slice();
      bent[40] = (bent[40] ?? 0) ^ 1;
      await js.publish('notebook.log', bent);
    }),
  );
  await settled(laptop);
  await expect
    .poll(() => laptop.store.getState().notices, { timeout: 60_000 })
    .toEqual([{ kind: 'garbled', messages: 2 }]);
  expect(await laptop.everything()).toEqual(before);
  const phone = await join(server);
  await has(phone, 1);
});

withServer('a full server is told, nothing is lost, and all goes out when there is room', async () => {
  const server = await aServer({ mostBytes: 60_000 });
  const laptop = await join(server);
  for (let at = 0; at < 12; at += 1) {
    await laptop.answer(
      `a${at}`,
      Array.from(crypto.getRandomValues(new Uint8Array(6000)), (byte) => byte % 10).join(''),
    );
  }
  await expect.poll(() => laptop.status(), { timeout: 60_000 }).toMatchObject({ kind: 'waiting', problem: 'full' });
  expect(await answersOf(laptop)).toBe(12);
  const roomy = await aServer();
  await laptop.store.getState().switchOn({ ...roomy.to, phrase });
  await sent(laptop);
  await has(await join(roomy), 12);
});

withServer('a wrong passphrase is said at once, and nothing is written', async () => {
  const server = await aServer();
  await join(server);
  const stranger = await aDevice();
  devices.push(stranger);
  await stranger.store.getState().test({ ...server.to, phrase: 'not the right one' });
  expect(stranger.store.getState().attempt).toMatchObject({ kind: 'failed', problem: 'wrong-phrase' });
  await stranger.store.getState().switchOn({ ...server.to, phrase: 'not the right one' });
  expect(stranger.store.getState().link).toBeNull();
});

withServer('a changed passphrase shuts out the other device until it knows the new one', async () => {
  const server = await aServer();
  const [laptop, phone] = [await join(server), await join(server)];
  await laptop.answer('a1');
  await has(phone, 1);
  await laptop.store.getState().changePhrase(phrase, 'a new phrase for all of it');
  expect(laptop.store.getState().attempt).toEqual({ kind: 'done', what: 'phrase' });
  // At once, though nothing was sent since.
  await expect
    .poll(() => phone.status(), { timeout: 60_000 })
    .toMatchObject({ kind: 'stopped', problem: 'wrong-phrase' });
  await laptop.answer('a2');
  await sent(laptop);
  await phone.answer('a3');
  const { chain } = await phone.sync.reading();
  await phone.store.getState().enterAgain({ phrase: 'not the new one' });
  expect(phone.store.getState().attempt).toMatchObject({ kind: 'failed', problem: 'wrong-phrase' });
  await phone.store.getState().enterAgain({ phrase: 'a new phrase for all of it' });
  await has(phone, 3);
  await has(laptop, 3);
  // It goes on where it was: nothing is sent once more.
  expect((await phone.sync.reading()).chain).toBe(chain);
});

withServer('no word of the answers and no name of anything is on the disk of the server', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('answer-with-a-name', 'Seventeen zebras crossed the warehouse.');
  await sent(laptop);
  await server.kill();
  const files = readdirSync(server.disk, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = Buffer.concat(files.map((entry) => readFileSync(joined(entry.parentPath, entry.name)))).toString(
    'latin1',
  );
  expect(bytes.length).toBeGreaterThan(1000);
  expect(bytes).toContain('notebook.log');
  for (const secret of ['zebras', 'warehouse', 'answer-with-a-name', 'transcripts', 'recordingId', phrase]) {
    expect(bytes).not.toContain(secret);
  }
});

withServer('an edit on both devices ends in the newer word on both; a delete and its undoing too', async () => {
  const server = await aServer();
  const [laptop, phone] = [await join(server), await join(server)];
  await laptop.answer('a1');
  await has(phone, 1);
  await sent(laptop);
  await sent(phone);
  await server.kill();
  await laptop.records.sessions.rename('s a1', 'older', 5000);
  await phone.records.sessions.rename('s a1', 'newer', 6000);
  await laptop.records.sessions.remove('s a1', 7000);
  await phone.records.sessions.remove('s a1', 7100);
  await phone.records.sessions.restore('s a1', 8000);
  await server.start();
  const name = async (device: Device) => (await device.records.sessions.row('s a1'))?.name?.text;
  await expect.poll(() => name(laptop), { timeout: 60_000 }).toBe('newer');
  await sent(laptop);
  await sent(phone);
  expect((await laptop.records.sessions.row('s a1'))?.deletedAt).toBeNull();
  expect(await phone.everything()).toEqual(await laptop.everything());
});

withServer('a session that is going on stays here until it is over', async () => {
  const server = await aServer();
  const [laptop, phone] = [await join(server), await join(server)];
  const { aSession, anAnswer } = await import('../../builders/some-rows');
  await laptop.records.sessions.begin(aSession());
  await laptop.records.answers.begin(anAnswer());
  await laptop.answer('another');
  await has(phone, 1);
  expect((await phone.everything()).sessions).toHaveLength(1);
  await laptop.records.sessions.end('s1', 9000);
  await has(phone, 2);
});

withServer('a clock that is wrong is told', async () => {
  const phone = await join(await aServer(), { clockAheadMs: 3_600_000 });
  await expect.poll(() => phone.notices()).toContain('clock');
});

withServer('on a connection that costs, a sound is fetched when it is asked for', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  await sent(laptop);
  const phone = await join(server, { metered: true });
  await has(phone, 1);
  await settled(phone);
  expect(await phone.records.recordings.sound('r a1')).toBeNull();
  expect(await phone.store.getState().isElsewhere('r a1')).toBe(true);
  // It is not here, and not lost.
  expect(await phone.records.checkUp(() => undefined)).toMatchObject({
    missingSounds: [],
    elsewhere: 1,
    recordings: 0,
  });
  expect(await phone.store.getState().fetchSound('r a1')).toBe(true);
  expect(await phone.records.recordings.sound('r a1')).toMatchObject({ damaged: false });
});

withServer(
  'a sound that the server has lost, or of which it has lost a piece, is sent again by whoever has it',
  async () => {
    const server = await aServer();
    const laptop = await join(server);
    await laptop.answer('a1');
    await laptop.answer('a2');
    await laptop.answer('a3');
    await sent(laptop);
    await behindItsBack(server, async ({ jsm }) => {
      const { state } = await jsm.streams.info('OBJ_sounds', { subjects_filter: '>' });
      const subjects = Object.keys(state.subjects ?? {});
      // One is gone without a trace, of another one the piece is gone.
      await jsm.streams.purge('OBJ_sounds', { filter: subjects.find((name) => name.includes('.M.'))! });
      await jsm.streams.purge('OBJ_sounds', { filter: subjects.findLast((name) => name.includes('.C.'))! });
    });
    const phone = await join(server);
    await has(phone, 3);
    await sent(phone);
    for (const id of ['a1', 'a2', 'a3']) {
      expect(await phone.records.recordings.sound(`r ${id}`)).toMatchObject({ damaged: false });
    }
  },
);

withServer('what is deleted for good before its sound was sent or fetched is not waited for', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  await sent(laptop);
  const phone = await join(server, { metered: true });
  await has(phone, 1);
  await settled(phone);
  expect(await phone.sync.waiting()).toMatchObject({ awaited: 1 });
  await phone.answer('a2');
  await expect.poll(() => phone.sync.waiting()).toMatchObject({ rows: 0, sounds: 1 });
  for (const id of ['s a1', 's a2']) await phone.records.sessions.remove(id, 5000);
  await phone.records.sessions.purge(6000);
  await expect.poll(() => phone.sync.waiting(), { timeout: 60_000 }).toEqual({ rows: 0, sounds: 0, awaited: 0 });
});

withServer('a page that is closed in the middle goes on where it was', async () => {
  const server = await aServer();
  let published = 0;
  const laptop = await join(server, {
    connect: async (to) => {
      const hub = await connectToNats(to);
      return {
        ...hub,
        async publish(id, bytes) {
          published += 1;
          await hub.publish(id, bytes);
          // The server has it, and this page never hears of it.
          if (published === 2) throw new Error('The page is gone.');
        },
      };
    },
  });
  await laptop.answer('a1');
  await sent(laptop);
  await laptop.answer('a2');
  await sent(laptop);
  const phone = await join(server);
  await has(phone, 2);
  await sent(phone);
  expect(await phone.everything()).toEqual(await laptop.everything());
});

withServer('what is switched off stays here, and what is forgotten there is gone there', async () => {
  const server = await aServer();
  const laptop = await join(server);
  await laptop.answer('a1');
  await sent(laptop);
  await laptop.store.getState().switchOff('forget');
  expect(laptop.store.getState()).toMatchObject({ status: { kind: 'off' }, attempt: { what: 'forgotten' } });
  expect(await answersOf(laptop)).toBe(1);
  const phone = await join(server);
  await settled(phone);
  expect(await answersOf(phone)).toBe(0);
});
