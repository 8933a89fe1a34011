import { useEffect } from 'react';
import { Link } from 'wouter';
import { drillFor } from '../../domain/review/micro-drills';
import { openAnswerOf } from '../../domain/progress/open-answer';
import { stateOfPractice } from '../../domain/progress/state-sentence';
import { useArchive } from '../store-context';
import { routes } from '../routes';
import styles from './today.module.css';

/** What waits for the candidate's marks, one sentence on the last answers, and the way to all of it. */
export function StateLine() {
  const latest = useArchive((archive) => archive.latest);
  const openLatest = useArchive((archive) => archive.openLatest);
  useEffect(() => void openLatest(), [openLatest]);
  const open = latest && openAnswerOf(latest);
  const state = latest && stateOfPractice(latest);
  const drill = state?.box && drillFor(state.box);
  return (
    <>
      {open && (
        <p className={styles.state}>
          You haven’t scored your last answer yet.{' '}
          <Link to={routes.debrief(open.sessionId, open.answerId)}>Score it now</Link>
        </p>
      )}
      {state && (
        <p className={styles.state}>
          {state.text}{' '}
          {drill && (
            <>
              <Link to={routes.drill(drill)}>Two minutes on it</Link> ·{' '}
            </>
          )}
          <Link to={routes.progress}>See your progress</Link>
        </p>
      )}
    </>
  );
}
