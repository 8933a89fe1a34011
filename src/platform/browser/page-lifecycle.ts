/** What the browser does with our page: hidden, shown again, closed. */
export type Page = {
  onHidden(listener: () => void): () => void;
  onShown(listener: () => void): () => void;
  /** Runs `run` every `ms` until stopped; ticks may be late or missing, so never count them. */
  every(ms: number, run: () => void): () => void;
};

type PageParts = {
  /** Says whether the page can be seen. */
  document?: EventTarget & { readonly visibilityState: DocumentVisibilityState };
  /** Says when the page goes away for good. */
  window?: EventTarget;
};

export function createPageLifecycle({ document: seen = document, window: frame = window }: PageParts = {}): Page {
  const listen = (target: EventTarget, type: string, listener: () => void) => {
    target.addEventListener(type, listener);
    return () => target.removeEventListener(type, listener);
  };
  return {
    onHidden(listener) {
      const stopVisibility = listen(seen, 'visibilitychange', () => {
        if (seen.visibilityState === 'hidden') listener();
      });
      // Safari closes a tab without telling that it was hidden first.
      const stopLeaving = listen(frame, 'pagehide', listener);
      return () => {
        stopVisibility();
        stopLeaving();
      };
    },
    onShown: (listener) =>
      listen(seen, 'visibilitychange', () => {
        if (seen.visibilityState === 'visible') listener();
      }),
    every(ms, run) {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
  };
}
