import { useEffect, useRef } from 'react';
import { BarePage } from '../../frame/bare-page';
import { Button } from '../../ui/button';
import { useData } from '../../store-context';
import { routes } from '../../routes';
import styles from './data.module.css';

/** Nothing is left: two ways on, both from a page that knows nothing of before. */
export function Erased() {
  const startAgain = useData((data) => data.startAgain);
  const ways = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    ways.current?.querySelector('button')?.focus();
    document.title = 'Everything is deleted · Second Take';
    // Back and forward lead to screens that still remember.
    const leave = () => startAgain(routes.lobby);
    addEventListener('hashchange', leave);
    return () => removeEventListener('hashchange', leave);
  }, [startAgain]);
  return (
    <BarePage title="Everything is deleted" detail={null}>
      <p role="status">Nothing of yours is left on this computer. Backups that you made are where you put them.</p>
      <div className={styles.ways} ref={ways}>
        <Button look="main" onClick={() => startAgain(routes.lobby)}>
          Start over
        </Button>
        <Button onClick={() => startAgain(routes.data)}>Restore a backup</Button>
      </div>
    </BarePage>
  );
}

export const useErased = () => useData((data) => data.outcome?.kind === 'erased');
