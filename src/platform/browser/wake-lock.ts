/** Keeps the screen from going dark while the candidate talks. */
export type WakeLock = {
  /** Holds it until the given function is called; taken again when the page comes back. Where there is none, nothing happens. */
  hold(): () => void;
};

type WakeLockParts = {
  locks?: { request(type: 'screen'): Promise<WakeLockSentinel> } | null;
  page?: EventTarget & { readonly visibilityState: DocumentVisibilityState };
};

export function createWakeLock({ locks = navigator.wakeLock ?? null, page = document }: WakeLockParts = {}): WakeLock {
  return {
    hold() {
      let held: WakeLockSentinel | null = null;
      let state: 'wanted' | 'asking' | 'over' = 'wanted';

      const take = async () => {
        if (!locks || state !== 'wanted' || page.visibilityState !== 'visible') return;
        if (held && !held.released) return;
        state = 'asking';
        try {
          held = await locks.request('screen');
        } catch {
          // Low battery, or the tab was just hidden: tried again when it is shown.
          held = null;
        }
        if (isOver()) await held?.release();
        else state = 'wanted';
      };
      const isOver = () => state === 'over';
      const shown = () => void take();
      page.addEventListener('visibilitychange', shown);
      void take();

      return () => {
        state = 'over';
        page.removeEventListener('visibilitychange', shown);
        void held?.release();
      };
    },
  };
}
