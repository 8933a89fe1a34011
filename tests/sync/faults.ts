import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KillableDevice } from './a-killable-device';
import type { Node, Servers } from './servers-of-the-docs';

type Scene = { servers: Servers; devices: KillableDevice[]; below: (count: number) => number };

const some = <T>(all: readonly T[], below: Scene['below']) => all[below(all.length)]!;

async function down(node: Node, ms: number): Promise<void> {
  await node.kill();
  await sleep(ms);
  await node.start();
}

async function frozen(nodes: readonly Node[], ms: number): Promise<void> {
  for (const node of nodes) node.freeze();
  await sleep(ms);
  for (const node of nodes) node.heal();
}

async function untilFull(devices: readonly KillableDevice[]): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const full = devices.some((device) => {
      const status = device.status();
      return status.kind === 'waiting' && status.problem === 'full';
    });
    if (full) return;
    await sleep(200);
  }
  throw new Error('The server was never full.');
}

/** What can go wrong between the devices. Each ends with everything as it should be, but for what it has broken. */
export const faults = {
  'kill -9 of a server': ({ servers, below }: Scene) => down(some(servers.nodes, below), 500 + below(3000)),
  'kill -9 of the leader': async ({ servers, below }: Scene) => down(await servers.leader(), 500 + below(3000)),
  'kill -9 of a device': async ({ devices, below }: Scene) => {
    const at = below(devices.length);
    devices[at] = await devices[at]!.killAndOpenAgain();
  },
  'a server cut off': ({ servers, below }: Scene) => frozen([some(servers.nodes, below)], 4000 + below(8000)),
  'the leader cut off': async ({ servers, below }: Scene) => frozen([await servers.leader()], 4000 + below(8000)),
  'two servers cut off': ({ servers, below }: Scene) => frozen(servers.nodes.slice(0, 2), 4000 + below(6000)),
  'every connection cut': async ({ servers, below }: Scene) => {
    servers.front.cut();
    await sleep(500 + below(3000));
    servers.front.heal();
  },
  'a server loses its disk': async ({ servers, below }: Scene) => {
    const node = some(servers.nodes, below);
    await node.kill();
    rmSync(node.disk, { recursive: true, force: true });
    await node.start();
  },
  'disk full': async ({ servers, devices }: Scene) => {
    await untilFull(devices);
    await servers.giveRoom('500M');
  },
} satisfies Record<string, (scene: Scene) => Promise<void>>;

export type FaultName = keyof typeof faults;
