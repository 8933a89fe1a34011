import { beforeEach, expect, test, vi } from 'vitest';

/** Not as a constant in the import, or the worker would be compiled here, where a page's names are known and not its own. */
const file: string = '../../src/platform/browser/offline.worker.ts';

type Copy = Map<string, string>;
type Listener = (event: { waitUntil(work: Promise<unknown>): void }) => void;

let copies: Map<string, Copy>;

/** The copies that the browser keeps, in the order in which they came, as the worker of one version sees them. */
function copiesSeenBy(version: string) {
  // The build puts the version in; without it the worker calls itself so.
  const ownName = 'second-take program undefined';
  const stored = (name: string) => (name === ownName ? `second-take program ${version}` : name);
  const seen = (name: string) => (name === stored(ownName) ? ownName : name);
  return {
    async open(name: string) {
      const files: Copy = copies.get(stored(name)) ?? new Map<string, string>();
      copies.set(stored(name), files);
      return {
        put: async (address: string, response: Response) => void files.set(address, await response.text()),
        match: async (address: string) => (files.has(address) ? new Response(files.get(address)) : undefined),
      };
    },
    keys: async () => [...copies.keys()].map(seen),
    delete: async (name: string) => copies.delete(stored(name)),
  };
}

/** A version fetches its own copy, and waits. */
function install(version: string): void {
  copies.set(`second-take program ${version}`, new Map());
}

/** The candidate agrees to a version that waits. */
async function activate(version: string): Promise<void> {
  const listeners = new Map<string, Listener>();
  vi.stubGlobal('caches', copiesSeenBy(version));
  vi.stubGlobal('self', {
    registration: { scope: 'http://localhost/app/' },
    clients: { claim: async () => undefined },
    addEventListener: (kind: string, listener: Listener) => listeners.set(kind, listener),
  });
  vi.resetModules();
  await import(/* @vite-ignore */ file);
  let work: Promise<unknown> = Promise.resolve();
  listeners.get('activate')?.({
    waitUntil(asked) {
      work = asked;
    },
  });
  await work;
}

const kept = () => [...copies.keys()].map((name) => name.replace('second-take program ', ''));

beforeEach(() => {
  copies = new Map();
  let nowMs = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => (nowMs += 1));
  return () => vi.unstubAllGlobals();
});

test('a new version keeps the one before it, whose tabs may still run, and no older one', async () => {
  for (const version of ['v1', 'v2', 'v3']) {
    install(version);
    await activate(version);
  }
  expect(kept()).toEqual(['v2', 'v3']);
});

test('a version that was replaced while it waited does not push out the one that tabs run', async () => {
  install('v1');
  await activate('v1');
  install('v2');
  install('v3');
  await activate('v3');
  expect(kept()).toEqual(['v1', 'v3']);
});

test('a version that came back after a newer one is the one before the next', async () => {
  for (const version of ['v1', 'v2']) {
    install(version);
    await activate(version);
  }
  await activate('v1');
  install('v3');
  await activate('v3');
  expect(kept()).toEqual(['v1', 'v3']);
});

test('of versions that did not write down yet that they ran, the newest is kept', async () => {
  for (const version of ['v1', 'v2', 'v3']) install(version);
  await activate('v3');
  expect(kept()).toEqual(['v2', 'v3']);
});

/** A candidate opens the program in a browser whose worker of `version` is alive; `network` gives what the host answers. */
async function navigate(version: string, network: (address: string) => Promise<Response>, databases: string[]) {
  const listeners = new Map<string, (event: object) => void>();
  const known = databases.map((name) => ({ name, version: 1 }));
  vi.stubGlobal('caches', { ...copiesSeenBy(version), has: async () => false, match: async () => undefined });
  vi.stubGlobal('fetch', (asked: Request | string) => network(typeof asked === 'string' ? asked : asked.url));
  vi.stubGlobal('indexedDB', { databases: async () => known });
  vi.stubGlobal('self', {
    location: { origin: 'http://localhost' },
    registration: { scope: 'http://localhost/app/' },
    addEventListener: (kind: string, listener: (event: object) => void) => listeners.set(kind, listener),
  });
  vi.resetModules();
  await import(/* @vite-ignore */ file);
  let page: Promise<Response> | null = null;
  const behind: Promise<unknown>[] = [];
  listeners.get('fetch')?.({
    request: { method: 'GET', mode: 'navigate', url: 'http://localhost/app/' },
    respondWith: (answer: Promise<Response>) => (page = answer),
    waitUntil: (work: Promise<unknown>) => void behind.push(work),
  });
  const text = await (await page!).text();
  await Promise.all(behind);
  return { text, behind: behind.length };
}

const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));

test('a copy that was evicted, without a network, ends in words and not in a blank', async () => {
  const { text } = await navigate('v1', noNetwork, ['second-take']);
  expect(text).toContain('cannot start without a network');
  expect(text).toContain('they are still on this computer');
});

test('answers that went with the copy are not said to be there', async () => {
  expect((await navigate('v1', noNetwork, [])).text).not.toContain('still on this computer');
});

test('a copy that was evicted is fetched again behind the page', async () => {
  const { text, behind } = await navigate('v1', async () => new Response('<title>Second Take</title>'), []);
  expect(text).toContain('Second Take');
  expect(behind).toBe(1);
});

test('a copy that is whole is not fetched again', async () => {
  copies.set('second-take program v1', new Map([['http://localhost/app/index.html', 'the page']]));
  const { text, behind } = await navigate('v1', noNetwork, []);
  expect([text, behind]).toEqual(['the page', 0]);
});
