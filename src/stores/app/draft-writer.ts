import type { Clock } from '../../platform/browser/clock';
import type { Drafts } from '../../storage/tables/drafts';
import { createStamp } from './timestamps';
import type { Keep } from './unsaved-store';

/** Where the candidate's half-written text lies until it is used. */
export type DraftWriter = {
  /** null when nothing was begun, or it was used. */
  load(key: string): Promise<string | null>;
  /**
   * Writes go one after the other, the newest text of those that wait; what a disk refuses stays in here, is told, and is
   * tried again with the next letter or when the candidate asks for it.
   */
  write(key: string, text: string, answerId?: string): void;
  /** It was used or given up. */
  drop(key: string): void;
};

type DraftDeps = { clock: Pick<Clock, 'epochMs'>; drafts: Drafts; keep: Keep };

export function createDraftWriter({ clock, drafts, keep }: DraftDeps): DraftWriter {
  const stamp = createStamp(clock);
  /** In here until the disk has it: what is on its way there counts already. */
  const waiting = new Map<string, { text: string; answerId?: string }>();
  const writtenAt = new Map<string, number>();
  let writing = false;

  const lastWritten = async (key: string) => {
    const onDisk = await drafts.load(key).catch(() => null);
    return Math.max(writtenAt.get(key) ?? 0, onDisk?.at ?? 0);
  };

  /** The newest text of a key that waits. */
  const writeOne = async (key: string) => {
    const draft = waiting.get(key);
    if (!draft) return;
    const at = stamp(await lastWritten(key));
    writtenAt.set(key, at);
    await drafts.keep({ key, ...draft, at });
    if (waiting.get(key) === draft) waiting.delete(key);
  };

  /** Refused before: it was told, and is with whoever tries again. */
  const refused = new Set<string>();
  const tell = (key: string) => {
    if (refused.has(key)) return;
    refused.add(key);
    void keep(async () => {
      await writeOne(key);
      refused.delete(key);
    });
  };

  const writeAll = async () => {
    if (writing) return;
    writing = true;
    const tried = new Map<string, unknown>();
    const next = () => [...waiting].find(([key, draft]) => tried.get(key) !== draft);
    for (let found = next(); found; found = next()) {
      const [key, draft] = found;
      tried.set(key, draft);
      await writeOne(key).catch(() => tell(key));
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
