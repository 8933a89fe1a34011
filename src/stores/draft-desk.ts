import type { Clock } from '../devices/clock';
import type { Drafts } from '../records/drafts';

/** Where the candidate's half-written text lies until it is used. */
export type DraftDesk = {
  /** null when nothing was begun, or it was used. */
  load(key: string): Promise<string | null>;
  /** Writes go one after the other, the newest text of those that wait; a disk that refuses is tried with the next. */
  write(key: string, text: string, answerId?: string): void;
  /** It was used or given up. */
  drop(key: string): void;
};

export function createDraftDesk({ clock, drafts }: { clock: Pick<Clock, 'epochMs'>; drafts: Drafts }): DraftDesk {
  const waiting = new Map<string, { text: string; answerId?: string }>();
  let writing = false;
  let lastStamp = 0;

  const writeAll = async () => {
    if (writing) return;
    writing = true;
    for (let [next] = waiting; next; [next] = waiting) {
      const [key, draft] = next;
      waiting.delete(key);
      lastStamp = Math.max(lastStamp + 1, clock.epochMs());
      await drafts.keep({ key, ...draft, at: lastStamp }).catch(() => undefined);
    }
    writing = false;
  };
  const put = (key: string, draft: { text: string; answerId?: string }) => {
    waiting.set(key, draft);
    void writeAll();
  };

  return {
    async load(key) {
      const text = waiting.get(key)?.text ?? (await drafts.load(key))?.text;
      return text || null;
    },
    write: (key, text, answerId) => put(key, answerId === undefined ? { text } : { text, answerId }),
    drop: (key) => put(key, { text: '' }),
  };
}
