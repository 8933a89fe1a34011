import { createServer, type AddressInfo } from 'node:net';

/** A port that nobody uses, so that the tests run beside a developer's own server. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
