import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { preview } from 'vite';
import { listenIn } from '../../tests/e2e/harness/sounds';
import { small, verdictOf } from './report';
import { findChromium } from '../browser/chromium';
import { securityHeaders } from '../release/security-headers';
import { twoMinutes } from './two-minutes';

/**
 * Fills a browser with years of practice and measures the built program against the load goals.
 * `npm run build && npm run bench:load`, or with fewer: `npm run bench:load -- --answers 1000 --hours 2`.
 */
function asked(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
}

const answers = asked('answers', small ? 60 : 10_000);
const hours = asked('hours', small ? 0.2 : 50);
const replays = asked('replays', small ? 22 : 100);
/** Replays before the heap is looked at: what is loaded once is no leak. */
const warmUps = 5;
/** Of these replays the start and a leap are timed. */
const timed = 20;

type Filling = { answers: number; recordings: number; soundBytes: number; playable: { sound: string; count: number } };

/**
 * Runs in the page: writes seeded rows past the program, and a ledger that agrees with them. The newest answers can be
 * heard, the sound of the others is noise that only has their size.
 */
async function fill({ answers, recordings, soundBytes, playable }: Filling) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const database = await new Promise<IDBDatabase>((opened, failed) => {
    const opening = indexedDB.open('second-take');
    opening.addEventListener('success', () => opened(opening.result));
    opening.addEventListener('error', () => failed(opening.error));
  });
  const write = (stores: string[], put: (store: (name: string) => IDBObjectStore) => void) =>
    new Promise<void>((done, failed) => {
      const transaction = database.transaction(stores, 'readwrite');
      transaction.addEventListener('complete', () => done());
      transaction.addEventListener('abort', () => failed(transaction.error));
      put((name) => transaction.objectStore(name));
    });
  const hash = async (bytes: Uint8Array<ArrayBuffer>) =>
    Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');

  const words = 'we counted the boxes every morning because the list said forty and the shelf said thirty one'.split(
    ' ',
  );
  const timing = { thinkingMs: 30_000, greenMs: 120_000, yellowMs: 150_000, redMs: 180_000, graceMs: 30_000 };
  const boxIds = ['S', 'T', 'A', 'R', 'who', 'why', 'how-much'];
  const counts: Record<string, number> = {};
  const tables = [
    'sessions',
    'events',
    'answers',
    'transcripts',
    'scorecards',
    'selfScores',
    'digests',
    'searchEntries',
  ];
  const firstAt = Date.now() - answers * 3_600_000;

  for (let from = 0; from < answers; from += 500) {
    await write(tables, (store) => {
      const add = (name: string, row: unknown) => {
        store(name).put(row);
        counts[name] = (counts[name] ?? 0) + 1;
      };
      for (let at = from; at < Math.min(answers, from + 500); at += 1) {
        const [sessionId, answerId] = [`s${at}`, `a${at}`];
        const startedAt = firstAt + at * 3_600_000;
        const question = {
          id: `q${at % 96}`,
          text: `Tell me about time number ${at % 96}.`,
          version: 1,
          principle: null,
          probes: [],
          targetSeconds: 120,
          why: '',
        };
        const plan = {
          format: 'drill',
          mode: 'practice',
          by: 'voice',
          timing,
          probeTiming: timing,
          probesPerQuestion: 0,
          seed: 's',
          questions: [question],
        };
        add('sessions', {
          version: 1,
          sessionId,
          startedAt,
          plan,
          endedAt: startedAt + 180_000,
          deletedAt: null,
          name: null,
        });
        const events = [
          { kind: 'question-asked', atMs: 0, index: 0, questionId: question.id, answerId },
          { kind: 'thinking-started', atMs: 1000 },
          { kind: 'answer-started', atMs: 5000, by: 'voice' },
          { kind: 'turn-ended', atMs: 125_000 },
          { kind: 'answer-ended', atMs: 125_000, skipped: false },
          { kind: 'session-ended', atMs: 126_000, finished: true },
        ];
        for (const [seq, event] of events.entries()) add('events', { sessionId, seq, event });
        add('answers', { id: answerId, sessionId, index: 0, question, timing, startedAt });
        const spoken = Array.from({ length: 280 }, () => words[Math.floor(random() * words.length)]);
        const text = `${spoken.join(' ')}.`;
        add('transcripts', {
          id: `t${at}`,
          answerId,
          turn: 0,
          source: 'typed',
          text,
          words: [],
          createdAt: startedAt + 1,
        });
        const boxes = boxIds.map((id) => ({
          id,
          credit: random() > 0.4 ? 'full' : 'none',
          evidence: [{ turn: 0, start: 0, end: 40 }],
          note: null,
          probe: null,
        }));
        const spans = Array.from({ length: 20 }, (_, span) => ({
          turn: 0,
          start: span * 50,
          end: span * 50 + 49,
          tag: 'A',
          likely: 'A',
          probability: 0.8,
        }));
        const likely = 1 + Math.floor(random() * 5);
        const scorecard = {
          rubricVersion: 1,
          modelVersion: 'bench',
          rating: { kind: 'rated', low: likely, high: likely, likely },
          caps: [],
          boxes,
          findings: [],
          spans,
          notes: [],
          relevance: null,
          gaps: [],
        };
        add('scorecards', { id: `c${at}`, answerId, createdAt: startedAt + 3, scorecard });
        const own = Object.fromEntries(boxIds.map((id) => [id, 'full']));
        add('selfScores', { id: `f${at}`, answerId, createdAt: startedAt + 2, selfScore: { rating: 3, boxes: own } });
        const heard = Object.fromEntries(boxes.map(({ id, credit }) => [id, credit]));
        const digest = {
          answerId,
          sessionId,
          startedAt,
          questionId: question.id,
          question: question.text,
          format: 'drill',
          mode: 'practice',
          by: 'voice',
          name: null,
          skipped: false,
          words: 280,
          talkMs: 120_000,
          wordsPerMinute: 140,
          rating: likely,
          ratingLow: likely,
          ratingHigh: likely,
          ownRating: 3,
          heard,
          own,
          overruled: [],
          shares: null,
        };
        add('digests', digest);
        add('searchEntries', { answerId, text: [...new Set(spoken)].map((word) => ` ${word}`).join('') });
      }
    });
  }
  const heard = Uint8Array.from(atob(playable.sound), (letter) => letter.charCodeAt(0));
  for (let at = 0; at < recordings; at += 1) {
    // A "void" element behind the sound makes each one of them another file.
    const bytes =
      at < playable.count ? new Uint8Array([...heard, 0xec, 0x90, ...Array(16).keys()]) : new Uint8Array(soundBytes);
    const noise = at < playable.count ? bytes.subarray(-16) : bytes;
    for (let place = 0; place < noise.length; place += 65_536)
      crypto.getRandomValues(noise.subarray(place, place + 65_536));
    const sha256 = await hash(bytes);
    const answerId = `a${answers - 1 - at}`;
    await write(['recordings', 'sounds'], (store) => {
      store('recordings').put({
        id: `r${at}`,
        sessionId: `s${answers - 1 - at}`,
        answerId,
        turn: 0,
        segment: 0,
        state: 'sealed',
        mime: 'audio/webm',
        startedAt: firstAt,
        startedMs: 5000,
        durationMs: 120_000,
        bytes: bytes.length,
        sha256,
        seekable: true,
      });
      store('sounds').put({ recordingId: `r${at}`, bytes });
    });
  }
  counts.recordings = recordings;
  counts.sounds = recordings;
  const { digests: _digests, searchEntries: _entries, ...counted } = counts;
  const ledger = { revision: 1_000_000, counts: counted };
  await write(['meta'], (store) => store('meta').put({ key: 'ledger', value: ledger }));
  localStorage.setItem('second-take ledger', JSON.stringify(ledger));
  database.close();
}

