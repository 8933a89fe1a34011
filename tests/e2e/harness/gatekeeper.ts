import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A proxy that lets nothing through and writes down who knocked. It sees what page events cannot: prefetches,
 * workers, and the browser's own wires, such as speech recognition.
 */
export type Gatekeeper = { port: number; close(): Promise<void> };

/** Where Chromium calls by itself: its updates, its own sign-in, its guesses about forms. */
const ownCalls =
  /^(?:(?:accounts|clients\d?)\.google\.com|(?:.+\.)?gvt1\.com|(?!fonts|ajax)[a-z-]+\.googleapis\.com)(?::\d+)?$/;

export async function createGatekeeper(complaints: string[]): Promise<Gatekeeper> {
  const knock = (host: string, what: string) => {
    if (!ownCalls.test(host)) complaints.push(`left this machine: ${what}`);
  };
  const server = createServer((request, response) => {
    knock(request.headers.host ?? '', `${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    knock(request.url ?? '', `CONNECT ${request.url}`);
    // A browser that is refused may hang up before it has heard so.
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
