import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const worker = 'sw.js';

/** Large or of no use without a network: speech models, several devices, source maps, the notes for static hosts. */
const leftOut =
  /^(models|voice)\/|^assets\/sync-(stores|records)-|\.(map|wasm|onnx)$|^(_headers|_redirects|CNAME|\.nojekyll)$|^\.well-known\//;

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What the worker becomes when a release has to be taken back: it removes itself and every copy it kept. */
export const killSwitch = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage('offline copy removed');
})()));
`;

/**
 * Gives the service worker the list of everything that was built, each file with its hash. With `OFFLINE=off` in the
 * environment it builds the kill switch instead.
 */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    config: () => ({
      build: {
        rollupOptions: {
          input: { index: 'index.html', sw: 'src/platform/browser/offline.worker.ts' },
          output: {
            entryFileNames: ({ name }) => (name === 'sw' ? worker : 'assets/[name]-[hash].js'),
          },
        },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk') throw new Error('The service worker was not built.');
        if (process.env.OFFLINE === 'off') {
          chunk.code = killSwitch;
          return;
        }
        const built = Object.values(bundle)
          .filter(({ fileName }) => fileName !== worker)
          .map((file) => ({ path: file.fileName, sha256: sha256(file.type === 'chunk' ? file.code : file.source) }));
        const served = filesIn('public').map((path) => ({ path, sha256: sha256(readFileSync(join('public', path))) }));
        const files = [...built, ...served]
          .filter(({ path }) => !leftOut.test(path))
          .sort((one, other) => (one.path < other.path ? -1 : 1));
        const program = { version: sha256(JSON.stringify(files)).slice(0, 16), files };
        const placeholder = /(["'`])__PROGRAM__\1/;
        if (!placeholder.test(chunk.code)) throw new Error('The service worker has no place for its list.');
        chunk.code = chunk.code.replace(placeholder, () => JSON.stringify(program));
      },
    },
  };
}
