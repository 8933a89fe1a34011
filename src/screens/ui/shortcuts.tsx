import { Button } from './button';
import { Dialog } from './dialog';
import styles from './shortcuts.module.css';

type ShortcutsProps = { shortcuts: readonly (readonly [keys: string, does: string])[]; onClose: () => void };

/** Every key of a screen. */
export function Shortcuts({ shortcuts, onClose }: ShortcutsProps) {
  return (
    <Dialog open onClose={onClose} title="Keys" actions={<Button onClick={onClose}>Close</Button>}>
      <dl className={styles.keys}>
        {shortcuts.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
