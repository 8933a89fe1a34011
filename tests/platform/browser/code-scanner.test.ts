// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createCodeScanner } from '../../../src/platform/browser/code-scanner';

/** A camera, and a reader that sees one text after the other. */
function parts(seen: string[]) {
  const tracks = [{ stopped: false, stop: () => void (tracks[0]!.stopped = true) }];
  class Detector {
    static getSupportedFormats = async () => ['ean_13', 'qr_code'];
    async detect() {
      const rawValue = seen.shift();
      return rawValue === undefined ? [] : [{ rawValue }];
    }
  }
  const media = { getUserMedia: async () => ({ getTracks: () => tracks }) as unknown as MediaStream };
  return { tracks, detectors: Detector, media };
}

function aPicture() {
  const video = document.createElement('video');
  video.play = async () => undefined;
  return video;
}

test('a browser without a reader of codes, or without a camera, cannot scan', async () => {
  const { detectors, media } = parts([]);
  expect(await createCodeScanner({ detectors: null, media }).possible()).toBe(false);
  expect(await createCodeScanner({ detectors, media: null }).possible()).toBe(false);
  expect(await createCodeScanner({ detectors, media }).possible()).toBe(true);
});

test('the first text that is meant is given, and the camera is off afterwards', async () => {
  const { tracks, ...camera } = parts(['a menu', 'st1,this']);
  const scanner = createCodeScanner(camera);
  const read = await scanner.scan(aPicture(), (text) => text.startsWith('st1'), new AbortController().signal);
  expect(read).toEqual({ kind: 'read', text: 'st1,this' });
  expect(tracks[0]!.stopped).toBe(true);
});

test('who stops it has the camera off', async () => {
  const { tracks, ...camera } = parts([]);
  const stopping = new AbortController();
  const scanning = createCodeScanner(camera).scan(aPicture(), () => true, stopping.signal);
  stopping.abort();
  expect(await scanning).toEqual({ kind: 'stopped' });
  expect(tracks[0]!.stopped).toBe(true);
});

test('a camera that is refused is told as such', async () => {
  const { detectors } = parts([]);
  const media = { getUserMedia: () => Promise.reject(new DOMException('No.', 'NotAllowedError')) };
  const scanning = createCodeScanner({ detectors, media }).scan(aPicture(), () => true, new AbortController().signal);
  expect(await scanning).toEqual({ kind: 'refused' });
});
