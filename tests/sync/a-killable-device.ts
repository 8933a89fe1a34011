import { WebSocket } from 'ws';
import { createNatsConnect } from '../../src/platform/sync/nats-hub';
import type { Connect } from '../../src/platform/sync/hub';
import { aDevice, type Device } from '../stores/sync/a-device';

/** A device that can be killed: nothing that it was about to do is done, and what was on its disk is there afterwards. */
export async function aKillableDevice(options: { name?: string; clockAheadMs: number }): Promise<KillableDevice> {
  let dead = false;
  let die = () => {};
  const death = new Promise<void>((resolve) => (die = resolve));
  const sockets = new Set<WebSocket>();
  const connect = createNatsConnect((url) => {
    const socket = new WebSocket(url, { rejectUnauthorized: false });
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    return socket as unknown as globalThis.WebSocket;
  });
  // A dead device waits for ever.
  const guarded: Connect = (to) => (dead ? new Promise<never>(() => undefined) : connect(to));
  const device = await aDevice({ ...options, connect: guarded });
  return {
    ...device,
    death,
    async killAndOpenAgain() {
      dead = true;
      die();
      device.records.close();
      for (const socket of sockets) socket.terminate();
      return aKillableDevice({ ...options, name: device.name });
    },
  };
}

export type KillableDevice = Device & {
  /** Comes when it is killed: what it was asked for never ends. */
  death: Promise<void>;
  killAndOpenAgain(): Promise<KillableDevice>;
};
