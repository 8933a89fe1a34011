import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { killProfile } from '../e2e/harness/kill';
import type { Driver } from './engine';
import { keyCode } from './keys';

/** A microphone without asking and without a device: a tone that Firefox makes itself. */
const preferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
};

type Message = { id?: number; type: string; result?: unknown; error?: string; message?: string };
type Remote = { type: string; value?: unknown; sharedId?: string };

/** Firefox through WebDriver BiDi, which it speaks by itself: no driver program in between. */
export async function openFirefox(program: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'second-take-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'second-take-downloads-'));
  const lines = Object.entries({ ...preferences, 'browser.download.dir': downloads });
  writeFileSync(
    join(profile, 'user.js'),
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''),
  );
  const firefox = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--width',
      '1280',
      '--height',
      '800',
      '--remote-debugging-port',
      '0',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    firefox.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    firefox.once('exit', () => reject(new Error(`Firefox did not start: ${said}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  const waiting = new Map<number, (message: Message) => void>();
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.id === undefined) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  let lastId = 0;
  const send = async <T>(method: string, params: object = {}): Promise<T> => {
    const id = (lastId += 1);
    const message = await new Promise<Message>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (message.type === 'error') throw new Error(`${method}: ${message.error} ${message.message}`);
    return message.result as T;
  };

  await send('session.new', { capabilities: {} });
  // The window that Firefox begins with has its focus in the address bar: a page without focus gets keys, but presses
  // nothing with them. A new window gives it to the page.
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'window' });
  const evaluate = async (expression: string): Promise<Remote> => {
    const answer = await send<{ type: string; result: Remote; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      {
        expression,
        target: { context },
        awaitPromise: true,
        resultOwnership: 'none',
        userActivation: false,
      },
    );
    if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails?.text}`);
    return answer.result;
  };
  const element = async (expression: string) => ({ sharedId: (await evaluate(expression)).sharedId });

  return {
    downloads,
    async go(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async value<T>(expression: string) {
      const { value } = await evaluate(`(async () => JSON.stringify(await (${expression})) ?? 'null')()`);
      return JSON.parse(value as string) as T;
    },
    async click(expression) {
      await evaluate(`${expression}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
      const origin = { type: 'element', element: await element(expression) };
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    async keys(keys) {
      const actions = keys.flatMap((key) => [
        { type: 'keyDown', value: keyCode(key) },
        { type: 'keyUp', value: keyCode(key) },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async choose(expression, file) {
      await send('input.setFiles', { context, element: await element(expression), files: [file] });
    },
    async close() {
      socket.terminate();
      firefox.kill('SIGKILL');
      await killProfile(profile);
      for (const folder of [profile, downloads])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
