import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { UnfinishedSession } from '../../stores/session/recovery';
import { Button } from '../ui/button';
import { dayAndTime } from '../text/day';
import { useSession } from '../store-context';
import styles from './lobby.module.css';
import { routes } from '../routes';

/** Offers back what a crash, a reload or a closed tab left unfinished. "Later" leaves it for the next visit. */
export function Unfinished() {
  const findUnfinished = useSession((session) => session.findUnfinished);
  const recover = useSession((session) => session.recover);
  const discard = useSession((session) => session.discard);
  const putOff = useSession((session) => session.putOff);
  const [found, setFound] = useState<UnfinishedSession[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
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
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailed(false);
    await work().catch(() => setFailed(true));
    setBusy(false);
  };
  const recoverIt = async () => {
    if (await recover(first.sessionId)) go(routes.room);
    else drop();
  };

  return (
    <section className={styles.unfinished} aria-labelledby="unfinished">
      <h2 id="unfinished">{first.answering ? 'An answer was cut off' : 'A session was cut off'}</h2>
      <p>
        {first.answering
          ? `${first.by === 'voice' ? 'What you said' : 'What you typed'} on ${dayAndTime(first.startedAt)} is saved.`
          : `You can pick up where you left off on ${dayAndTime(first.startedAt)}.`}{' '}
        You were asked: “{first.question}”
      </p>
      {failed && (
        <p role="alert">
          That could not be saved on this computer. It is still here: free some disk space, and try again.
        </p>
      )}
      <div className={styles.start}>
        <Button disabled={busy} onClick={() => void run(recoverIt)}>
          {busy ? 'Recovering …' : 'Recover it'}
        </Button>
        <Button disabled={busy} onClick={() => void run(() => discard(first.sessionId).then(drop))}>
          Discard
        </Button>
        <Button
          look="quiet"
          disabled={busy}
          onClick={() => {
            putOff(first.sessionId);
            drop();
          }}
        >
          Later
        </Button>
      </div>
    </section>
  );
}
