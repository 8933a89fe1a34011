import { Button } from './button';
import styles from './progress-bar.module.css';

type ProgressBarProps = {
  label: string;
  /** 0–1; null where it is not known how far it has come. */
  share: number | null;
  onCancel: () => void;
};

/** Long work: what it is, how far it has come, and the way out. */
export function ProgressBar({ label, share, onCancel }: ProgressBarProps) {
  return (
    <div className={styles.work}>
      <label className={styles.label}>
        {label}
        <progress className={styles.bar} max={1} value={share ?? undefined} />
      </label>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}
