import type { Page } from '@playwright/test';
import { noServer, startNats, type NatsServer } from '../platform/sync/nats-server';
import { newProfile, removeProfile } from './harness/browser';
import { allowServer, press, upToDate, visitTwice } from './harness/devices';
import { finish, pastAnswers, startAloud, startTyping } from './harness/steps';
import { expect, test as base } from './harness/test';

const test = base.extend<{ server: NatsServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs from this pattern
  server: async ({}, use) => {
    const server = await startNats();
    await use(server);
    await server.close();
  },
});

test.use({ offlineCopy: true });

test.skip(noServer, 'There is no nats-server: "npx tsx tools/browser/ensure-nats.ts" says how to get one.');

const phrase = 'seventeen zebras at noon';

/** Version 2.9 of the server ends a conversation in a way that Chromium grumbles about. */
const goodbye = /Received a broken close frame/u;

function forgive(complaints: string[], what: RegExp): void {
  const left = complaints.filter((complaint) => !what.test(complaint));
  complaints.splice(0, complaints.length, ...left);
}

const policyOf = (page: Page) =>
  page.evaluate(async () => (await fetch('./index.html')).headers.get('content-security-policy') ?? '');

test('an answer given on the laptop is replayed on the phone, over a server of the candidate’s own', async ({
  open,
  server,
  complaints,
}) => {
  test.setTimeout(240_000);
  const elsewhere = newProfile();
  try {
    const { page: laptop } = await open({ microphone: { hears: 'answer.wav' } });
    await visitTwice(laptop);
    await allowServer(laptop, server, phrase);
    // The page is loaded again; what was entered is still there, and not in the address.
    await press(laptop, 'Test the connection');
    await expect(laptop.getByText('There is nothing of yours on the server yet')).toBeVisible();
    expect(laptop.url()).not.toContain('zebras');
    await press(laptop, 'Switch on');
    await upToDate(laptop);

    await startAloud(laptop);
    await laptop.waitForTimeout(3000);
    await finish(laptop);
    await laptop.goto('/#/settings/devices');
    await upToDate(laptop);
    await laptop.getByLabel('Your passphrase').fill('not the phrase');
    await press(laptop, 'Show the join code');
    await expect(laptop.getByText('This is not the passphrase of this notebook.')).toBeVisible();
    await laptop.getByLabel('Your passphrase').fill(phrase);
    await press(laptop, 'Show the join code');
    await expect(laptop.getByRole('img', { name: 'The join code as a QR code' })).toBeVisible();
    const code = await laptop.locator('code').last().textContent();

    const { page: phone } = await open({ profile: elsewhere, viewport: { width: 360, height: 740 } });
    await visitTwice(phone);
    await phone.getByLabel('Join code from another device').fill(code ?? '');
    await press(phone, 'Allow this address');
    await press(phone, 'Test the connection');
    await expect(phone.getByText('The passphrase opens your notebook there.')).toBeVisible();
    await press(phone, 'Switch on');
    await upToDate(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.goto('/#/history');
    await expect(pastAnswers(phone)).toHaveCount(1);
    await pastAnswers(phone).first().click();
    await phone.getByRole('button', { name: 'Play', exact: true }).first().click();
    await expect(phone.getByRole('button', { name: 'Pause', exact: true }).first()).toBeVisible();
    await phone.goto('/#/settings');
    await press(phone, 'Check my data');
    await expect(phone.getByText('Everything is there and as it was saved, 1 recording included.')).toBeVisible();

    // And back: what is typed on the phone is on the laptop.
    await startTyping(phone);
    await phone.getByRole('textbox', { name: 'Your answer' }).fill('I kept both lists.');
    await finish(phone);
    await laptop.goto('/#/history');
    await expect(pastAnswers(laptop)).toHaveCount(2, { timeout: 30_000 });
    await Promise.all([laptop.close(), phone.close()]);
    forgive(complaints, goodbye);
  } finally {
    removeProfile(elsewhere);
  }
});

test('the page may talk to the one address that was allowed, and to nobody else; off again, to nobody', async ({
  open,
  server,
  complaints,
}) => {
  const { page } = await open();
  await visitTwice(page);
  const socketTo = (url: string) =>
    page.evaluate(
      (address) =>
        new Promise<string>((said) => {
          document.addEventListener('securitypolicyviolation', () => said('refused'), { once: true });
          try {
            const socket = new WebSocket(address);
            socket.addEventListener('open', () => said('open'));
            socket.addEventListener('error', () => setTimeout(() => said('failed'), 200));
          } catch {
            said('refused');
          }
        }),
      url,
    );
  expect(await socketTo(server.to.address)).toBe('refused');
  await allowServer(page, server, phrase);
  await expect(page.getByRole('button', { name: 'Test the connection' })).toBeVisible();
  expect(await socketTo(server.to.address)).toBe('open');
  expect(await socketTo('ws://127.0.0.1:9/')).toBe('refused');
  await press(page, 'Test the connection');
  await press(page, 'Switch on');
  await upToDate(page);
  await press(page, 'Switch off …');
  await press(page, 'Delete it on the server too');
  await expect(page.getByText('everything on the server is deleted')).toBeVisible();
  await page.reload();
  expect(await policyOf(page)).not.toContain('ws://');
  expect(await socketTo(server.to.address)).toBe('refused');
  // Each refusal was wanted here, and is a complaint anywhere else.
  await page.close();
  forgive(
    complaints,
    /security policy violated: connect-src|violates the following Content Security Policy|Connecting to/u,
  );
  forgive(complaints, goodbye);
});
