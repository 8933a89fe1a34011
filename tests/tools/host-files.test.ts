import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostFiles } from '../../tools/release/host-files';
import { readHeadersFile } from '../faults/hosts/headers-file';
import { metaPolicy, securityHeaders } from '../../tools/release/security-headers';

test.each(Object.entries(hostFiles))(
  '%s says what the preview says; "npm run build:host-files" writes it anew',
  (path, content) => {
    expect(readFileSync(path, 'utf8')).toBe(content);
  },
);

test('every host file carries every header', () => {
  for (const content of Object.values(hostFiles)) {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(content).toContain(name);
      expect(content).toContain(value);
    }
  }
});

test.each(['Netlify', 'Cloudflare Pages'] as const)(
  '%s sends every header, and keeps for ever what never changes',
  (reader) => {
    const headersAt = readHeadersFile(hostFiles['public/_headers'] ?? '', reader);
    const always = Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]);
    const forEver = 'public, max-age=31536000, immutable';
    for (const [address, keep] of [
      ['/', 'no-cache'],
      ['/index.html', 'no-cache'],
      ['/sw.js', 'no-cache'],
      ['/assets/index-1a2b.js', forEver],
    ] as const)
      expect(headersAt(address), address).toEqual({ ...Object.fromEntries(always), 'cache-control': keep });
  },
);

test('the policy lets nothing in from elsewhere and nothing out', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  // The one way out: the speech model, fetched from where it is published when the candidate asks for it.
  const [connect] = /connect-src [^;]+/.exec(policy) ?? [];
  expect(connect).toBe("connect-src 'self' https://huggingface.co https://*.hf.co");
  expect(policy).toContain("require-trusted-types-for 'script'");
  for (const hole of ['unsafe-inline', "'unsafe-eval'", 'http:', 'https:', 'ws:', '*'])
    expect(policy.replace(connect ?? '', '')).not.toContain(hole);
  expect(metaPolicy()).not.toContain('frame-ancestors');
});

test('every entry of the lockfile has its hash, names no address of its own, and may run nothing', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean }>;
  };
  // Parts of a library that only servers need are replaced by an empty package of our own.
  const own = (place: string | undefined) => place?.endsWith('stubs/empty') && !place.includes(':');
  const foreign = Object.entries(packages).filter(
    ([path, { resolved, integrity, link, inBundle }]) =>
      path !== '' &&
      !inBundle &&
      !(own(path) || (link && own(resolved))) &&
      !(integrity?.startsWith('sha512-') && resolved === undefined),
  );
  expect(foreign.map(([path]) => path)).toEqual([]);
  expect(existsSync('.npmrc') && readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
});
