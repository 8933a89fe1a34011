import { useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { greetingOf } from '../../domain/loop/greeting';
import { nextSitting } from '../../domain/loop/loop';
import { topicName } from '../../domain/loop/topic';
import type { LoopEntry, ToldSoFar } from '../../stores/loop/loop-store';
import { useBegin } from '../frame/begin';
import { Page } from '../frame/page';
import { Button, ButtonLink } from '../ui/button';
import { counted } from '../text/counted';
import { useData, useLoop, useSession } from '../store-context';
import { routes } from '../routes';
import styles from './loop.module.css';
import { NoSuchLoop } from './no-such-loop';
import { useLoopEntry } from '../loop-entry';

/** Before a sitting: the interviewer says hello, and the candidate is reminded of what this panel has heard. */
export function Meet({ loopId, seat }: { loopId: string; seat: number }) {
  const entry = useLoopEntry(loopId);
  if (!entry) return <NoSuchLoop coming={entry === undefined} />;
  const next = nextSitting(entry.sittings);
  if (entry.phase !== 'running' || next?.seat !== seat) return <Redirect to={routes.loop(loopId)} replace />;
  return <Greeting entry={entry} seat={seat} begunIn={next.state === 'begun' ? next.sessionId : null} />;
}

function Greeting({ entry, seat, begunIn }: { entry: LoopEntry; seat: number; begunIn: string | null }) {
  const { loop } = entry;
  const { interviewer, principles, questions } = loop.plan.seats[seat]!;
  const sittingPlan = useLoop((loops) => loops.sittingPlan);
  const readOnly = useData((data) => data.readOnly);
  const recover = useSession((session) => session.recover);
  const { start, question } = useBegin();
  const [, go] = useLocation();
  const [starting, setStarting] = useState(false);

  const begin = async () => {
    setStarting(true);
    const plan = sittingPlan(loop.loopId, seat);
    // It may wait after a crash, or still be open in this tab's room.
    if (begunIn !== null && (await recover(begunIn).catch(() => false))) go(routes.room);
    else if (begunIn !== null) go(routes.room);
    else if (plan) await start(plan);
    setStarting(false);
  };

  return (
    <Page title={`Meet ${interviewer.name}`} heading={interviewer.name}>
      <p className={styles.soft}>
        {interviewer.job} · {seat + 1} of {loop.plan.seats.length}
        {loop.plan.mode === 'practice' && ` · ${principles.map(topicName).join(' and ')}`}
      </p>
      <blockquote className={styles.greeting}>“{greetingOf(interviewer, questions.length)}”</blockquote>
      <ToldBefore entry={entry} />
      <p className={styles.row}>
        <Button look="main" disabled={readOnly || starting} onClick={() => void begin()}>
          {begunIn === null ? 'Hear the first question' : 'Pick up where you left off'}
        </Button>
        <ButtonLink look="quiet" to={routes.loop(loop.loopId)}>
          Not now
        </ButtonLink>
      </p>
      {question}
    </Page>
  );
}

/** Practice names the stories that were told; an interview counts them. */
function ToldBefore({ entry }: { entry: LoopEntry }) {
  const { loop } = entry;
  const toldSoFar = useLoop((loops) => loops.toldSoFar);
  const [told, setTold] = useState<readonly ToldSoFar[]>([]);
  useEffect(() => {
    let here = true;
    void toldSoFar(loop.loopId).then((found) => here && setTold(found));
    return () => void (here = false);
  }, [toldSoFar, loop.loopId]);
  if (told.length === 0) return null;
  if (loop.plan.mode === 'interview') {
    return (
      <p className={styles.soft}>
        This panel has heard {counted(told.length, 'answer', 'answers')} so far. They will read each other’s notes.
      </p>
    );
  }
  return (
    <section className={styles.section} aria-labelledby="told">
      <h2 id="told">They have heard these</h2>
      <p className={styles.soft}>A story told twice counts once: tell another one where you can.</p>
      <ul className={styles.told}>
        {told.map(({ answerId, seat, title, beginning }) => (
          <li key={answerId}>
            <span className={styles.said}>{title ?? `“${beginning}”`}</span>
            <span className={styles.soft}>to {loop.plan.seats[seat]?.interviewer.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
