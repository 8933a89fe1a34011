import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
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
  /** A browser that nobody else uses, where it is killed or started again. One with a profile is. */
  own?: boolean;
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

/** What a browser is started with: its windows cannot change it. */
function start(options: BrowserOptions, proxyPort: number) {
  const shell = options.whole ? null : findHeadlessShell();
  const executablePath = shell ?? findChromium();
  if (!executablePath) throw new Error('There is no Chromium: "npm run e2e" says how to get one.');
  return { executablePath, headless: true, chromiumSandbox: !asRoot, args: flags(options, proxyPort) };
}

const windowOf = (options: BrowserOptions, origin: string) => ({
  baseURL: origin,
  colorScheme: options.colorScheme ?? 'light',
  viewport: options.viewport ?? { width: 1280, height: 800 },
  hasTouch: options.touch ?? false,
  reducedMotion: 'reduce' as const,
  serviceWorkers: options.offlineCopy ? ('allow' as const) : ('block' as const),
  locale: 'en-GB',
  ...(options.timezoneId && { timezoneId: options.timezoneId }),
});

async function makeReady(context: BrowserContext, options: BrowserOptions, origin: string, complaints: string[]) {
  context.setDefaultTimeout(20_000);
  if (!options.whole && findHeadlessShell()) await context.addInitScript(withoutRecognition);
  await watch(context, origin, complaints);
}

/** A browser of one's own, with a profile on the disk. */
export async function openBrowser(
  options: BrowserOptions,
  origin: string,
  gatekeeper: Gatekeeper,
  complaints: string[],
): Promise<OpenBrowser> {
  const profile = options.profile ?? newProfile();
  const context = await chromium.launchPersistentContext(profile, {
    ...start(options, gatekeeper.port),
    ...windowOf(options, origin),
    ...(options.backForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });
  await makeReady(context, options, origin, complaints);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    context,
    profile,
    kill: () => killProfile(profile),
    close: () => context.close().catch(() => undefined),
  };
}

/** Browsers that stay, one for each way to start it: every window is a candidate who was never here, and leaves nothing. */
export type SharedBrowsers = {
  openWindow(options: BrowserOptions, origin: string, complaints: string[]): Promise<OpenBrowser>;
  close(): Promise<void>;
};

export function shareBrowsers(gatekeeper: Gatekeeper): SharedBrowsers {
  const running = new Map<string, Promise<Browser>>();
  const started = (options: BrowserOptions) => {
    const how = start(options, gatekeeper.port);
    const key = JSON.stringify(how);
    const browser = running.get(key) ?? chromium.launch(how);
    running.set(key, browser);
    return browser;
  };
  const refuse = () => {
    throw new Error('Others use this browser, too: a test that does this says "own".');
  };
  return {
    async openWindow(options, origin, complaints) {
      const browser = await started(options);
      const context = await browser.newContext(windowOf(options, origin));
      await makeReady(context, options, origin, complaints);
      return {
        page: await context.newPage(),
        context,
        get profile() {
          return refuse();
        },
        kill: refuse,
        close: () => context.close().catch(() => undefined),
      };
    },
    async close() {
      for (const browser of running.values()) await (await browser).close();
    },
  };
}
