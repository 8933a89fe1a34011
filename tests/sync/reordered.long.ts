import { afterEach, expect, test } from 'vitest';
import type { LogMessage } from '../../src/platform/sync/hub';
import { connectToNats, noServer } from '../platform/sync/nats-server';
import { createHouse, has, hasAll, sent } from '../stores/sync/resealing';

const { aServer, join, close } = createHouse();
afterEach(close);

test.skipIf(noServer)(
  'a server that hands out messages backwards, and twice, is told, and changes nothing',
  async () => {
    const server = await aServer();
    const laptop = await join(server);
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5'];
    for (const id of ids) {
      await laptop.answer(id);
      await hasAll(laptop, ids.slice(0, ids.indexOf(id) + 1));
    }
    let last = 0;
    const handedOut: number[] = [];
    const phone = await join(server, {
      connect: async (to) => {
        const hub = await connectToNats(to);
        const kept: LogMessage[] = [];
        return {
          ...hub,
          async look() {
            const look = await hub.look();
            last = look.last;
            return look;
          },
          follow: (cursor, on) =>
            hub.follow(cursor, async (message) => {
              kept.unshift(message);
              if (message.seq < last) return;
              for (const one of [...kept, ...kept]) {
                handedOut.push(one.seq);
                await on(one);
              }
              kept.length = 0;
            }),
        };
      },
    });
    await has(phone, ids.length);
    await sent(phone);
    // The newest one came first: then the others were missing.
    expect(phone.notices()).toEqual(['withheld']);
    expect(handedOut.slice(0, 3)).toEqual([last, last - 1, last - 2]);
    expect(await phone.everything()).toEqual(await laptop.everything());
  },
);
