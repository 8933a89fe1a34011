import { useEffect } from 'react';
import { Link } from 'wouter';
import { mayDebrief, nextSitting } from '../../domain/loop/loop';
import { dayWords } from '../text/sitting-day';
import { useLoop } from '../store-context';
import { routes } from '../routes';
import styles from './lobby.module.css';

/** Where the running loop stands and the way on; without one, the way to a first. */
export function LoopLine() {
  const load = useLoop((loops) => loops.load);
  const today = useLoop((loops) => loops.today);
  const entry = useLoop((loops) =>
    loops.entries.find(({ phase }) => phase === 'running' || phase === 'ready' || phase === 'paused'),
  );
  useEffect(() => void load(), [load]);
  const next = entry && nextSitting(entry.sittings);
  const person = next && entry.loop.plan.seats[next.seat]?.interviewer;
  const late = next && next.day !== '' && next.day < today;
  return (
    <section className={styles.loop} aria-labelledby="loop">
      <h2 id="loop">The loop</h2>
      {!entry ? (
        <p>
          Four to six people over several days, one of them the bar raiser, then their debrief.{' '}
          <Link to={routes.loops}>{'Put a panel together'}</Link>
        </p>
      ) : mayDebrief(entry.loop, entry.sittings) ? (
        <p>
          Everybody in “{entry.loop.plan.name}” has met you.{' '}
          <Link to={routes.board(entry.loop.loopId)}>Go to the panel’s debrief</Link>
        </p>
      ) : entry.phase === 'paused' ? (
        <p>
          “{entry.loop.plan.name}” is paused. <Link to={routes.loop(entry.loop.loopId)}>Resume it</Link>
        </p>
      ) : (
        <p>
          Next in “{entry.loop.plan.name}”: {person?.name}, {person?.job},{' '}
          {late ? 'whose day has passed; today works too.' : `${dayWords(next?.day ?? '', today)}.`}{' '}
          <Link to={routes.loop(entry.loop.loopId)}>Continue the loop</Link>
        </p>
      )}
    </section>
  );
}
