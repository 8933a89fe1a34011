import { useEffect } from 'react';
import { Link } from 'wouter';
import { drillFor } from '../../domain/review/micro-drills';
import { stateOfPractice } from '../../domain/progress/state-sentence';
import { useArchive } from '../store-context';
import { routes } from '../routes';
import styles from './today.module.css';

/** One sentence on the last answers, and the way to all of it. */
export function StateLine() {
  const latest = useArchive((archive) => archive.latest);
  const openLatest = useArchive((archive) => archive.openLatest);
  useEffect(() => void openLatest(), [openLatest]);
  const state = latest && stateOfPractice(latest);
  if (!state) return null;
  const drill = state.box && drillFor(state.box);
  return (
    <p className={styles.state}>
      {state.text}{' '}
      {drill && (
        <>
          <Link to={routes.drill(drill)}>Two minutes on it</Link> ·{' '}
        </>
      )}
      <Link to={routes.progress}>See your progress</Link>
    </p>
  );
}
