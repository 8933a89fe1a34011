import type { ReactNode } from 'react';
import type { RecordsProblem } from '../../records/records';
import { Button } from '../components/button';
import styles from './no-records.module.css';

const words: Record<RecordsProblem, { title: string; what: ReactNode; ways: readonly string[] }> = {
  newer: {
    title: 'This is an older version',
    what: 'A newer version of Second Take has saved your answers in a form that this one cannot open.',
    ways: ['Load the page again to get the newer version.', 'If that brings you back here, close all its tabs first.'],
  },
  blocked: {
    title: 'Second Take is open in another tab',
    what: 'That tab runs an older version and holds on to your answers, perhaps because an answer is being given there.',
    ways: ['Finish the answer there, or close that tab.', 'Then try again here.'],
  },
  unreadable: {
    title: 'Your answers cannot be opened',
    what: 'The browser will not open the place where Second Take keeps them.',
    ways: [
      'In a private window, open Second Take in a normal one: private windows often keep nothing.',
      'If the disk is full, free some space.',
      'Restart the browser. A restart mends most of these.',
      'If you have a backup, keep it: it can be restored here or on another computer.',
    ],
  },
};

/** What the candidate sees when the database does not open: what is safe, what to do, and nothing that erases. */
export function NoRecords({ problem, detail }: { problem: RecordsProblem; detail: string }) {
  const { title, what, ways } = words[problem];
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <p>{what}</p>
      <p>Nothing was erased. Whatever was saved is where it was.</p>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <Button look="main" onClick={() => location.reload()}>
        Try again
      </Button>
      <details>
        <summary>Details for a bug report</summary>
        <pre>{detail}</pre>
      </details>
    </main>
  );
}
