import { workerUrl } from '../workers/worker-url';

/** The program's own new versions. */
export type Updates = {
  /** A new version is here, complete, and waits. */
  onReady(listener: () => void): () => void;
  /** Uses it: the page is loaded again. */
  apply(): void;
};

/** Looked for at the start and whenever the page is shown again after this long. */
const lookAgainMs = 60 * 60 * 1000;

/** Keeps the program on this computer through the service worker at `address`. Without one it works online only. */
export function createAppUpdates(address: string, container: ServiceWorkerContainer | undefined): Updates {
  const listeners = new Set<() => void>();
  let waiting: ServiceWorker | null = null;
  let applying = false;

  const ready = (worker: ServiceWorker) => {
    waiting = worker;
    for (const listener of listeners) listener();
  };
  const watch = (registration: ServiceWorkerRegistration) => {
    // Without an active one this is the first visit, and nothing is replaced. The controller would not tell: in WebKit the first
    // version can control the page before the page hears that it is installed.
    if (registration.waiting && registration.active) ready(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      const replaces = registration.active !== null;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && replaces) ready(worker);
      });
    });
    let lookedAt = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || performance.now() - lookedAt < lookAgainMs) return;
      lookedAt = performance.now();
      registration.update().catch(() => undefined);
    });
  };

  container
    ?.register(workerUrl(address), { updateViaCache: 'none' })
    .then(watch)
    .catch(() => {
      // A private window, or a host without https: the program works, but not offline.
    });
  container?.addEventListener('controllerchange', () => {
    if (applying) location.reload();
  });

  return {
    onReady(listener) {
      listeners.add(listener);
      if (waiting) listener();
      return () => listeners.delete(listener);
    },
    apply() {
      applying = true;
      waiting?.postMessage('take over');
    },
  };
}
