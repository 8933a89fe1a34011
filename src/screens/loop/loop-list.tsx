import { useEffect } from 'react';
import { Link } from 'wouter';
import { dayText } from '../text/day';
import { Page } from '../frame/page';
import { Button, ButtonLink } from '../ui/button';
import lines from '../ui/line-list.module.css';
import { DeletedRow, RecentlyDeleted } from '../frame/recently-deleted';
import { UndoLine } from '../ui/undo-line';
import { useLoop } from '../store-context';
import { routes } from '../routes';
import styles from './loop.module.css';
import { stateOf } from './words';

/** Every loop, the newest first, and the way to a new one. */
export function LoopList() {
  const phase = useLoop((loops) => loops.phase);
  const entries = useLoop((loops) => loops.entries);
  const deleted = useLoop((loops) => loops.deleted);
  const justDeleted = useLoop((loops) => loops.justDeleted);
  const load = useLoop((loops) => loops.load);
  const add = useLoop((loops) => loops.add);
  const forgetUndo = useLoop((loops) => loops.forgetUndo);
  useEffect(() => void load(), [load]);
  const running = entries.find((entry) => entry.phase === 'running');

  return (
    <Page title="Loops" heading="The loop">
      <p className={styles.lead}>
        Four to six people meet you one after the other, each with two principles in mind. One of them is the bar
        raiser. Afterward they read each other’s notes, and you see what they would have said.
      </p>
      {justDeleted !== null && (
        <UndoLine
          text="The loop is deleted. Its answers stay in your history."
          onUndo={() => void add(justDeleted, { kind: 'restored' })}
          onClose={forgetUndo}
        />
      )}
      {phase === 'problem' && (
        <p role="alert">
          Your loops could not be read. What you saved is safe. <Button onClick={() => void load()}>Try again</Button>
        </p>
      )}
      <div className={styles.row}>
        {running ? (
          <ButtonLink look="main" to={routes.loop(running.loop.loopId)}>
            Continue {running.loop.plan.name}
          </ButtonLink>
        ) : (
          <ButtonLink look="main" to={routes.newLoop()}>
            Put a panel together
          </ButtonLink>
        )}
        <ButtonLink to={routes.posting}>Start with a job posting</ButtonLink>
      </div>
      {running && <p className={styles.soft}>One loop runs at a time: pause it or give it up to start another.</p>}
      {entries.length > 0 && (
        <ul className={lines.list}>
          {entries.map((entry) => (
            <li key={entry.loop.loopId} className={lines.row}>
              <Link to={routes.loop(entry.loop.loopId)} className={lines.title}>
                {entry.loop.plan.name}
              </Link>
              <span className={styles.soft}>
                {stateOf(entry)} Created {dayText(entry.loop.madeAt)}.
              </span>
            </li>
          ))}
        </ul>
      )}
      {deleted.length > 0 && (
        <RecentlyDeleted>
          <ul>
            {deleted.map(({ loopId, plan, deletedAt }) => (
              <DeletedRow key={loopId} onRestore={() => void add(loopId, { kind: 'restored' })}>
                {plan.name}, deleted {dayText(deletedAt ?? 0)}
              </DeletedRow>
            ))}
          </ul>
        </RecentlyDeleted>
      )}
    </Page>
  );
}
