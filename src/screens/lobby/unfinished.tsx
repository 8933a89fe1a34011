import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { UnfinishedSession } from '../../stores/session-recovery';
import { Button } from '../components/button';
import { dayAndTime } from '../components/day';
import { useSession } from '../house';
import styles from './lobby.module.css';

/** Offers back what a crash, a reload or a closed tab left unfinished. "Later" leaves it for the next visit. */
export function Unfinished() {
  const findUnfinished = useSession((session) => session.findUnfinished);
  const recover = useSession((session) => session.recover);
  const discard = useSession((session) => session.discard);
  const [found, setFound] = useState<UnfinishedSession[]>([]);
  const [busy, setBusy] = useState(false);
  const [, go] = useLocation();

  useEffect(() => {
    let here = true;
    void findUnfinished().then((sessions) => here && setFound(sessions));
    return () => {
      here = false;
    };
  }, [findUnfinished]);

  const [first] = found;
  if (!first) return null;
  const drop = () => setFound((others) => others.filter((other) => other !== first));

  return (
    <section className={styles.unfinished} aria-labelledby="unfinished">
      <h2 id="unfinished">An answer was cut off</h2>
      <p>
        {first.by === 'voice' ? 'What you said' : 'What you typed'} on {dayAndTime(first.startedAt)} is saved. You were
        asked: “{first.question}”
      </p>
      <div className={styles.start}>
        <Button
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void recover(first.sessionId).then((recovered) => {
              setBusy(false);
              if (recovered) go('/room');
              else drop();
            });
          }}
        >
          {busy ? 'Recovering …' : 'Recover it'}
        </Button>
        <Button disabled={busy} onClick={() => void discard(first.sessionId).then(drop)}>
          Discard
        </Button>
        <Button look="quiet" disabled={busy} onClick={drop}>
          Later
        </Button>
      </div>
    </section>
  );
}
