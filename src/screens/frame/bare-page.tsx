import type { ReactNode } from 'react';
import styles from './bare-page.module.css';

type BarePageProps = {
  title: string;
  children: ReactNode;
  /** What to hand on in a bug report; null where there is nothing to report. */
  detail: string | null;
};

/** A page that stands by itself, for when the rest of the program does not. */
export function BarePage({ title, children, detail }: BarePageProps) {
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      {children}
      {detail !== null && (
        <details>
          <summary>Details for a bug report</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </main>
  );
}
