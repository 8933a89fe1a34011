import { useId } from 'react';
import { nextSitting, type Sitting } from '../../domain/loop/loop';
import type { LoopEntry } from '../../stores/loop/loop-store';
import { Link } from 'wouter';
import { useLoop } from '../store-context';
import { routes } from '../routes';
import styles from './loop.module.css';
import { dayWords } from '../text/sitting-day';
import { initialsOf } from './words';

const stateWords: Readonly<Record<Sitting['state'], string>> = {
  held: 'has met you',
  begun: 'waits in the room',
  open: 'to come',
};

/** The panel in the order in which it comes, with days; the next one can be moved. */
export function Sittings({ entry }: { entry: LoopEntry }) {
  const { loop, sittings, phase } = entry;
  const today = useLoop((loops) => loops.today);
  const add = useLoop((loops) => loops.add);
  const next = phase === 'running' || phase === 'paused' ? nextSitting(sittings) : null;
  const id = useId();
  return (
    <ol className={styles.people}>
      {sittings.map(({ seat, day, state, sessionId }) => {
        const { name, job, focus } = loop.plan.seats[seat]!.interviewer;
        const movable = next?.seat === seat && state === 'open';
        return (
          <li key={seat} className={styles.person} data-state={state} data-next={next?.seat === seat || undefined}>
            <span className={styles.face} aria-hidden="true">
              {initialsOf(name)}
            </span>
            <span className={styles.who}>
              <strong>{name}</strong>
              <span className={styles.soft}>
                {job}, {focus}
              </span>
            </span>
            <span className={styles.when}>
              <span>{stateWords[state]}</span>
              {movable ? (
                <>
                  <label htmlFor={`${id} ${seat}`} className="visually-hidden">
                    Day of {name}
                  </label>
                  <input
                    id={`${id} ${seat}`}
                    type="date"
                    className={styles.day}
                    value={day}
                    onChange={(event) =>
                      event.target.value && void add(loop.loopId, { kind: 'moved', seat, day: event.target.value })
                    }
                  />
                </>
              ) : (
                <span className={styles.soft}>{state === 'held' ? '' : dayWords(day, today)}</span>
              )}
              {state === 'held' && sessionId && (loop.plan.mode === 'practice' || loop.ownVotes) && (
                <Link to={routes.debrief(sessionId)}>Scorecards</Link>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
