import type { ReactNode } from 'react';
import type { StorageProblem } from '../../storage/open-storage';
import { BarePage } from '../frame/bare-page';
import { Button } from '../ui/button';
import styles from './no-storage.module.css';

type Problem = StorageProblem | 'waiting';

const words: Record<Problem, { title: string; what: ReactNode; ways: readonly string[] }> = {
  newer: {
    title: 'This is an older version',
    what: 'A newer version of Second Take has taken over your answers.',
    ways: ['Reload the page to get the newer version.', 'If that brings you back here, close all its tabs first.'],
  },
  waiting: {
    title: 'Opening your answers is taking a while',
    what: 'After an update they may have to wait for another tab that still runs the earlier version.',
    ways: [
      'If Second Take is open in another tab, finish the answer there, or close that tab.',
      'This page continues by itself as soon as it can.',
    ],
  },
  unreadable: {
    title: 'Your answers cannot be opened',
    what: 'The browser will not open the place where Second Take keeps them.',
    ways: [
      'In a private window, open Second Take in a normal one: private windows often keep nothing.',
      'If the disk is full, free some space.',
      'Restart the browser. A restart fixes most of these.',
      'If you have a backup, keep it: it can be restored here or on another computer.',
    ],
  },
};

/** What the candidate sees when the database does not open: what is safe, what to do, and nothing that erases. */
export function NoStorage({ problem, detail }: { problem: Problem; detail: string }) {
  const { title, what, ways } = words[problem];
  return (
    <BarePage title={title} detail={problem === 'waiting' ? null : detail}>
      <p>{what}</p>
      <p>Nothing was erased. Whatever was saved is where it was.</p>
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      {problem !== 'waiting' && (
        <Button look="main" onClick={() => location.reload()}>
          Try again
        </Button>
      )}
    </BarePage>
  );
}
