import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../../tools/browser/chromium';

/** A packet that was not between the browser and the app. `to` is an address and a port, `text` what can be read of it. */
export type Packet = { on: string; what: string; to: string; text: string };

/** A network in which the app is all there is; whatever is sent anywhere else goes nowhere and is written down. */
export type SealedNetwork = {
  /** The built app, as it is served everywhere else. */
  origin: string;
  /** A program that starts the browser in this network. */
  chromium: string;
  strangers: readonly Packet[];
  /** Before a command: it then runs in this network. */
  inside: readonly string[];
  close(): void;
};

const port = 4180;

/**
 * A way out that leads nowhere: a cable with both ends in the same room, and a name server at the end of it. Its ends
 * give themselves no IPv6 address: one that comes a second later is a changed network, and Chromium breaks downloads off.
 */
const layCable = `
  set -e
  ip link set lo up
  ip link add out type veth peer name far address 02:00:00:00:00:01
  ip link set far addrgenmode none up
  ip link set out addrgenmode none up
  ip addr add 192.0.2.2/24 dev out
  ip neigh add 192.0.2.1 lladdr 02:00:00:00:00:01 dev out nud permanent
  ip route add default via 192.0.2.1
  mount --bind "$1" /etc/resolv.conf
  echo ready
  exec sleep infinity
`;

/** Why there can be no sealed network on this machine; null when there can. */
export function whyNotSealed(): string | null {
  if (process.platform !== 'linux') return 'only Linux has network namespaces';
  for (const tool of ['unshare', 'nsenter', 'ip', 'python3']) {
    if (spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0) return `there is no ${tool} here`;
  }
  const tried = spawnSync('unshare', ['-rnm', 'sh', '-c', 'ip link add out type veth peer name far']);
  return tried.status === 0 ? null : `this machine allows no network namespace: ${String(tried.stderr).trim()}`;
}

/** Resolves with the first line that a process prints. */
function firstLine(child: ChildProcess, lines: (line: string) => void = () => undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}`)));
    createInterface({ input: child.stdout! }).once('line', resolve).on('line', lines);
  });
}

export async function sealNetwork(): Promise<SealedNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'sealed-network-'));
  const resolver = join(folder, 'resolv.conf');
  writeFileSync(resolver, 'nameserver 198.51.100.53\n');
  const children: ChildProcess[] = [];
  const start = (command: string, words: string[]) => {
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return child;
  };

  const room = start('unshare', ['-rnm', 'sh', '-c', layCable, 'sh', resolver]);
  await firstLine(room);
  const enter = ['--target', String(room.pid), '--user', '--net', '--mount', '--preserve-credentials', '--wd=.'];

  const strangers: Packet[] = [];
  const reader = start('nsenter', [...enter, 'python3', join(import.meta.dirname, 'packets.py'), String(port)]);
  await firstLine(reader, (line) => {
    const packet = JSON.parse(line) as Packet | 'listening';
    if (packet !== 'listening') strangers.push(packet);
  });

  const vite = join(import.meta.dirname, '../../node_modules/vite/bin/vite.js');
  const serve = [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  await firstLine(start('nsenter', [...enter, process.execPath, ...serve]));

  const chromium = join(folder, 'chromium');
  writeFileSync(chromium, `#!/bin/sh\nexec nsenter ${enter.join(' ')} '${findChromium()}' "$@"\n`);
  chmodSync(chromium, 0o755);
  return {
    origin: `http://127.0.0.1:${port}`,
    chromium,
    strangers,
    inside: ['nsenter', ...enter],
    close() {
      for (const child of children.reverse()) {
        child.removeAllListeners('exit');
        child.kill('SIGKILL');
      }
      rmSync(folder, { recursive: true });
    },
  };
}