type Row = { goal: string; limit: number; unit: string; found: number };
const rows: Row[] = [];
const note = (goal: string, found: number, limit: number, unit = 'ms') => rows.push({ goal, limit, unit, found });

const server = await preview({ preview: { host: '127.0.0.1', port: 0, headers: securityHeaders }, logLevel: 'silent' });
const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
const folder = mkdtempSync(join(tmpdir(), 'second-take-bench-'));

const openBrowser = async (profile: string): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await chromium.launchPersistentContext(join(folder, profile), {
    executablePath: findChromium() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu'],
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(300_000);
  // The runner of this file marks functions with their names, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
};

/** There once a question can be answered. */
const nextQuestion = (page: Page) => page.getByRole('button', { name: 'Answer aloud' }).and(page.locator(':enabled'));

/** Memory of the largest renderer of this profile, in MB, as the kernel counts what it alone uses. */
function rendererMb(profile: string): number {
  let most = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !command.includes(join(folder, profile))) continue;
      const [, kilobytes = '0'] = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      most = Math.max(most, Number(kilobytes) / 1024);
    } catch {
      // Gone meanwhile.
    }
  }
  return most;
}

/** Milliseconds until `done`, and the most memory that the renderer took on the way. */
async function watched(profile: string, work: () => Promise<unknown>): Promise<{ ms: number; mb: number }> {
  let mb = 0;
  const timer = setInterval(() => {
    mb = Math.max(mb, rendererMb(profile));
  }, 250);
  const from = performance.now();
  await work();
  clearInterval(timer);
  return { ms: performance.now() - from, mb };
}

