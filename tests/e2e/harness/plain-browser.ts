import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '../../../tools/browser/chromium';
import { flags } from './browser';
import { killProfile } from './kill';

type Reply = { result?: unknown; error?: { message: string } };

/** One tab, driven by the browser's own protocol. */
export type PlainTab = {
  send(method: string, params?: object): Promise<unknown>;
  /** The value of an expression in the page; promises are waited for. */
  value<T>(expression: string): Promise<T>;
  /** Waits until the expression is true. */
  until(expression: string): Promise<void>;
  /** Clicks the button with this text, as soon as there is one. */
  press(name: string): Promise<void>;
  /** Brings this tab to the front; the tab that was there is hidden. */
  show(): Promise<void>;
};

export type PlainBrowser = { tab(url: string): Promise<PlainTab>; close(): Promise<void> };

/**
 * A Chromium without Playwright in between, which keeps every page "visible" for ever: here a tab behind another
 * one is hidden, throttled and can be frozen, as at home.
 */
export function openPlainBrowser(profile: string, hears: string, proxyPort: number): PlainBrowser {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: "npm run e2e" says how to get one.');
  const asRoot = process.getuid?.() === 0;
  const browser = spawn(
    executablePath,
    [
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...flags({ microphone: { hears } }, proxyPort),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const requests = browser.stdio[3] as Writable;
  const replies = browser.stdio[4] as Readable;
  // The pipes break when the browser is killed, which is how it is closed.
  for (const pipe of [requests, replies]) pipe.on('error', () => undefined);
  const waiting = new Map<number, (reply: Reply) => void>();
  let unread = '';
  replies.setEncoding('utf8').on('data', (piece: string) => {
    const messages = (unread + piece).split('\0');
    unread = messages.pop() ?? '';
    for (const text of messages) {
      const message = JSON.parse(text) as Reply & { id?: number };
      if (message.id === undefined) continue;
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  });
  let lastId = 0;
  const send = async <T>(method: string, params: object, sessionId?: string): Promise<T> => {
    const id = (lastId += 1);
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      requests.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result as T;
  };

  return {
    async tab(url) {
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url });
      const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
      const value = async <T>(expression: string) => {
        const { result, exceptionDetails } = await send<{ result: { value: T }; exceptionDetails?: { text: string } }>(
          'Runtime.evaluate',
          { expression, awaitPromise: true, returnByValue: true, userGesture: true },
          sessionId,
        );
        if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
        return result.value;
      };
      const until = async (expression: string) => {
        for (let tries = 0; tries < 150; tries += 1) {
          // While a page loads, there is nothing to ask yet.
          if (await value<boolean>(expression).catch(() => false)) return;
          await sleep(100);
        }
        throw new Error(`Never true: ${expression}`);
      };
      return {
        send: (method, params = {}) => send(method, params, sessionId),
        value,
        until,
        async press(name) {
          const button = `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)} && !one.disabled)`;
          await until(`Boolean(${button})`);
          await value(`${button}.click()`);
        },
        show: () => send('Target.activateTarget', { targetId }),
      };
    },
    async close() {
      browser.kill('SIGKILL');
      await killProfile(profile);
    },
  };
}
