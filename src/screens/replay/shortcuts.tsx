import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import styles from './shortcuts.module.css';

const shortcuts = [
  ['Space, K', 'play and pause'],
  ['J, ←', 'five seconds back'],
  ['L, →', 'five seconds on'],
  ['Home', 'from the start'],
  ['< and >', 'slower and faster'],
  ['P', 'play the part that is told now'],
  ['R', 'repeat that part; once more to stop'],
  ['[ and ]', 'repeat from the one to the other, as a drag on the waveform does'],
  ['S', 'skip silence'],
  ['M', 'write a note at this moment'],
  ['1 to 7', 'play what a box stands on: S, T, A, R, WHO, WHY, HOW MUCH'],
  ['?', 'this sheet'],
] as const;

/** Every key of the replay. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
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
