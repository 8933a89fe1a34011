import { chromium, type Browser } from '@playwright/test';
import { preview } from 'vite';
import { executablePath } from './browser';
import { serveBare, visit, type Seen } from './first-question';
import { middle, small } from './report';
import { securityHeaders } from '../release/security-headers';

/**
 * How long the first question takes to stand on the screen, as a multiple of a bare page with the same text:
 * `npm run build && npm run bench:first-paint`. Four times slower processor, an empty profile each time, medians of seven.
 */
const asked = process.argv.indexOf('--runs');
const runs = asked === -1 ? (small ? 1 : 7) : Number(process.argv[asked + 1]);
const limits = { ratio: 3, requests: 12, shift: 0 } as const;

async function times(browser: Browser, address: string, usable: boolean): Promise<Seen> {
  const all: Seen[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    all.push(await visit(context, address, usable));
    await context.close();
  }
  return {
    questionMs: middle(all.map(({ questionMs }) => questionMs)),
    usableMs: middle(all.map(({ usableMs }) => usableMs)),
    requests: Math.max(...all.map(({ requests }) => requests)),
    shift: Math.max(...all.map(({ shift }) => shift)),
  };
}

const server = await preview({ preview: { host: '127.0.0.1', port: 0, headers: securityHeaders }, logLevel: 'silent' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-gpu', '--no-sandbox'],
});
let failed = false;
try {
  const reading = await browser.newContext();
  const bare = await serveBare(reading, address);
  await reading.close();
  const plain = await times(browser, bare.address, false);
  const app = await times(browser, address, true);
  bare.close();
  const ratio = app.questionMs / plain.questionMs;
  const rows: [string, string, boolean][] = [
    ['a bare page of the same text', `${Math.round(plain.questionMs)} ms`, true],
    ['the first question stands', `${Math.round(app.questionMs)} ms`, true],
    [`ratio, at most ${limits.ratio}`, ratio.toFixed(2), ratio <= limits.ratio],
    [`requests before it, at most ${limits.requests}`, String(app.requests), app.requests <= limits.requests],
    [`layout shift, at most ${limits.shift}`, app.shift.toFixed(4), app.shift <= limits.shift],
    ['the first answer can be started', `${Math.round(app.usableMs)} ms`, true],
  ];
  for (const [name, found, kept] of rows) {
    console.log(`${kept ? ' ' : '!'} ${name.padEnd(40)} ${found}`);
    failed ||= !kept;
  }
} finally {
  await browser.close();
  await new Promise((closed) => server.httpServer.close(closed));
}
process.exit(failed && !small ? 1 : 0);
