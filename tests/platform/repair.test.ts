import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRepair } from '../../src/platform/recording/repair';
import { fakeRepair } from '../fakes/repair';

/** Five seconds of the spoken answer, as Chromium's MediaRecorder wrote them. */
const recorded = (file: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', file)));
const webm = recorded('spoken.webm');
const mp4 = recorded('spoken.mp4');
const repair = createRepair();

describe.each([
  {
    name: 'fake',
    repair: fakeRepair,
    whole: Uint8Array.of(83, 84, 0, 0, 83, 84, 0, 1),
    broken: Uint8Array.of(1, 2, 3),
  },
  { name: 'real', repair, whole: webm, broken: webm.slice(200) },
])('a repair ($name)', ({ repair, whole, broken }) => {
  test('gives a whole recording a duration and lets it seek', async () => {
    const repaired = await repair(whole, 'audio/webm;codecs=opus');
    expect(repaired).toMatchObject({ mime: 'audio/webm', seekable: true });
    expect(repaired.durationMs).toBeGreaterThan(0);
  });

  test('keeps the bytes of what it cannot repair, and says that it cannot seek', async () => {
    expect(await repair(broken, 'audio/webm')).toMatchObject({ bytes: broken, mime: 'audio/webm', seekable: false });
  });

  test('takes nothing at all for nothing', async () => {
    const repaired = await repair(new Uint8Array(), 'audio/webm');
    expect(repaired).toEqual({ bytes: new Uint8Array(), mime: 'audio/webm', durationMs: 0, seekable: false });
  });
});

test.each([
  ['WebM', webm, 'audio/webm'],
  ['MP4', mp4, 'audio/mp4'],
])('a recording as %s has the duration of what was said, and stays of its kind', async (_, raw, mime) => {
  const repaired = await repair(raw, mime);
  expect(repaired).toMatchObject({ mime, seekable: true });
  expect(repaired.durationMs).toBeGreaterThan(4850);
  expect(repaired.durationMs).toBeLessThan(5000);
});

test('a recording whose last fragment WebKit announced twice holds it once', async () => {
  const repaired = await repair(recorded('tone-announced-twice.mp4'), 'audio/mp4');
  expect(repaired).toMatchObject({ mime: 'audio/mp4', seekable: true });
  expect(repaired.durationMs).toBeGreaterThan(2700);
  expect(repaired.durationMs).toBeLessThan(3000);
});

test('an MP4 with little sound in large fragments, as WebKit writes it, is whole all the same', async () => {
  const repaired = await repair(recorded('tone-opus.mp4'), 'audio/mp4; codecs=opus');
  expect(repaired).toMatchObject({ mime: 'audio/mp4', seekable: true });
  expect(repaired.durationMs).toBeGreaterThan(9000);
});

test('a WebM with every size in eight bytes, as Firefox writes it, has its duration', async () => {
  const repaired = await repair(recorded('tone-eight-byte-sizes.webm'), 'audio/webm;codecs=opus');
  expect(repaired).toMatchObject({ mime: 'audio/webm', seekable: true });
  expect(repaired.durationMs).toBeGreaterThan(5000);
  expect(repaired.durationMs).toBeLessThan(6000);
});

test('an MP4 with a torn middle is kept as it is, not shortened in silence', async () => {
  const torn = Uint8Array.from([...mp4.slice(0, 9000), ...mp4.slice(10_500)]);
  expect(await repair(torn, 'audio/mp4')).toMatchObject({ bytes: torn, seekable: false });
});

test('a repaired recording is repaired to itself', async () => {
  const once = await repair(webm, 'audio/webm');
  expect((await repair(once.bytes, once.mime)).durationMs).toBe(once.durationMs);
});

test('what a crash cut short, at whatever byte, keeps every block of sound before the cut', async () => {
  const blockMs = 60;
  let before = 4920;
  for (let cut = webm.byteLength - 1; before > 2900; cut -= 17) {
    const { durationMs, seekable } = await repair(webm.slice(0, cut), 'audio/webm');
    expect(seekable).toBe(true);
    expect(durationMs).toBeLessThanOrEqual(before);
    expect(durationMs, `cut at ${cut}`).toBeGreaterThan(before - 2.5 * blockMs);
    before = durationMs;
  }
});

test('a recording with a torn middle is kept as it is, not shortened in silence', async () => {
  const torn = Uint8Array.from([...webm.slice(0, 4000), ...webm.slice(5100)]);
  const repaired = await repair(torn, 'audio/webm');
  expect(repaired).toMatchObject({ bytes: torn, seekable: false });
});

test('junk to the very end of a recording does not hold it for ever', async () => {
  const cluster = [0x1f, 0x43, 0xb6, 0x75];
  const starts = [...webm.keys()].filter((at) => cluster.every((byte, index) => webm[at + index] === byte));
  for (const from of starts) {
    const damaged = webm.slice().fill(0xff, from);
    expect(await repair(damaged, 'audio/webm')).toMatchObject({ bytes: damaged, seekable: false });
  }
});

test('no bytes whatever make it throw, and none that it cannot read are lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(webm.byteLength), async (noise, at) => {
      const damaged = Uint8Array.from([...webm.slice(0, at), ...noise]);
      const repaired = await repair(damaged, 'audio/webm');
      if (!repaired.seekable) expect(repaired.bytes).toBe(damaged);
    }),
    { numRuns: 60 },
  );
});

test('a library that cannot be loaded leaves the recording as it is', async () => {
  const offline = createRepair(() => Promise.reject(new TypeError('offline')));
  expect(await offline(webm, 'audio/webm')).toEqual({
    bytes: webm,
    mime: 'audio/webm',
    durationMs: 0,
    seekable: false,
  });
});
