import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../e2e/harness/free-port';
import type { Driver } from './engine';
import { keyCode } from './keys';

/** The name that WebDriver gives to an element in JSON. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK through plain WebDriver, on a screen of its own that nobody sees. */
export async function openWebKit(programs: { driver: string; browser: string; screen: string }): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), 'second-take-webkit-'));
  const downloads = join(home, 'Downloads');
  mkdirSync(join(home, 'config'), { recursive: true });
  mkdirSync(downloads);
  writeFileSync(join(home, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(`:${data.toString().trim()}`));
    screen.once('exit', () => reject(new Error('The screen for WebKit did not start.')));
  });
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      GDK_BACKEND: 'x11',
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const send = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  for (let tries = 0; !(await send('GET', '/status').catch(() => null)); tries += 1) {
    if (tries > 100) throw new Error('The driver of WebKit does not answer.');
    await sleep(100);
  }
  const options = {
    binary: programs.browser,
    args: ['--automation', '--enable-media-stream=true', '--enable-mock-capture-devices=true'],
  };
  const { sessionId } = await send<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  });
  const session = <T>(path: string, body: object = {}) => send<T>('POST', `/session/${sessionId}${path}`, body);
  await session('/timeouts', { script: 60_000, pageLoad: 60_000 });
  const element = async (expression: string) => {
    const found = await session<Record<string, string> | null>('/execute/sync', {
      script: `return ${expression};`,
      args: [],
    });
    return found?.[elementKey];
  };

  return {
    downloads,
    async go(url) {
      await session('/url', { url });
    },
    async value<T>(expression: string) {
      const script = `const done = arguments[0]; (async () => JSON.stringify(await (${expression})) ?? 'null')().then((json) => done({ json }), (failure) => done({ failure: String(failure) }));`;
      const { json, failure } = await session<{ json?: string; failure?: string }>('/execute/async', {
        script,
        args: [],
      });
      if (json === undefined) throw new Error(`${expression}: ${failure}`);
      return JSON.parse(json) as T;
    },
    async click(expression) {
      await element(`${expression}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
      await session(`/element/${await element(expression)}/click`);
    },
    async keys(keys) {
      const actions = keys.flatMap((key) => [
        { type: 'keyDown', value: keyCode(key) },
        { type: 'keyUp', value: keyCode(key) },
      ]);
      await session('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async choose(expression, file) {
      await session(`/element/${await element(expression)}/value`, { text: file });
    },
    async close() {
      await send('DELETE', `/session/${sessionId}`).catch(() => undefined);
      driver.kill();
      screen.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
