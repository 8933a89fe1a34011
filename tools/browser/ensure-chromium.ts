import { findChromium } from './chromium';
import { installFromDebian } from './debian';

if (!process.env.CHROMIUM_PATH && !findChromium()) installFromDebian('Chromium', ['chromium']);
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
