import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { wsconnect, type WsConnectionOptions } from '@nats-io/nats-core';
import { WebSocket } from 'ws';
import { freePort } from '../../e2e/harness/free-port';
import { findNatsServer } from '../../../tools/browser/nats-server';
import { createNatsConnect } from '../../../src/platform/sync/nats-hub';

const binary = findNatsServer();
export const natsBinary = binary;

export const noServer = binary === null;

/** The real client over a socket of Node, which has none of its own before version 22. */
export const connectToNats = createNatsConnect((url) => new WebSocket(url) as unknown as globalThis.WebSocket);

export type ServerOptions = {
  jetStream?: boolean;
  mostBytes?: number;
  permissions?: string;
  /** So long a client may take to say who it is, seconds. */
  greetedWithinS?: number;
  /** A command that runs it somewhere else, as in another network. */
  through?: readonly string[];
};

/** A real nats-server with a disk of its own, on ports that nobody else uses. */
export async function startNats(options: ServerOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'second-take-nats-'));
  const disk = join(folder, 'disk');
  const [port, webPort] = [await freePort(), await freePort()];
  const limits = options.mostBytes ? `{ max_store: ${options.mostBytes}, max_mem: 0 }` : 'enabled';
  const greeted = options.greetedWithinS ? `, authorization { timeout: ${options.greetedWithinS} }` : '';
  const account = options.jetStream === false ? '' : `jetstream: ${limits}`;
  const config = join(folder, 'server.conf');
  writeFileSync(
    config,
    `listen: "127.0.0.1:${port}"
websocket { listen: "127.0.0.1:${webPort}", no_tls: true${greeted} }
${options.jetStream === false ? '' : `jetstream { store_dir: "${disk}" }`}
accounts {
  SYSTEM { users: [{ user: sys, password: sys }] }
  MAYA { ${account}
    users: [{ user: maya, password: "let me in"${options.permissions ? `, permissions: ${options.permissions}` : ''} }] }
}
system_account: SYSTEM
`,
  );
  let running: ChildProcess | null = null;

  const start = async () => {
    const words = [binary!, '-c', config];
    const [way, ...first] = options.through ?? [];
    const child = spawn(way ?? binary!, way === undefined ? words.slice(1) : [...first, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running = child;
    await new Promise<void>((ready, failed) => {
      let said = '';
      child.stderr!.on('data', (text: Buffer) => {
        said += text.toString();
        if (said.includes('Server is ready')) ready();
      });
      child.on('exit', () => failed(new Error(said)));
    });
  };
  const kill = async () => {
    const child = running;
    running = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  await start();
  return {
    to: { address: `ws://127.0.0.1:${webPort}`, user: 'maya', password: 'let me in' },
    disk,
    start,
    kill,
    /** It is there and does nothing; `heal` undoes it. */
    freeze: () => void running?.kill('SIGSTOP'),
    heal: () => void running?.kill('SIGCONT'),
    /** What is on the server's disk now, to be brought back later. */
    async copyDisk() {
      await kill();
      const copy = join(folder, 'copy');
      rmSync(copy, { recursive: true, force: true });
      cpSync(disk, copy, { recursive: true });
      await start();
    },
    async bringCopyBack() {
      await kill();
      rmSync(disk, { recursive: true, force: true });
      cpSync(join(folder, 'copy'), disk, { recursive: true });
      await start();
    },
    async loseDisk() {
      await kill();
      rmSync(disk, { recursive: true, force: true });
      await start();
    },
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type NatsServer = Awaited<ReturnType<typeof startNats>>;

/** Works on the server behind the back of everybody, with the rights of whoever runs it. */
export async function behindItsBack<T>(
  { to }: NatsServer,
  work: (on: { js: ReturnType<typeof jetstream>; jsm: Awaited<ReturnType<typeof jetstreamManager>> }) => Promise<T>,
): Promise<T> {
  const options: WsConnectionOptions = {
    servers: to.address,
    user: to.user,
    pass: to.password,
    wsFactory: async (url) => ({ socket: new WebSocket(url) as unknown as globalThis.WebSocket, encrypted: false }),
  };
  const nc = await wsconnect(options);
  try {
    return await work({ js: jetstream(nc), jsm: await jetstreamManager(nc) });
  } finally {
    await nc.close();
  }
}
