import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { killSwitch } from '../../../tools/release/offline-plugin';
import { securityHeaders } from '../../../tools/release/security-headers';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A host that a test can publish new versions on, and break. */
export type ProgramServer = {
  origin: string;
  /** Publishes the build again with another name in its title, as a new release would be. */
  publish(name: string): void;
  /** Publishes what lies in a folder, in place of everything. */
  publishFolder(folder: string): void;
  publishKillSwitch(): void;
  /** From now on a stranger answers for the host (a log-in page of a hotel), or the host again. */
  answerAs(who: 'host' | 'stranger'): void;
  /**
   * From now on the network loses these files: `missing` answers 404, `breaking-off` ends in the middle, `down` says nothing at all.
   * null: all is well again.
   */
  fail(how: { kind: 'missing' | 'breaking-off' | 'down'; files: RegExp } | null): void;
  close(): Promise<void>;
};

/** What a host sends with each file; production's own headers unless told. `under` is the folder of the address, ending in "/". */
type Host = { headersAt?: (path: string) => Record<string, string>; under?: string };

export async function serveProgram(
  built = 'dist',
  { headersAt = () => securityHeaders, under = '/' }: Host = {},
): Promise<ProgramServer> {
  const folder = mkdtempSync(join(tmpdir(), 'second-take-host-'));
  cpSync(built, folder, { recursive: true });
  let stranger = false;
  let failing: Parameters<ProgramServer['fail']>[0] = null;

  const server = createServer((request, response) => {
    const address = normalize(new URL(request.url ?? '/', 'http://host').pathname);
    const path = `/${address.slice(under.length)}`.replace(/\/$/, '/index.html');
    const file = join(folder, path);
    for (const [name, value] of Object.entries(headersAt(address))) response.setHeader(name, value);
    if (failing?.files.test(path)) {
      if (failing.kind === 'down') request.socket.destroy();
      else if (failing.kind === 'missing') response.writeHead(404).end();
      else {
        const whole = readFileSync(file);
        response.setHeader('Content-Length', whole.length);
        response.write(whole.subarray(0, whole.length / 2), () => request.socket.destroy());
      }
      return;
    }
    if (stranger && !path.endsWith('sw.js')) {
      response.setHeader('Content-Type', types[extname(path)] ?? 'text/html');
      response.end('<p>Welcome to the hotel. Please log in.</p>');
      return;
    }
    if (!address.startsWith(under) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    publish(name) {
      const page = join(folder, 'index.html');
      const before = readFileSync(page);
      const after = before.toString().replace(/<title>.*<\/title>/, `<title>${name}</title>`);
      writeFileSync(page, after);
      const worker = join(folder, 'sw.js');
      const hash = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
      const code = readFileSync(worker, 'utf8');
      const version = /"version":"([^"]+)"/.exec(code)?.[1] ?? '';
      writeFileSync(worker, code.replace(hash(before), hash(after)).replace(version, name));
    },
    publishFolder(release) {
      rmSync(folder, { recursive: true });
      cpSync(release, folder, { recursive: true });
    },
    publishKillSwitch() {
      writeFileSync(join(folder, 'sw.js'), killSwitch);
    },
    answerAs(who) {
      stranger = who === 'stranger';
    },
    fail(how) {
      failing = how;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true });
    },
  };
}
