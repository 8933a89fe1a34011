import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button';
import styles from './recently-deleted.module.css';

type RecentlyDeletedProps = { onOpen?: () => void; children: ReactNode };

/** What was deleted and can still be brought back, behind one button. */
export function RecentlyDeleted({ onOpen, children }: RecentlyDeletedProps) {
  const [open, setOpen] = useState(false);
  const toggle = () => {
    if (!open) onOpen?.();
    setOpen(!open);
  };
  return (
    <section className={styles.deleted}>
      <Button look="quiet" aria-expanded={open} onClick={toggle}>
        Recently deleted
      </Button>
      {open && children}
    </section>
  );
}

export function DeletedRow({ onRestore, children }: { onRestore: () => void; children: ReactNode }) {
  return (
    <li className={styles.row}>
      <span>{children}</span>
      <Button onClick={onRestore}>Bring back</Button>
    </li>
  );
}
