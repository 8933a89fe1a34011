import { Button } from './button';
import styles from './undo-line.module.css';

/** Offered right after a delete. */
export function UndoLine({ text, onUndo, onClose }: { text: string; onUndo: () => void; onClose: () => void }) {
  return (
    <div className={styles.undo} role="status">
      <p>{text}</p>
      <Button onClick={onUndo}>Undo</Button>
      <Button look="quiet" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}
