import type { SessionRow } from '../../storage/schema/rows';
import styles from './about-session.module.css';

/** What a page shows of a session, and who asked; sessions of before there were interviewers do not say. */
export function AboutSession({ what, row }: { what: string; row: SessionRow }) {
  const { interviewer } = row.plan;
  return (
    <p className={styles.about}>
      {what}
      {interviewer && ` · asked by ${interviewer.name}, ${interviewer.job}`}
    </p>
  );
}
