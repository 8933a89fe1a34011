import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium';

/** Debian and its relatives, as root: the one place where a browser can be installed without asking. */
function installFromDebian(): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  console.log('No Chromium here: installing it with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', step, { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
}

if (!process.env.CHROMIUM_PATH && !findChromium()) installFromDebian();
const found = findChromium();
if (found) {
  console.log(`Browser tests run in ${found}`);
} else {
  const named = process.env.CHROMIUM_PATH;
  console.error(
    named
      ? `CHROMIUM_PATH names ${named}, and there is no such file.`
      : 'The browser tests need Chromium: run "npx playwright install chromium", install Chromium or Chrome on this system, or name one with CHROMIUM_PATH=/path/to/chrome.',
  );
  process.exit(1);
}
