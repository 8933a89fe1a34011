import { keystrokeBetween, type Keystroke } from '../../domain/session/answer';
import type { Clock } from '../../platform/browser/clock';
import type { Answers } from '../../storage/tables/answers';

type TypingDeskOptions = {
  clock: Clock;
  answers: Answers;
  answerId: string;
  turn: number;
  on: { saved(): void; unsaved(detail: string): void };
};

export type KeystrokeWriter = {
  /** The text went from `before` to `after`. */
  type(before: string, after: string): void;
  /** Writes what is not on the disk yet; called with every tick, so typing is at most a second ahead. */
  flush(): Promise<void>;
  /** Writes the rest; rejects when it could not. */
  finish(): Promise<void>;
};

/** Brings typing to the disk, change by change with its time, so that it can be replayed as it was typed. */
export function createKeystrokeWriter({ clock, answers, answerId, turn, on }: TypingDeskOptions): KeystrokeWriter {
  const startedMs = clock.nowMs();
  let seq = 0;
  let unwritten: Keystroke[] = [];
  let writing: Promise<void> | null = null;

  const write = async () => {
    while (unwritten.length > 0) {
      const batch = unwritten;
      await answers.addKeystrokes(answerId, turn, seq, batch);
      seq += 1;
      unwritten = unwritten.slice(batch.length);
    }
    on.saved();
  };
  const flush = () => {
    if (unwritten.length === 0) return writing ?? Promise.resolve();
    writing ??= write().finally(() => {
      writing = null;
    });
    return writing;
  };

  return {
    type(before, after) {
      const keystroke = keystrokeBetween(before, after, clock.nowMs() - startedMs);
      if (keystroke) unwritten = [...unwritten, keystroke];
    },
    flush: () => flush().catch((failure: unknown) => on.unsaved(String(failure))),
    finish: async () => {
      await writing?.catch(() => undefined);
      await flush();
    },
  };
}
