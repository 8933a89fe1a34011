import { Button } from './button';
import styles from './problem-line.module.css';

/** Something could not be written down: what is safe, and what to do. */
export function ProblemLine({ detail, onRetry }: { detail: string; onRetry: () => void }) {
  return (
    <div className={styles.problem} role="alert">
      <p>The last change is not saved yet. Everything before it is; keep this page open and try again.</p>
      <Button onClick={onRetry}>Save again</Button>
      <details>
        <summary>Details</summary>
        <code>{detail}</code>
      </details>
    </div>
  );
}
