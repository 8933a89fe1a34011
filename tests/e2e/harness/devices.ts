import { expect, type Page } from '@playwright/test';
import type { NatsServer } from '../../platform/sync/nats-server';
import { takenOver } from './offline-copy';

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

export const upToDate = (page: Page) => expect(page.getByText(/^Up to date/)).toBeVisible({ timeout: 30_000 });

/** The first visit: from now on the worker serves the page, and can change its policy. */
export async function visitTwice(page: Page): Promise<void> {
  await page.goto('/#/settings/devices');
  await takenOver(page);
  await page.reload();
}

/** Names a server and allows its address; the page is loaded again. */
export async function allowServer(page: Page, { to }: Pick<NatsServer, 'to'>, phrase: string): Promise<void> {
  await page.getByLabel('Address of the server').fill(to.address);
  await page.getByLabel('Name', { exact: true }).fill(to.user);
  await page.getByLabel('Password or token').fill(to.password);
  await page.getByLabel('Passphrase', { exact: true }).fill(phrase);
  await press(page, 'Allow this address');
}
