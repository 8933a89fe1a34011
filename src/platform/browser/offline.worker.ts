/*
 * The service worker: keeps one whole version of the program on this computer, so that every address opens without a
 * network. It holds nothing of the candidate's. The list of files is put in by the build (`tools/release/offline-plugin.ts`).
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

type ProgramFile = { path: string; sha256: string };

/** Replaced by the build with what was built. */
const program = '__PROGRAM__' as unknown as { version: string; files: ProgramFile[] };

const cachePrefix = 'second-take program ';
const cacheName = cachePrefix + program.version;

worker.addEventListener('install', (event) => event.waitUntil(fetchAll()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  // Only when the candidate has agreed to the new version.
  if (event.data === 'take over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== worker.location.origin) return;
  event.respondWith(request.mode === 'navigate' ? openPage(event) : answer(request));
});

async function fetchAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const waiting = [...program.files];
  const next = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await keep(cache, file);
  };
  await Promise.all([next(), next(), next(), next()]);
}

/** Keeps a file only if it is the very one that was built: no error page, no log-in page, nothing in between. */
async function keep(cache: Cache, { path, sha256 }: ProgramFile): Promise<void> {
  const response = await fetch(path, { cache: 'no-cache', redirect: 'error', credentials: 'same-origin' });
  const bytes = await response.clone().arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!response.ok || found !== sha256) throw new Error(`${path} is not the file that was built.`);
  await cache.put(new URL(path, worker.registration.scope).href, response);
}

async function takeOver(): Promise<void> {
  await dropOldVersions();
  await worker.clients.claim();
  // Last: a disk without room for it must not hold up the rest.
  await (await caches.open(cacheName)).put(takenOverAddress(), new Response(String(Date.now())));
}

/**
 * A tab of the version before may still run: what it loads later must be there. A version that was itself replaced
 * while it waited has never run in any tab.
 */
async function dropOldVersions(): Promise<void> {
  // In the order in which they came.
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
  const times = await Promise.all(names.map(takenOverAt));
  const before = names[times.lastIndexOf(Math.max(...times))];
  await Promise.all(names.filter((name) => name !== before).map((name) => caches.delete(name)));
}

/** When a version last took over; 0 for one that never did, or did before this was written down. */
async function takenOverAt(name: string): Promise<number> {
  const mark = await (await caches.open(name)).match(takenOverAddress());
  return mark ? Number(await mark.text()) : 0;
}

/** Stands among the files of a version, under an address that none of them has. */
const takenOverAddress = () => new URL('?taken-over', worker.registration.scope).href;

/** The page of the program; where neither a copy nor a network has it, a page that says so. */
async function openPage(event: FetchEvent): Promise<Response> {
  const copy = await caches.open(cacheName);
  // The browser, or the candidate, has thrown the copy away: it is fetched again, for the next start without a network.
  if (!(await copy.match(pageAddress(event.request.url), { ignoreSearch: true }))) {
    event.waitUntil(fetchAll().catch(() => undefined));
  }
  try {
    return await withAllowedAddress(await answer(event.request));
  } catch {
    return nowhere();
  }
}

/** It has no style and no script: there is nowhere to take them from. */
async function nowhere(): Promise<Response> {
  const databases = await indexedDB.databases().catch(() => []);
  const safe = databases.some(({ name }) => name === 'second-take');
  const words = `<h1>Second Take cannot start without a network just now</h1>
<p>The browser no longer has its copy of the program, and there is no network to fetch it again.${
    safe ? ' Your answers are not part of that copy: they are still on this computer.' : ''
  }</p>
<p>Go online, then <a href="">try again</a>. After that it starts without a network as before.</p>`;
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>No network · Second Take</title><main>${words}</main></html>`,
    {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'",
      },
    },
  );
}

/** From this version, then from the one before, then from the network; nothing else is ever kept. */
async function answer(request: Request): Promise<Response> {
  const address = request.mode === 'navigate' ? pageAddress(request.url) : request.url;
  const own = await (await caches.open(cacheName)).match(address, { ignoreSearch: request.mode === 'navigate' });
  return own ?? (await caches.match(address)) ?? fetch(request);
}

function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return pathname.endsWith('/') ? `${origin}${pathname}index.html` : `${origin}${pathname}`;
}

/**
 * The page's security policy, which names nobody outside but the model hub, with the one address that the candidate gave for
 * their devices (`allowed-address.ts` leaves it here). It stands in the headers of the page, in the page itself, or in both.
 */
async function withAllowedAddress(page: Response): Promise<Response> {
  const kept = await (await openedStore())?.match('/allowed-address');
  const origin = kept ? await kept.text() : '';
  if (!page.ok || !allowable.test(origin)) return page;
  const widened = (policy: string) => policy.replace(/connect-src /gu, `connect-src ${origin} `);
  const headers = new Headers(page.headers);
  const policy = headers.get('content-security-policy');
  if (policy !== null) headers.set('content-security-policy', widened(policy));
  const text = (await page.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, widened);
  return new Response(text, { status: page.status, statusText: page.statusText, headers });
}

/** Without making it: most candidates have none. */
async function openedStore(): Promise<Cache | null> {
  return (await caches.has('second-take address')) ? caches.open('second-take address') : null;
}

/** One web socket address and nothing else; without encryption on this computer only. */
const allowable =
  /^(?:wss:\/\/[a-z0-9.-]+|wss:\/\/\[[0-9a-f:]+\]|ws:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]))(?::\d{1,5})?$/u;
