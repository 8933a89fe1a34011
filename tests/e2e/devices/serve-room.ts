import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { securityHeaders } from '../../../tools/security-headers';

/** Builds the room as the app is built, and serves it with the app's security policy. */
export async function serveRoom(): Promise<{ url: string; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'devices-room-'));
  const shared = {
    root: import.meta.dirname,
    configFile: false as const,
    base: './',
    publicDir: join(import.meta.dirname, '../../../public'),
    logLevel: 'warn' as const,
    worker: { format: 'es' as const },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(import.meta.dirname, 'room.html') },
    },
  };
  await build(shared);
  const server = await preview({
    ...shared,
    preview: { host: '127.0.0.1', port: 0, headers: securityHeaders },
  });
  return {
    url: `${server.resolvedUrls?.local[0]}room.html`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
