import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findChromium, findHeadlessShell } from '../../../tools/browser/chromium';
import { killProfile } from './kill';
import type { Gatekeeper } from './gatekeeper';
import { watch } from './watch';

export type BrowserOptions = {
  /** What the candidate's microphone hears: a file in `fixtures/`, or the candidate says no. */
  microphone?: { hears: string } | 'denied';
  /** What its camera sees, again and again: a film without compression, `.y4m`. */
  cameraSees?: string;
  /** A folder from `newProfile`; the same folder again is the same candidate after a restart. */
  profile?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** A finger on the glass. */
  touch?: boolean;
  /** Where the computer stands, as `America/New_York`. */
  timezoneId?: string;
  /** Keeps pages that were left for the way back, as browsers do at home; Playwright switches it off. */
  backForwardCache?: boolean;
  /** Keeps its copy of the app, to start from without a network. */
  offlineCopy?: boolean;
  /** All of Chromium, where a test is about the browser itself and not about pages; slower to start. */
  whole?: boolean;
};

/** A real Chromium with one window, as a candidate has it. */
export type OpenBrowser = {
  page: Page;
  context: BrowserContext;
  profile: string;
  /** SIGKILL to every process of this browser, as in a crash. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'second-take-profile-'));
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

const asRoot = process.getuid?.() === 0;

export function flags({ microphone, cameraSees }: BrowserOptions, proxyPort: number): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-fake-device-for-media-stream',
    microphone === 'denied' ? '--use-fake-ui-for-media-stream=deny' : '--use-fake-ui-for-media-stream',
    ...(typeof microphone === 'object'
      ? [`--use-file-for-fake-audio-capture=${resolve('tests/e2e/fixtures', microphone.hears)}`]
      : []),
    ...(cameraSees === undefined ? [] : [`--use-file-for-fake-video-capture=${cameraSees}`]),
    // Whatever wants to leave this machine meets the gatekeeper; loopback goes straight to the app.
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
  ];
}

/** The shell ends at once when it is asked whether it can recognize speech, which it cannot. */
export function withoutRecognition(): void {
  for (const name of ['SpeechRecognition', 'webkitSpeechRecognition']) Reflect.deleteProperty(globalThis, name);
}

export async function openBrowser(
  options: BrowserOptions,
  origin: string,
  gatekeeper: Gatekeeper,
  complaints: string[],
): Promise<OpenBrowser> {
  const shell = options.whole ? null : findHeadlessShell();
  const executablePath = shell ?? findChromium();
  if (!executablePath) throw new Error('There is no Chromium: "npm run e2e" says how to get one.');
  const profile = options.profile ?? newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: !asRoot,
    args: flags(options, gatekeeper.port),
    baseURL: origin,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    hasTouch: options.touch ?? false,
    reducedMotion: 'reduce',
    serviceWorkers: options.offlineCopy ? 'allow' : 'block',
    locale: 'en-GB',
    ...(options.timezoneId && { timezoneId: options.timezoneId }),
    ...(options.backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });
  context.setDefaultTimeout(20_000);
  if (shell) await context.addInitScript(withoutRecognition);
  await watch(context, origin, complaints);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    context,
    profile,
    kill: () => killProfile(profile),
    close: () => context.close().catch(() => undefined),
  };
}
