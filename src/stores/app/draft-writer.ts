import type { Clock } from '../../platform/browser/clock';
import type { Drafts } from '../../storage/tables/drafts';
import { createStamp } from './timestamps';

/** Where the candidate's half-written text lies until it is used. */
export type DraftWriter = {
  /** null when nothing was begun, or it was used. */
  load(key: string): Promise<string | null>;
  /** Writes go one after the other, the newest text of those that wait; a disk that refuses is tried with the next. */
  write(key: string, text: string, answerId?: string): void;
  /** It was used or given up. */
  drop(key: string): void;
};

export function createDraftWriter({ clock, drafts }: { clock: Pick<Clock, 'epochMs'>; drafts: Drafts }): DraftWriter {
  const stamp = createStamp(clock);
  /** In here until the disk has it: what is on its way there counts already. */
  const waiting = new Map<string, { text: string; answerId?: string }>();
  const writtenAt = new Map<string, number>();
  let writing = false;

  const lastWritten = async (key: string) => {
    const onDisk = await drafts.load(key).catch(() => null);
    return Math.max(writtenAt.get(key) ?? 0, onDisk?.at ?? 0);
  };

  const writeAll = async () => {
    if (writing) return;
    writing = true;
    for (let [next] = waiting; next; [next] = waiting) {
      const [key, draft] = next;
      const at = stamp(await lastWritten(key));
      writtenAt.set(key, at);
      await drafts.keep({ key, ...draft, at }).catch(() => undefined);
      if (waiting.get(key) === draft) waiting.delete(key);
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
