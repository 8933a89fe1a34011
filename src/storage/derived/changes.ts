/** What one write has changed. `tables` by their stored names; the ids are those of answers and sessions it belongs to. */
export type Change = {
  tables: readonly string[];
  answerIds: readonly string[];
  sessionIds: readonly string[];
};

/** The one feed of all that is written, here and in other tabs of this browser, after it is on the disk. */
export type Changes = {
  /** Gives how to stop listening. */
  listen(on: (change: Change) => void): () => void;
  publish(change: Change): void;
  close(): void;
};

/** Other tabs hear of a change by a channel with the name of the database; a browser without channels tells this tab only. */
export function createChanges(name: string): Changes {
  const listeners = new Set<(change: Change) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`${name} changes`);
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  let open = true;
  channel?.addEventListener('message', ({ data }: MessageEvent<Change>) => tell(data));
  // Node would wait for it for ever.
  (channel as { unref?: () => void } | null)?.unref?.();
  return {
    listen(on) {
      listeners.add(on);
      return () => void listeners.delete(on);
    },
    publish(change) {
      tell(change);
      if (open) channel?.postMessage(change);
    },
    close() {
      open = false;
      channel?.close();
    },
  };
}
