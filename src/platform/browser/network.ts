/** What the browser says of the network. */
export type Network = {
  /** Every byte may cost: the candidate has asked to save data, or it is a phone's own connection. Unknown counts as free. */
  metered(): boolean;
  onOnline(listener: () => void): () => void;
};

type Connection = { saveData?: boolean; type?: string };

export function createNetwork(
  browser: { connection?: Connection } = navigator as { connection?: Connection },
  target: EventTarget = globalThis,
): Network {
  return {
    metered: () => browser.connection?.saveData === true || browser.connection?.type === 'cellular',
    onOnline(listener) {
      target.addEventListener('online', listener);
      return () => target.removeEventListener('online', listener);
    },
  };
}
