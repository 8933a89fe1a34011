import { findChromium, findHeadlessShell } from './chromium';
import { installFromDebian } from './debian';

if (!process.env.CHROMIUM_PATH && !findChromium()) {
  installFromDebian('Chromium', ['chromium']);
  // Not in every list, and only for speed.
  if (!findHeadlessShell()) installFromDebian('Chromium without windows', ['chromium-headless-shell']);
}
const found = findChromium();
if (found) {
  const shell = findHeadlessShell();
  console.log(`Browser tests run in ${found}${shell ? `, most of them in ${shell}` : ''}`);
} else {
  const named = process.env.CHROMIUM_PATH;
  console.error(
    named
      ? `CHROMIUM_PATH names ${named}, and there is no such file.`
      : 'The browser tests need Chromium: run "npx playwright install chromium", install Chromium or Chrome on this system, or name one with CHROMIUM_PATH=/path/to/chrome.',
  );
  process.exit(1);
}
