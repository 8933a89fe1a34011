import { useId, type ReactNode } from 'react';
import styles from './margin-panel.module.css';

/** Something beside the text: a heading, a line down its side, and what belongs to it. */
export function MarginPanel({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
