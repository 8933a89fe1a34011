import { useEffect, useEffectEvent } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './interview-room.module.css';

/** `act` says whether a key was for it. Keys of a dialog, and those that a button or a field needs itself, never come. */
export function useKeys(act: (event: KeyboardEvent, typing: boolean) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const at = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.repeat || event.isComposing || at?.closest('[role=dialog]')) return;
    const typing = at?.matches('textarea, input, select') ?? false;
    const own = (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey;
    if (own && at?.matches('button, a, summary, textarea, input, select')) return;
    if (event.key === ' ' && at?.matches('[role=radio]')) return;
    if (act(event, typing)) event.preventDefault();
  });
  useEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const keys = [
  ['Space or Enter', 'start your answer'],
  ['Ctrl + Enter', 'end it'],
  ['P', 'pause and resume, in practice'],
  ['?', 'this list'],
] as const;

/** Which keys the room knows. */
export function RoomKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys" actions={<Button onClick={onClose}>Close</Button>}>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
