import { Link } from 'wouter';
import styles from './again-link.module.css';
import { routes } from '../routes';

type AgainLinkProps = { questionId: string; answerId: string; question: string };

/** Answers a question again, beside one of its past answers. */
export function AgainLink({ questionId, answerId, question }: AgainLinkProps) {
  return (
    <Link
      to={routes.practice({ question: questionId, retry: answerId })}
      className={styles.again}
      aria-label={`Answer again: ${question}`}
    >
      again
    </Link>
  );
}
