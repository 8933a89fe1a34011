import type { BrowserContext } from '@playwright/test';
import { withoutRecognition } from '../../tests/e2e/harness/browser';
import { findChromium, findHeadlessShell } from '../browser/chromium';
import { small } from './report';

const shell = small ? findHeadlessShell() : null;
const found = shell ?? findChromium();
if (!found) throw new Error('No Chromium: set CHROMIUM_PATH.');

/** All of Chromium, as a candidate has it; on little data, where nothing is judged, its shell, which takes less to start and to draw. */
export const executablePath = found;

/** To be called before a page is opened. */
export async function makeReady(context: BrowserContext): Promise<void> {
  // tsx names the functions that it sends along with a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  if (shell) await context.addInitScript(withoutRecognition);
}
