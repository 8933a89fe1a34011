import type { SessionState, SessionStore } from './session-store';

/** Whether a session runs in this tab: nothing may be taken from under it. */
export function isSessionRunning({ log, over }: Pick<SessionState, 'log' | 'over'>): boolean {
  return log !== null && !over;
}

/** Runs `run` as soon as no session runs and all of the last one is on the disk. */
export function whenNoSessionIsRunning(session: SessionStore, run: () => void): void {
  if (!isSessionRunning(session.getState())) return run();
  const stop = session.subscribe((state) => {
    if (isSessionRunning(state)) return;
    stop();
    run();
  });
}
