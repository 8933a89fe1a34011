import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Its way of drawing and running pages without the windows around them; Debian's name for it. */
const shellName = 'chromium-headless-shell';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium that drives the browser tests: the one that `CHROMIUM_PATH` names, Playwright's own download, or
 * the one of this system. Null when there is none.
 */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return [chromium.executablePath(), ...onPath(names), ...places].find((path) => existsSync(path)) ?? null;
}

/**
 * Chromium without windows, which starts in a quarter of the processor time, where there is one and nobody named another. Null
 * when there is none.
 */
export function findHeadlessShell(): string | null {
  if (process.env.CHROMIUM_PATH) return null;
  return onPath([shellName]).find((path) => existsSync(path)) ?? null;
}

function onPath(programs: readonly string[]): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}
