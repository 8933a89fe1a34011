import { useEffect } from 'react';
import { Link } from 'wouter';
import { stateOfPractice } from '../../domain/progress/state-sentence';
import { useReview } from '../store-context';
import { routes } from '../routes';
import styles from './today.module.css';

/** One sentence on the last answers, and the way to all of it. */
export function StateLine() {
  const latest = useReview((history) => history.latest);
  const openLatest = useReview((history) => history.openLatest);
  useEffect(() => void openLatest(), [openLatest]);
  const state = latest && stateOfPractice(latest);
  if (!state) return null;
  return (
    <p className={styles.state}>
      {state.text} <Link to={routes.progress}>See your progress</Link>
    </p>
  );
}
