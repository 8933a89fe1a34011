import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../e2e/harness/free-port';
import type { Nginx } from '../../../tools/browser/nginx';

/** nginx with the ready-made file in a server block, as `docs/hosting.md` says, and nothing else of its own. */
export async function serveWithNginx({ program, types }: Nginx): Promise<{ origin: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'second-take-nginx-'));
  mkdirSync(join(folder, 'logs'));
  copyFileSync(types, join(folder, 'mime.types'));
  const port = await freePort();
  const lines = `
    daemon off;
    master_process off;
    pid ${folder}/pid;
    error_log ${folder}/errors.log;
    events {}
    http {
      include mime.types;
      default_type application/octet-stream;
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
      server {
        listen 127.0.0.1:${port};
        root ${resolve('dist')};
        include ${resolve('docs/hosting/nginx.conf')};
      }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), lines);
  const server = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((end) => server.once('exit', () => end()));
  while (!(await fetch(origin).catch(() => null))) {
    if (server.exitCode !== null) throw new Error(`nginx ended with ${server.exitCode}`);
    await sleep(50);
  }
  return {
    origin,
    async close() {
      server.kill('SIGKILL');
      await ended;
      if (existsSync(folder)) rmSync(folder, { recursive: true });
    },
  };
}
