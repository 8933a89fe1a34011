import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { wsconnect, type NatsConnection } from '@nats-io/nats-core';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { freePort } from '../e2e/harness/free-port';
import { natsBinary } from '../platform/sync/nats-server';
import { oneAddressFor } from './one-address';

const page = readFileSync(new URL('../../docs/sync.md', import.meta.url), 'utf8');

/** A configuration as it stands in docs/sync.md, by the name in its first line. */
export function fileOfTheDocs(name: string): string {
  for (const [, indent = '', block = ''] of page.matchAll(/^( *)```\n(.*?)^ *```$/gmsu)) {
    const text = block.replaceAll(new RegExp(`^${indent}`, 'gmu'), '');
    if (text.startsWith(`# ${name}`)) return text;
  }
  throw new Error(`docs/sync.md has no ${name}.`);
}

/** What has to be another thing on a machine that runs it three times: a name, a port, a folder. Each must stand there. */
function put(text: string, changes: readonly (readonly [string, string])[]): string {
  for (const [from] of changes) if (!text.includes(from)) throw new Error(`docs/sync.md no longer says ${from}`);
  const to = new Map(changes);
  const all = changes.map(([from]) => from.replaceAll(/[.{}]/gu, String.raw`\$&`)).join('|');
  // All in one go: a port that was put may begin with one that is looked for.
  return text.replaceAll(new RegExp(all, 'gu'), (from) => to.get(from)!);
}

export const hasOpenssl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;

/** A certificate for this machine, made by openssl; null where there is none. */
function certificate(folder: string): { cert: string; key: string } | null {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 -keyout ${key} -out ${cert}`;
  return spawnSync('openssl', words.split(' '), { stdio: 'ignore' }).status === 0 ? { cert, key } : null;
}

export type Node = {
  name: string;
  disk: string;
  /** Past the one address that stands before all of them. */
  address: string;
  /** What whoever runs it can look at. */
  watched: string;
  start(): Promise<void>;
  /** SIGKILL, by its id. */
  kill(): Promise<void>;
  /** It is there and does nothing, as behind a network that is cut; `heal` undoes it. */
  freeze(): void;
  heal(): void;
};

export type DocsOptions = { nodes: 1 | 3; encrypted?: boolean; room?: string };

/** The servers of docs/sync.md on loopback, behind one address. */
export async function startAsTheDocsSay({ nodes: count, encrypted = false, room }: DocsOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'second-take-docs-'));
  const pair = encrypted ? certificate(folder) : null;
  if (encrypted && !pair) throw new Error('There is no openssl here.');
  const names = ['n1', 'n2', 'n3'].slice(0, count);
  const ports = await Promise.all(
    names.map(async () => ({
      web: await freePort(),
      plain: await freePort(),
      route: await freePort(),
      watch: await freePort(),
    })),
  );
  const accounts = fileOfTheDocs('accounts.conf');
  const roomOf = (most: string) => put(accounts, [['max_store: 500M', `max_store: ${most}`]]);
  const nodes = names.map((name, at): Node & { giveRoom(most: string): void } => {
    const own = join(folder, name);
    const disk = join(own, 'disk');
    const { web, plain, watch } = ports[at]!;
    mkdirSync(own);
    const giveRoom = (most: string) => writeFileSync(join(own, 'accounts.conf'), roomOf(most));
    giveRoom(room ?? '500M');
    const tls = 'tls { cert_file: "/etc/nats/fullchain.pem", key_file: "/etc/nats/key.pem" }';
    const conf = put(fileOfTheDocs(count === 1 ? 'server.conf' : 'node.conf'), [
      ['0.0.0.0:9222', `127.0.0.1:${web}`],
      ['127.0.0.1:4222', `127.0.0.1:${plain}`],
      ['127.0.0.1:8222', `127.0.0.1:${watch}`],
      ['/var/lib/nats', disk],
      [tls, pair ? `tls { cert_file: "${pair.cert}", key_file: "${pair.key}" }` : 'no_tls: true'],
      ...(count === 1
        ? []
        : ([
            ['0.0.0.0:6222', `127.0.0.1:${ports[at]!.route}`],
            ...names.map((other, index) => [`${other}.internal:6222`, `127.0.0.1:${ports[index]!.route}`] as const),
          ] as const)),
    ]);
    const file = join(own, 'server.conf');
    writeFileSync(file, conf);
    let running: ChildProcess | null = null;
    return {
      name,
      disk,
      address: `${encrypted ? 'wss' : 'ws'}://127.0.0.1:${web}`,
      watched: `http://127.0.0.1:${watch}`,
      giveRoom,
      async start() {
        const child = spawn(natsBinary!, ['-c', file], {
          env: { ...process.env, NODE: name },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        running = child;
        await new Promise<void>((ready, failed) => {
          let said = '';
          child.stderr!.on('data', (text: Buffer) => {
            said = `${said}${text.toString()}`.slice(-20_000);
            // In a cluster it is ready when it has found the others.
            if (/Server is ready/u.test(said)) ready();
          });
          child.on('exit', () => failed(new Error(said)));
        });
      },
      async kill() {
        const child = running;
        running = null;
        if (!child || child.exitCode !== null || child.signalCode !== null) return;
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await gone;
      },
      freeze: () => void running?.kill('SIGSTOP'),
      heal: () => void running?.kill('SIGCONT'),
    };
  });
  await Promise.all(nodes.map((node) => node.start()));
  const front = await oneAddressFor(ports.map(({ web }) => web));
  const scheme = pair ? 'wss' : 'ws';
  const servers = {
    to: { address: `${scheme}://127.0.0.1:${front.port}`, user: 'maya', password: 'change me too' },
    noah: { address: `${scheme}://127.0.0.1:${front.port}`, user: 'noah', password: 'and me' },
    nodes,
    front,
    /** The server that leads the log now. */
    async leader(): Promise<Node> {
      for (;;) {
        const found = await asMaya(servers.to, (jsm) => jsm.streams.info('notebook')).catch(() => null);
        const node = nodes.find(({ name }) => name === found?.cluster?.leader);
        if (node) return node;
        if (found && count === 1) return nodes[0]!;
        await sleep(500);
      }
    },
    /** More room for every candidate, as whoever runs the servers gives it: another figure in the file, and a new start. */
    async giveRoom(most: string) {
      for (const node of nodes) {
        node.giveRoom(most);
        await node.kill();
        await node.start();
      }
    },
    /** Everything that lies on the disks. */
    stored(): Buffer[] {
      return nodes.flatMap(({ disk }) =>
        readdirSync(disk, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
      );
    },
    async close() {
      for (const node of nodes) node.heal();
      await Promise.all(nodes.map((node) => node.kill()));
      front.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return servers;
}

export type Servers = Awaited<ReturnType<typeof startAsTheDocsSay>>;

/** A plain client with a candidate's own rights. */
export async function clientOf(to: { address: string; user: string; password: string }): Promise<NatsConnection> {
  return wsconnect({
    servers: to.address,
    user: to.user,
    pass: to.password,
    reconnect: false,
    ignoreClusterUpdates: true,
    wsFactory: async (url) => ({
      socket: new WebSocket(url, { rejectUnauthorized: false }) as unknown as globalThis.WebSocket,
      encrypted: url.startsWith('wss:'),
    }),
  });
}

export async function asMaya<T>(
  to: { address: string; user: string; password: string },
  work: (jsm: JetStreamManager) => Promise<T>,
): Promise<T> {
  const nc = await clientOf(to);
  try {
    return await work(await jetstreamManager(nc));
  } finally {
    await nc.close();
  }
}
