import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What stands before several servers: takes each new connection to the next one that answers. It can be cut. */
export async function oneAddressFor(ports: readonly number[]) {
  let next = 0;
  let cut = false;
  const open = new Set<Socket>();
  const relay = createServer({ noDelay: true }, (near) => {
    near.on('error', () => near.destroy());
    if (cut) {
      near.destroy();
      return;
    }
    open.add(near);
    near.on('close', () => open.delete(near));
    const tryOne = (left: number) => {
      const port = ports[(next += 1) % ports.length]!;
      const far = connect({ port, host: '127.0.0.1', noDelay: true });
      let through = false;
      far.on('connect', () => {
        through = true;
        near.pipe(far).pipe(near);
      });
      far.on('error', () => (through || left === 0 ? near.destroy() : tryOne(left - 1)));
      far.on('close', () => through && near.destroy());
      near.on('close', () => far.destroy());
    };
    tryOne(ports.length - 1);
  });
  await new Promise<void>((ready) => relay.listen(0, '127.0.0.1', ready));
  return {
    port: (relay.address() as AddressInfo).port,
    /** Every connection ends at this moment, and none begins until it is healed. */
    cut() {
      cut = true;
      for (const socket of open) socket.destroy();
    },
    heal: () => void (cut = false),
    close() {
      for (const socket of open) socket.destroy();
      relay.close();
    },
  };
}