declare global {
  /** Milliseconds, once it is done. */
  var nextSeek: Promise<number>;
}

/** The time within which this share of them was done. */
const within = (share: number, times: number[]) =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * share) - 1] ?? 0;
const spread = (times: number[]) => [0.5, 0.95, 1].map((share) => `${Math.round(within(share, times))} ms`).join(', ');

/** Runs in the page: from pressing a button until the newest sound plays, in ms. */
async function msUntilPlaying() {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Play');
  const before = globalThis.heardSounds.length;
  const from = performance.now();
  button?.click();
  for (;;) {
    const sound = globalThis.heardSounds.at(-1);
    if (globalThis.heardSounds.length > before && sound && sound.currentTime > 0) return performance.now() - from;
    if (performance.now() - from > 10_000) throw new Error('The replay never started.');
    await new Promise((next) => setTimeout(next, 5));
  }
}

/** Runs in the page: times the next press of the mouse until the sound stands where it was sent. */
function timeNextSeek() {
  let from = 0;
  addEventListener('pointerdown', () => (from = performance.now()), { once: true, capture: true });
  globalThis.nextSeek = new Promise((found) => {
    globalThis.heardSounds.at(-1)?.addEventListener('seeked', () => found(performance.now() - from), { once: true });
  });
}

/** What the page holds on to, in MB, after everything else was thrown away. */
async function heapMb(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize / 1e6;
}

async function measureReplays(page: Page): Promise<void> {
  const player = page.getByRole('group', { name: 'Your answer' });
  const starts: number[] = [];
  const seeks: number[] = [];
  let before = 0;
  await listenIn(page.context());
  await page.reload();
  for (let at = 0; at < replays + warmUps; at += 1) {
    if (at === warmUps) {
      await page.goto(`${origin}/#/history`);
      await page.getByRole('article').first().waitFor();
      await page.evaluate(() => (globalThis.heardSounds.length = 0));
      before = await heapMb(page);
    }
    await page.goto(`${origin}/#/replay/a${answers - 1 - at}`);
    await player.getByRole('button', { name: 'Play' }).waitFor();
    starts.push(await page.evaluate(msUntilPlaying));
    if (at < warmUps + timed) {
      const slider = await player.getByRole('slider', { name: 'Position' }).locator('xpath=../..').boundingBox();
      if (!slider) throw new Error('There is no slider.');
      await page.evaluate(timeNextSeek);
      await page.mouse.click(slider.x + slider.width * (0.2 + (0.6 * (at % 7)) / 7), slider.y + slider.height / 2);
      seeks.push(await page.evaluate(() => globalThis.nextSeek));
    }
  }
  await page.goto(`${origin}/#/history`);
  await page.getByRole('article').first().waitFor();
  await page.evaluate(() => (globalThis.heardSounds.length = 0));
  starts.splice(0, warmUps);
  seeks.splice(0, warmUps);
  console.log(
    `Half of the replays, 95 % and all of them started within ${spread(starts)}; of the leaps ${spread(seeks)}`,
  );
  note('a replay starts, 95 of 100', within(0.95, starts), 500);
  note('a leap in it, 95 of 100', within(0.95, seeks), 300);
  note(`heap growth after ${replays} replays`, (await heapMb(page)) - before, 10, 'MB');
}

