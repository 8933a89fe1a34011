/**
 * What many candidates cost a server: `npm run bench:sync-server -- [CANDIDATES]`. Each has an account as docs/sync.md says,
 * their two streams with a lock, a message and a sound, and leaves again; then all are connected at once.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tests/e2e/harness/free-port';
import { connectToNats, natsBinary } from '../../tests/platform/sync/nats-server';
import type { Hub } from '../../src/platform/sync/hub';
import { amount, createReport } from './report';

const candidates = amount(1000, 10);
if (!natsBinary) throw new Error('No nats-server: install the Debian package nats-server.');

const folder = mkdtempSync(join(tmpdir(), 'second-take-many-'));
const [port, webPort] = [await freePort(), await freePort()];
const names = Array.from({ length: candidates }, (_, at) => `c${at}`);
const accounts = names.map(
  (name) => `${name} { jetstream: $room, users: [{ user: ${name}, password: "p", permissions: $device }] }`,
);
writeFileSync(
  join(folder, 'server.conf'),
  `listen: "127.0.0.1:${port}"
websocket { listen: "127.0.0.1:${webPort}", no_tls: true }
jetstream { store_dir: "${folder}/disk", max_file_store: 100000G }
room: { max_store: 500M, max_mem: 0, max_streams: 2, max_consumers: 100 }
device: { publish: ["$JS.API.>", "$JS.FC.>", "notebook.*", "$O.sounds.>"], subscribe: ["_INBOX.>"] }
accounts {
  SYSTEM { users: [{ user: sys, password: sys }] }
  ${accounts.join('\n  ')}
}
system_account: SYSTEM
`,
);

async function start() {
  const child = spawn(natsBinary!, ['-c', join(folder, 'server.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const fromMs = performance.now();
  await new Promise<void>((ready, failed) => {
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said = `${said}${text.toString()}`.slice(-5000);
      if (said.includes('Server is ready')) ready();
    });
    child.on('exit', () => failed(new Error(said)));
  });
  return { child, ms: performance.now() - fromMs };
}

type Running = Awaited<ReturnType<typeof start>>;

async function end({ child }: Running): Promise<void> {
  child.removeAllListeners('exit');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([gone, new Promise((later) => setTimeout(later, 20_000).unref())]);
}

/** Memory of the server now, in MB. */
const memory = ({ child }: Running) =>
  Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1000;

const connect = (user: string) => connectToNats({ address: `ws://127.0.0.1:${webPort}`, user, password: 'p' });

const bytes = new Uint8Array(20_000);
try {
  const { note, finish } = createReport(`${candidates} candidates on one server`);
  let server = await start();
  note('memory, empty', memory(server), null, 'MB');
  const fromMs = performance.now();
  for (const name of names) {
    const hub = await connect(name);
    await hub.putLock(bytes.subarray(0, 500), 0);
    await hub.publish('1', bytes);
    await hub.putSound('one', bytes);
    await hub.close();
  }
  note('a candidate begins', (performance.now() - fromMs) / candidates, null, 'ms');
  note('memory, all kept', memory(server), null, 'MB');
  await end(server);
  server = await start();
  note('a new start', server.ms / 1000, null, 's');
  note('memory after it', memory(server), null, 'MB');
  const hubs: Hub[] = [];
  const following: Promise<void>[] = [];
  for (const name of names) {
    const hub = await connect(name);
    following.push(hub.follow(1, async () => undefined).catch(() => undefined));
    hubs.push(hub);
  }
  note('memory, all connected', memory(server), null, 'MB');
  await Promise.all(hubs.map((hub) => hub.close()));
  await Promise.all(following);
  await end(server);
  finish();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
