import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type JsQr from 'jsqr';
import { newProfile, removeProfile } from '../e2e/harness/browser';
import { allowServer, press, upToDate, visitTwice } from '../e2e/harness/devices';
import { expect, test } from '../e2e/harness/test';
import { noServer, startNats } from '../platform/sync/nats-server';
import { filmOf } from './film';

test.skip(noServer, 'There is no nats-server: "npx tsx tools/browser/ensure-nats.ts" says how to get one.');

const phrase = 'seventeen zebras at noon';

/** Runs in the page before the app. Chromium reads codes by itself on Android, macOS and ChromeOS, and not where tests run. */
function withDetector() {
  class BarcodeDetector {
    static getSupportedFormats = async () => ['qr_code'];
    async detect(video: HTMLVideoElement) {
      // The two scripts come in any order.
      const { jsQR } = globalThis as unknown as { jsQR: typeof JsQr };
      const { videoWidth: width, videoHeight: height } = video;
      const pen = new OffscreenCanvas(width, height).getContext('2d')!;
      pen.drawImage(video, 0, 0);
      const found = jsQR(pen.getImageData(0, 0, width, height).data, width, height);
      return found ? [{ rawValue: found.data }] : [];
    }
  }
  Object.assign(globalThis, { BarcodeDetector });
}

/** What a camera sees that looks at this part of the screen, a little from the side, in a gray room. */
async function seenByACamera(page: Page, what: string) {
  const screen = (await page.getByRole('img', { name: what }).screenshot()).toString('base64');
  const [width, height] = [640, 480];
  const gray = await page.evaluate(
    async ([png, w, h]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const pen = new OffscreenCanvas(w, h).getContext('2d')!;
      pen.fillStyle = '#777';
      pen.fillRect(0, 0, w, h);
      pen.translate(w / 2, h / 2);
      pen.rotate(0.1);
      pen.drawImage(image, -200, -200, 400, 400);
      const { data } = pen.getImageData(0, 0, w, h);
      return Array.from({ length: w * h }, (_, at) =>
        Math.round(0.3 * data[4 * at]! + 0.59 * data[4 * at + 1]! + 0.11 * data[4 * at + 2]!),
      );
    },
    [screen, width, height] as const,
  );
  return { width, height, gray: Uint8Array.from(gray) };
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the join code on a ${colorScheme} screen is scanned with the camera of another device, which joins by it`, async ({
    open,
    complaints,
  }, testInfo) => {
    const server = await startNats();
    const elsewhere = newProfile();
    try {
      const { page: laptop } = await open({ colorScheme });
      await visitTwice(laptop);
      await allowServer(laptop, server, phrase);
      await press(laptop, 'Test the connection');
      await press(laptop, 'Switch on');
      await upToDate(laptop);
      await laptop.getByLabel('Your passphrase').fill(phrase);
      await press(laptop, 'Show the join code');
      const film = testInfo.outputPath('camera.y4m');
      writeFileSync(film, filmOf(await seenByACamera(laptop, 'The join code as a QR code')));

      const { page: phone, context } = await open({
        profile: elsewhere,
        viewport: { width: 360, height: 740 },
        cameraSees: film,
      });
      await context.addInitScript({ path: createRequire(import.meta.url).resolve('jsqr') });
      await context.addInitScript(withDetector);
      await visitTwice(phone);
      await press(phone, 'Scan it with the camera');
      await expect(phone.getByLabel('Address of the server')).toHaveValue(server.to.address);
      await expect(phone.getByLabel('Passphrase', { exact: true })).toHaveValue(phrase);
      // The camera is off again.
      await expect(phone.getByLabel('What the camera sees')).toHaveCount(0);
      await press(phone, 'Allow this address');
      await press(phone, 'Test the connection');
      await expect(phone.getByText('The passphrase opens your notebook there.')).toBeVisible();
      await press(phone, 'Switch on');
      await upToDate(phone);
      await Promise.all([laptop.close(), phone.close()]);
    } finally {
      await server.close();
      removeProfile(elsewhere);
    }
    const unwanted = complaints.filter((line) => !/broken close frame/u.test(line));
    complaints.splice(0, complaints.length, ...unwanted);
  });
}
