import type { ReactNode } from 'react';
import { clockText } from '../../domain/session/timing';
import styles from './line-mark.module.css';

type LineMarkProps = {
  /** What it stands for, such as `Probe`. */
  what: string;
  text: string;
  atMs: number;
  onSeek: (atMs: number) => void;
  children: ReactNode;
};

/** A round mark below a time line, which leads to its moment. */
export function LineMark({ what, text, atMs, onSeek, children }: LineMarkProps) {
  return (
    <button
      type="button"
      className={styles.mark}
      title={text}
      aria-label={`${what} at ${clockText(atMs)}: ${text}`}
      onClick={() => onSeek(atMs)}
    >
      {children}
    </button>
  );
}
