import { workerUrl } from '../workers/worker-url';

export type UpdateNews = 'ready' | 'broken';

/** The program's own new versions. */
export type Updates = {
  /** ready: a new version is here, complete, and waits. broken: one could not be fetched as a whole; the old one stays. */
  onNews(listener: (news: UpdateNews) => void): () => void;
  /** Uses it: the page is loaded again. */
  apply(): void;
};

/** Looked for at the start and whenever the page is shown again after this long. */
const lookAgainMs = 60 * 60 * 1000;

/** Keeps the program on this computer through the service worker at `address`. Without one it works online only. */
export function createAppUpdates(address: string, container: ServiceWorkerContainer | undefined): Updates {
  const listeners = new Set<(news: UpdateNews) => void>();
  let waiting: ServiceWorker | null = null;
  let applying = false;

  const tell = (news: UpdateNews) => {
    for (const listener of listeners) listener(news);
  };
  const ready = (worker: ServiceWorker) => {
    waiting = worker;
    tell('ready');
  };
  const watch = (registration: ServiceWorkerRegistration) => {
    // Without an active one this is the first visit, and nothing is replaced. The controller would not tell: in WebKit the first
    // version can control the page before the page hears that it is installed.
    if (registration.waiting && registration.active) ready(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      const replaces = registration.active !== null;
      let installed = false;
      worker?.addEventListener('statechange', () => {
        if (!replaces) return;
        if (worker.state === 'installed') {
          installed = true;
          ready(worker);
        }
        // A file is missing, or the network went in the middle. It is tried again at the next look.
        if (worker.state === 'redundant' && !installed) tell('broken');
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
    onNews(listener) {
      listeners.add(listener);
      if (waiting) listener('ready');
      return () => listeners.delete(listener);
    },
    apply() {
      applying = true;
      waiting?.postMessage('take over');
    },
  };
}
