import type { Page } from '../../platform/browser/page-lifecycle';

/** `saved` is only ever said of what the database has confirmed. */
export type Saving = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; detail: string };

type Write = () => Promise<void>;

/** Whoever else brings something to the disk and tries again by itself. */
export type Writer = 'sound' | 'typing';

export type WriteQueue = {
  /** Writes in the order of the calls: a failure holds back what comes after, so a crash costs an end, never a middle. */
  write(write: Write): void;
  /** A write that nothing waits for and that must not hold back the rest, such as sealing a long recording. */
  writeAside(write: Write): Promise<void>;
  report(writer: Writer, saving: Saving): void;
  retry(): Promise<void>;
  /** Resolves when everything asked for so far is written or has failed. */
  tried(): Promise<void>;
  /** Runs `run` once everything is on the disk, at once if it is. */
  whenSaved(run: () => void): void;
};

const retryMs = 2000;

/** Joins the news of all writers into the one word that the candidate sees, and tries again what failed. */
export function createWriteQueue({ page, show }: { page: Page; show: (saving: Saving) => void }): WriteQueue {
  const queue: Write[] = [];
  let failed: Write[] = [];
  let tried: Promise<void> = Promise.resolve();
  let aside = 0;
  let stopRetrying: (() => void) | null = null;
  let waiting: (() => void)[] = [];
  const news = new Map<Writer | 'log' | 'aside', Saving>();

  const saving = (): Saving => {
    const all = [...news.values()];
    return all.find(({ kind }) => kind === 'failed') ?? all.find(({ kind }) => kind === 'saving') ?? { kind: 'saved' };
  };
  const tell = (who: Writer | 'log' | 'aside', what: Saving) => {
    news.set(who, what);
    const now = saving();
    show(now);
    if (now.kind === 'failed') stopRetrying ??= page.every(retryMs, () => void retry());
    if (now.kind !== 'saved') return;
    stopRetrying?.();
    stopRetrying = null;
    const ready = waiting;
    waiting = [];
    for (const run of ready) run();
  };

  const drain = async () => {
    while (queue[0]) {
      try {
        await queue[0]();
        queue.shift();
      } catch (failure) {
        tell('log', { kind: 'failed', detail: String(failure) });
        return;
      }
    }
    tell('log', { kind: 'saved' });
  };
  const drainOnce = () => {
    tried = tried.then(drain);
    return tried;
  };

  const tryAside = async (write: Write) => {
    aside += 1;
    if (failed.length === 0) tell('aside', { kind: 'saving' });
    try {
      await write();
    } catch (failure) {
      failed.push(write);
      tell('aside', { kind: 'failed', detail: String(failure) });
    }
    aside -= 1;
    if (failed.length === 0) tell('aside', aside === 0 ? { kind: 'saved' } : { kind: 'saving' });
  };

  const retry = async () => {
    const again = failed;
    failed = [];
    await Promise.all([drainOnce(), ...again.map(tryAside)]);
  };

  return {
    write(write) {
      queue.push(write);
      if (news.get('log')?.kind !== 'failed') tell('log', { kind: 'saving' });
      void drainOnce();
    },
    writeAside: tryAside,
    report: tell,
    retry,
    tried: () => tried,
    whenSaved(run) {
      if (saving().kind === 'saved') run();
      else waiting.push(run);
    },
  };
}