try {
  const first = await openBrowser('full');
  await first.page.goto(origin);
  await first.page.getByRole('button', { name: 'Answer aloud' }).waitFor();
  const recordings = Math.min(answers, Math.round((hours * 3600) / 120));
  console.log(`Writing ${answers} answers and ${recordings} recordings of two minutes …`);
  const playable = { sound: Buffer.from(await twoMinutes()).toString('base64'), count: replays + warmUps };
  await first.page.evaluate(fill, { answers, recordings, soundBytes: 480_000, playable });
  const worked = await watched('full', async () => {
    await first.page.reload();
    await nextQuestion(first.page).waitFor();
  });
  console.log(`First start with them, which works out what is due: ${Math.round(worked.ms)} ms`);
  await first.context.close();

  const { context, page } = await openBrowser('full');
  const row = page.getByRole('article').first();
  const cold = await watched('full', async () => {
    await page.goto(`${origin}/#/history`);
    await row.waitFor();
  });
  note('cold start to the history', cold.ms, 1500);
  note('rows in the document', await page.getByRole('article').count(), 60, 'rows');
  const scrolled = await page.evaluate(async () => {
    const seen = () => document.querySelector('article:last-of-type')?.textContent ?? '';
    const before = seen();
    const from = performance.now();
    window.scrollBy(0, 20_000);
    for (const inner of document.querySelectorAll('*'))
      if (inner.scrollHeight > inner.clientHeight + 500) inner.scrollBy(0, 20_000);
    while (seen() === before && performance.now() - from < 5000)
      await new Promise((next) => requestAnimationFrame(next));
    return performance.now() - from;
  });
  note('another page of the history', scrolled, 50);

  const lobby = await watched('full', async () => {
    await page.goto('about:blank');
    await page.goto(origin);
    await nextQuestion(page).waitFor();
  });
  note('cold start to the next question', lobby.ms, 1500);

  await measureReplays(page);

  await page.goto(`${origin}/#/settings`);
  const download = page.waitForEvent('download');
  const backup = await watched('full', async () => {
    await page.getByRole('button', { name: 'Make a backup' }).click();
    await download;
  });
  const file = join(folder, 'backup.zip');
  await (await download).saveAs(file);
  const megabytes = statSync(file).size / 1e6;
  note(`backup of ${Math.round(megabytes)} MB`, backup.ms / 1000, 60, 's');
  note('memory while backing up', backup.mb, 400, 'MB');

  const check = await watched('full', async () => {
    await page.getByRole('button', { name: 'Check my data' }).click();
    await page.getByText(/Everything is there and as it was saved/).waitFor();
  });
  note('checking everything', check.ms / 1000, 100, 's');
  await context.close();

  const other = await openBrowser('empty');
  await other.page.goto(`${origin}/#/settings`);
  await other.page.getByLabel('Backup file').setInputFiles(file);
  const restore = await watched('empty', async () => {
    await other.page.getByRole('button', { name: 'Restore this backup' }).click();
    await other.page.getByText(/^Restored [\d,]+ answers with/).waitFor();
  });
  note('restoring it', restore.ms / 1000, 100, 's');
  note('memory while restoring', restore.mb, 400, 'MB');
  await other.context.close();
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}

console.log(`${execFileSync('node', ['--version']).toString().trim()}, ${answers} answers, ${hours} h of sound`);
console.table(
  rows.map(({ goal, limit, unit, found }) => ({
    goal,
    limit: `${limit} ${unit}`,
    found: `${found < 10 ? found.toFixed(1) : Math.round(found)} ${unit}`,
    verdict: verdictOf({ found, most: limit }, !small),
  })),
);
if (rows.some(({ found, limit }) => verdictOf({ found, most: limit }, !small) === 'miss')) process.exitCode = 1;
