import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian';

function found(): string | null {
  const named = process.env.NATS_SERVER_PATH;
  if (named) return existsSync(named) ? named : null;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];
  return folders.map((folder) => join(folder, 'nats-server')).find((file) => existsSync(file)) ?? null;
}

/** The server that the tests of several devices talk to; installed where that is possible. */
export function findNatsServer(): string | null {
  if (!found() && !process.env.NATS_SERVER_PATH) installFromDebian('nats-server', ['nats-server']);
  const path = found();
  return path && spawnSync(path, ['--version']).status === 0 ? path : null;
}
