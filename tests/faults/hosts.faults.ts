import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findNginx } from '../../tools/browser/nginx';
import { securityHeaders } from '../../tools/release/security-headers';
import { noteFault } from '../e2e/harness/faults';
import { takenOver } from '../e2e/harness/offline-copy';
import { serveProgram } from '../e2e/harness/program-server';
import { finish, pastAnswers } from '../e2e/harness/steps';
import { expect, test as base } from '../e2e/harness/test';
import { readHeadersFile, type Reader } from './hosts/headers-file';
import { serveWithNginx } from './hosts/nginx';

type Host = { address: string; close(): Promise<void> };

type HostKind = {
  name: string;
  missing: string | null;
  serve: () => Promise<Host>;
  /** Every header with every file; without them the page's own policy is all there is. */
  headers: boolean;
};

const nginx = findNginx();

/** What `public/_headers` makes of these hosts, by their rules. */
const readers: HostKind[] = (['Netlify', 'Cloudflare Pages'] satisfies Reader[]).map((reader) => ({
  name: reader,
  missing: null,
  headers: true,
  serve: async () => {
    const headersAt = readHeadersFile(readFileSync('dist/_headers', 'utf8'), reader);
    const { origin, close } = await serveProgram('dist', { headersAt });
    return { address: `${origin}/`, close };
  },
}));

const hosts: HostKind[] = [
  {
    name: 'nginx',
    missing: nginx ? null : 'there is no nginx on this system',
    headers: true,
    serve: async () => {
      const { origin, close } = await serveWithNginx(nginx!);
      return { address: `${origin}/`, close };
    },
  },
  ...readers,
  // As the pages of a project on GitHub: one header, how long to keep a file.
  {
    name: 'a plain host without headers, in a folder',
    missing: null,
    headers: false,
    serve: async () => {
      const headersAt = () => ({ 'Cache-Control': 'max-age=600' });
      const { origin, close } = await serveProgram('dist', { headersAt, under: '/second-take/' });
      return { address: `${origin}/second-take/`, close };
    },
  },
];

/** One file of each kind, and one that is not there. */
function filesToAsk(): string[] {
  const assets = readdirSync('dist/assets');
  const kinds = ['js', 'css', 'woff2'].map((kind) => assets.find((name) => name.endsWith(`.${kind}`)) ?? kind);
  const sound = join('sounds', readdirSync('dist/sounds').find((name) => name.endsWith('.wav')) ?? 'wav');
  return [
    '',
    'index.html',
    'sw.js',
    'manifest.webmanifest',
    sound,
    ...kinds.map((name) => `assets/${name}`),
    'missing',
  ];
}

const kindOf: [ends: RegExp, kind: RegExp][] = [
  [/^$|\.html$/, /^text\/html/],
  [/\.js$/, /^(text|application)\/javascript/],
  [/\.css$/, /^text\/css/],
  [/\.webmanifest$/, /^application\/manifest\+json/],
  [/\.woff2$/, /^font\/woff2/],
];

const keepForEver = 'public, max-age=31536000, immutable';

const directives = [
  'connect-src',
  'form-action',
  'frame-src',
  'img-src',
  'media-src',
  'require-trusted-types-for',
  'style-src-elem',
];

/** By what the page's policy refused something. */
const refused = (page: Page) => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);

/** Does what a planted script would do. */
function plant(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const seen: string[] = [];
    Object.assign(globalThis, { refused: seen });
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.push(effectiveDirective));
    const add = (tag: string, words: Record<string, string>) => {
      try {
        document.body.append(Object.assign(document.createElement(tag), words));
      } catch {
        // Trusted Types refuse by throwing.
      }
    };
    const elsewhere = 'http://elsewhere.invalid/';
    await fetch(elsewhere).catch(() => undefined);
    add('img', { src: elsewhere });
    add('audio', { src: elsewhere });
    add('iframe', { src: elsewhere });
    add('style', { textContent: 'p { color: red }' });
    add('script', { src: elsewhere });
    add('script', { textContent: 'globalThis.planted = true' });
    add('div', { innerHTML: '<b>planted</b>' });
    const sent = document.createElement('form');
    sent.action = elsewhere;
    document.body.append(sent);
    sent.submit();
  });
}

const test = base.extend<{ kind: HostKind; host: Host }>({
  kind: [hosts[0]!, { option: true }],
  host: async ({ kind }, use) => {
    test.skip(kind.missing !== null, kind.missing ?? '');
    const { address, close } = await kind.serve();
    let closing: Promise<void> | null = null;
    const host = { address, close: () => (closing ??= close()) };
    await use(host);
    await host.close();
  },
  baseURL: ({ host }, use) => use(new URL(host.address).origin),
});

for (const kind of hosts) {
  const { name, headers } = kind;
  test.describe(name, () => {
    test.use({ kind });

    test('every file comes with what keeps the candidate safe', async ({ host }) => {
      for (const path of filesToAsk()) {
        const answer = await fetch(host.address + path);
        expect(answer.status, path).toBe(path === 'missing' ? 404 : 200);
        for (const [header, value] of Object.entries(securityHeaders))
          expect(answer.headers.get(header), `${header} of ${path}`).toBe(headers ? value : null);
        const [, type] = kindOf.find(([ends]) => ends.test(path)) ?? [];
        if (type) expect(answer.headers.get('content-type'), path).toMatch(type);
        const forEver = path.startsWith('assets/');
        if (headers) expect(answer.headers.get('cache-control'), path).toBe(forEver ? keepForEver : 'no-cache');
      }
    });

    test('a planted script gets nowhere, and the answers are there when the host is gone', async ({
      page,
      host,
      complaints,
    }) => {
      await page.goto(host.address);
      await page.getByRole('button', { name: 'Answer by keyboard' }).click();
      await page.getByRole('button', { name: 'Start typing' }).click();
      await page.getByRole('textbox', { name: 'Your answer' }).fill('I moved the program to a host of my own.');
      await finish(page);
      await takenOver(page);
      expect(complaints).toEqual([]);

      await plant(page);
      await expect.poll(() => refused(page)).toEqual(expect.arrayContaining(directives));
      expect(await page.evaluate(() => 'planted' in globalThis)).toBe(false);

      await host.close();
      await page.goto('about:blank');
      await page.goto(`${host.address}#/history`);
      await expect(pastAnswers(page)).toHaveCount(1);
      // Each refusal was a complaint, as it should be; that anything left this machine is not among them.
      for (const complaint of complaints.splice(0))
        expect(complaint).toMatch(/policy|Trusted|^request to a foreign origin: http:\/\/elsewhere\.invalid\//i);
      noteFault({ fault: `the host goes away: ${name}`, lostAnswers: 0, recovered: true });
    });
  });
}
