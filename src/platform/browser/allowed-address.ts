/**
 * The one address outside that this browser lets the app talk to. The service worker names it in the security policy of the
 * page, so it counts from the next time that the page is loaded (`offline.worker.ts`).
 */
export type AllowedAddress = {
  /** false: no service worker is there to change the policy; only a host's own header can name the address. */
  possible(): boolean;
  origin(): Promise<string | null>;
  allow(origin: string): Promise<void>;
  forget(): Promise<void>;
  /** Loads the page again, with the address in its policy; `at` is the part behind the `#`. */
  reload(at: string): void;
};

/** The name of the store and the address in it are known to the service worker too. */
const storeName = 'second-take address';
const key = 'allowed-address';

export function createAllowedAddress(
  stores: CacheStorage | undefined = globalThis.caches,
  controlled: () => boolean = () => Boolean(navigator.serviceWorker?.controller),
): AllowedAddress {
  return {
    possible: () => stores !== undefined && controlled(),
    async origin() {
      const kept = await (await stores?.open(storeName))?.match(`/${key}`);
      return kept ? kept.text() : null;
    },
    async allow(origin) {
      await (await stores?.open(storeName))?.put(`/${key}`, new Response(origin));
    },
    async forget() {
      await stores?.delete(storeName);
    },
    reload(at) {
      location.hash = at;
      location.reload();
    },
  };
}
