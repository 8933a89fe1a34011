import { join } from 'node:path';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { adviseOn } from '../../../src/domain/scoring/advice/advised-answer';
import type { AnswerToScore } from '../../../src/domain/scoring/inputs';
import { findChromium } from '../../../tools/browser/chromium';
import { unpunctuated } from '../../../tools/tagger/examples';
import { hostile, stories, weakStories } from '../../samples/answers';
import answer from '../fixtures/answer.json' with { type: 'json' };
import { serveRoom } from './serve-room';

const voice = join(import.meta.dirname, '../fixtures/answer.wav');

let room: Awaited<ReturnType<typeof serveRoom>>;
let browser: Browser;
let page: Page;

// One room for all of them.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  room = await serveRoom();
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${voice}%noloop`,
    ],
  });
});

test.afterAll(async () => {
  await browser.close();
  await room.close();
});

test.beforeEach(async () => {
  page = await (await browser.newContext()).newPage();
  await page.goto(room.url);
  await page.getByRole('button').click();
});

test.afterEach(async () => {
  expect(await page.evaluate(() => devices.refused)).toEqual([]);
  await page.context().close();
});

test('an answer is recorded slice by slice, repaired and heard again', async () => {
  test.setTimeout(90_000);
  const made = await page.evaluate(async () => {
    const opened = await devices.microphone.open();
    if (!opened.ok) throw new Error(opened.problem);
    const { live } = opened;
    const slices: { seq: number; atMs: number; bytes: Uint8Array }[] = [];
    const problems: string[] = [];
    const started = await devices.recorder.start(live, {
      slice: (slice) => slices.push(slice),
      problem: (problem) => problems.push(problem),
    });
    if (!started.ok) throw new Error(started.problem);
    const levels: number[] = [];
    const meter = setInterval(() => levels.push(live.levelDb() ?? 0), 100);
    await new Promise((later) => setTimeout(later, 16_500));
    clearInterval(meter);
    const { running } = started;
    const ranMs = devices.clock.nowMs() - running.startedMs;
    await Promise.all([running.stop(), running.stop()]);
    live.close();
    const raw = new Uint8Array(
      await new Blob(slices.map(({ bytes }) => bytes as Uint8Array<ArrayBuffer>)).arrayBuffer(),
    );
    const repaired = await devices.repair(raw, running.mime);
    Object.assign(globalThis, { raw, repaired });
    return {
      mime: running.mime,
      ranMs,
      seqs: slices.map(({ seq }) => seq),
      rawBytes: raw.byteLength,
      levels,
      problems,
      tracks: live.stream.getTracks().map(({ readyState }) => readyState),
      durationMs: repaired.durationMs,
      seekable: repaired.seekable,
      repairedMime: repaired.mime,
    };
  });
  expect(made.problems).toEqual([]);
  expect(made.mime).toBe('audio/webm;codecs=opus');
  expect(made.seqs).toEqual(made.seqs.map((_, index) => index));
  expect(made.seqs.length).toBeGreaterThan(14);
  expect(made.seekable).toBe(true);
  expect(made.repairedMime).toBe('audio/webm');
  expect(Math.abs(made.durationMs - made.ranMs)).toBeLessThan(700);
  expect(made.durationMs).toBeGreaterThan(answer.durationMs);
  // 32 kbit/s are 4 kB a second; the container adds a little.
  expect(made.rawBytes / (made.durationMs / 1000)).toBeLessThan(5000);
  expect(Math.max(...made.levels)).toBeGreaterThan(-30);
  expect(Math.min(...made.levels)).toBeLessThan(-60);
  expect(made.tracks).toEqual(['ended']);

  await page.getByRole('button').click();
  const heard = await page.evaluate(async () => {
    const { repaired } = globalThis as unknown as { repaired: Parameters<typeof devices.player.load>[0] };
    const until = async (found: () => boolean) => {
      const giveUp = performance.now() + 4000;
      while (!found()) {
        if (performance.now() > giveUp) throw new Error(`Stuck at ${JSON.stringify(loaded.state())}`);
        await new Promise((later) => setTimeout(later, 10));
      }
      return performance.now();
    };
    const loaded = devices.player.load(repaired);
    const phases: string[] = [];
    loaded.subscribe(({ phase }) => phases.at(-1) !== phase && phases.push(phase));
    loaded.seek(9000);
    const clickedMs = performance.now();
    loaded.play();
    const startMs = (await until(() => loaded.state().atMs > 9020)) - clickedMs;
    loaded.setRate(2);
    loaded.seek(6000);
    await until(() => loaded.state().atMs > 6100 && loaded.state().atMs < 7000);
    const fromMs = performance.now();
    const beforeMs = loaded.state().atMs;
    await until(() => loaded.state().atMs > beforeMs + 1000);
    const speed = (loaded.state().atMs - beforeMs) / (performance.now() - fromMs);
    loaded.pause();
    await until(() => loaded.state().phase === 'paused');
    loaded.seek(1e9);
    const clampedMs = loaded.state().atMs;
    loaded.play();
    await until(() => loaded.state().phase === 'ended');
    const endedMs = loaded.state().atMs;
    loaded.play();
    await until(() => loaded.state().phase === 'playing' && loaded.state().atMs > 100 && loaded.state().atMs < 2000);
    loaded.seek(12_000);
    await until(() => loaded.state().atMs > 12_100);
    const { durationMs } = loaded.state();
    loaded.close();
    return { phases, startMs, speed, clampedMs, endedMs, durationMs };
  });
  expect(heard.phases).toEqual(['loading', 'ready', 'playing', 'paused', 'playing', 'ended', 'playing']);
  expect(heard.startMs).toBeLessThan(500);
  expect(heard.speed).toBeGreaterThan(1.7);
  expect(heard.speed).toBeLessThan(2.3);
  expect(heard.clampedMs).toBe(heard.durationMs - 50);
  expect(heard.endedMs).toBe(heard.durationMs);

  const speech = await page.evaluate(async () => {
    const { repaired } = globalThis as unknown as { repaired: { bytes: Uint8Array; mime: string } };
    const read = await devices.soundReader.read(repaired);
    return read && { ...devices.speechOf(read.samples), heardMs: read.samples.length / 16 };
  });
  if (!speech) throw new Error('The recording could not be decoded.');
  const spokenMs = answer.segments.map(({ fromMs, toMs }) => toMs - fromMs);
  expect(Math.abs(speech.heardMs - made.durationMs)).toBeLessThan(100);
  const longPauses = speech.pauses.filter(({ fromMs, toMs }) => toMs - fromMs >= 2500);
  expect(longPauses).toHaveLength(spokenMs.length - 1);
  const saidMs = spokenMs.reduce((sum, ms) => sum + ms, 0);
  expect(Math.abs(speech.speakingMs - saidMs)).toBeLessThan(0.1 * saidMs);

  const cut = await page.evaluate(async () => {
    const { raw } = globalThis as unknown as { raw: Uint8Array };
    const torn = new Uint8Array([...raw.slice(0, 20_000), ...raw.slice(24_100)]);
    const repaired = await devices.repair(torn, 'audio/webm;codecs=opus');
    const unseekable = devices.player.load({
      bytes: raw,
      mime: 'audio/webm;codecs=opus',
      durationMs: 0,
      seekable: false,
    });
    unseekable.play();
    while (unseekable.state().atMs < 500) await new Promise((later) => setTimeout(later, 20));
    unseekable.setRate(4);
    const fromMs = unseekable.state().atMs;
    const deadline = performance.now() + 4000;
    while (unseekable.state().atMs <= fromMs + 1000 && performance.now() < deadline) {
      await new Promise((later) => setTimeout(later, 20));
    }
    const played = unseekable.state();
    while (unseekable.state().phase !== 'ended') await new Promise((later) => setTimeout(later, 50));
    const end = unseekable.state();
    unseekable.close();
    const rubbish = await devices.repair(new Uint8Array(300).fill(7), 'audio/webm');
    return {
      torn: { ...repaired, bytes: repaired.bytes.length === torn.length },
      fromMs,
      played,
      end,
      rubbish: { ...rubbish, bytes: 0 },
    };
  });
  expect(cut.played.phase).toBe('playing');
  expect(cut.played.atMs).toBeGreaterThan(cut.fromMs + 1000);
  expect(cut.rubbish).toEqual({ bytes: 0, mime: 'audio/webm', durationMs: 0, seekable: false });
});

test('a lock taken in one tab is refused in another, until that tab is closed', async () => {
  const otherTab = await page.context().newPage();
  await otherTab.goto(room.url);
  expect(await otherTab.evaluate(async () => Boolean(await devices.lock.take('recorder')))).toBe(true);
  expect(
    await page.evaluate(async () => [await devices.lock.take('recorder'), await devices.lock.held('recorder')]),
  ).toEqual([null, true]);
  await otherTab.close();
  await expect.poll(() => page.evaluate(async () => Boolean(await devices.lock.take('recorder')))).toBe(true);
});

test('the three chimes are fetched with the first of them, and sound', async () => {
  const answers: string[] = [];
  page.on('response', (response) => answers.push(`${new URL(response.url()).pathname} ${response.status()}`));
  await page.evaluate(() => devices.chimes.play('yellow'));
  await expect
    .poll(() =>
      answers
        .filter((each) => each.includes('sounds'))
        .map((each) => each.replace('206', '200'))
        .sort(),
    )
    .toEqual(['/sounds/red.wav 200', '/sounds/start.wav 200', '/sounds/yellow.wav 200']);
});

test('a computer without voices does not make the candidate wait', async () => {
  const spoken = await page.evaluate(async () => {
    const fromMs = performance.now();
    const how = await devices.reader.speak('Tell me about a time.', {});
    return { how, voices: (await devices.reader.voices()).length, tookMs: performance.now() - fromMs };
  });
  test.skip(spoken.voices > 0, 'This computer has a voice.');
  expect(spoken.how).toBe('no-voice');
  expect(spoken.tookMs).toBeLessThan(2500);
});

test('captions that cannot work end with a problem, and the text so far', async () => {
  await page.context().setOffline(true);
  const ended = await page.evaluate(async () => {
    const problems: string[] = [];
    const running = devices.captions.start(null, 'cloud', {
      text: () => undefined,
      problem: (problem) => problems.push(problem),
    });
    await new Promise((later) => setTimeout(later, 3000));
    return { kind: await devices.captions.kind(), problems, text: await running.stop() };
  });
  await page.context().setOffline(false);
  expect(ended.kind).toBe('cloud');
  expect(ended.problems).toHaveLength(1);
  expect(ended.text).toBe('');
});

/** Without the fake dialog permissions are real: only such a browser can forbid and take back. */
async function strictPage() {
  const strict = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'],
  });
  const strictPage = await (await strict.newContext()).newPage();
  await strictPage.goto(room.url);
  return strictPage;
}

test('a microphone that is forbidden says so', async () => {
  const forbidden = await strictPage();
  expect(await forbidden.evaluate(() => devices.microphone.open())).toEqual({ ok: false, problem: 'denied' });
  await forbidden.context().browser()?.close();
});

test('a microphone whose permission is taken away in mid-answer keeps what was said', async () => {
  const strict = await strictPage();
  await strict.context().grantPermissions(['microphone']);
  await strict.evaluate(async () => {
    const opened = await devices.microphone.open();
    if (!opened.ok) throw new Error(opened.problem);
    const bytes: Uint8Array[] = [];
    const started = await devices.recorder.start(opened.live, {
      slice: (slice) => bytes.push(slice.bytes),
      problem: () => undefined,
    });
    if (!started.ok) throw new Error(started.problem);
    const { running } = started;
    const lost = new Promise<number>((lose) =>
      opened.live.onLost(() => lose(devices.clock.nowMs() - running.startedMs)),
    );
    Object.assign(globalThis, { kept: { bytes, running, lost } });
    await new Promise((later) => setTimeout(later, 2500));
  });
  await strict.context().clearPermissions();
  const kept = await strict.evaluate(async () => {
    const { kept } = globalThis as unknown as {
      kept: { bytes: Uint8Array<ArrayBuffer>[]; running: { stop(): Promise<void> }; lost: Promise<number> };
    };
    const lostMs = await kept.lost;
    await kept.running.stop();
    const raw = new Uint8Array(await new Blob(kept.bytes).arrayBuffer());
    return { lostMs, ...(await devices.repair(raw, 'audio/webm')), bytes: null };
  });
  expect(kept.seekable).toBe(true);
  expect(kept.durationMs).toBeGreaterThan(2400);
  expect(kept.durationMs).toBeGreaterThan(kept.lostMs - 600);
  await strict.context().browser()?.close();
});

test('the worker gives the scorecard that Node gives, word for word and time after time', async () => {
  const texts = [
    ...stories.map(({ sentences }) => sentences.join(' ')),
    ...Object.values(weakStories),
    ...Object.values(hostile),
    stories.map(({ sentences }) => unpunctuated(sentences.join(' '))).join(' '),
  ];
  const answers = texts.map((text): AnswerToScore => ({ turns: [{ text, probeSlot: null }], question: null }));
  const heard = await page.evaluate(
    (asked) => Promise.all([...asked, ...asked].map((one) => globalThis.devices.scorer.score(one))),
    answers,
  );
  const known = answers.map((one) => adviseOn(one));
  expect(heard).toEqual([...known, ...known]);
});
