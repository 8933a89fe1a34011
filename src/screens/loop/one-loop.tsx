import { useState } from 'react';
import { useLocation } from 'wouter';
import { mayDebrief, nextSitting } from '../../domain/loop/loop';
import type { LoopEntry } from '../../stores/loop/loop-store';
import { Page } from '../frame/page';
import { Button, ButtonLink } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProblemLine } from '../ui/problem-line';
import { useLoop } from '../store-context';
import { routes } from '../routes';
import { AskBackList } from './ask-back-list';
import { CoverageMatrix } from './coverage-matrix';
import styles from './loop.module.css';
import { NoSuchLoop } from './no-such-loop';
import { Sittings } from './sittings';
import { useLoopEntry } from '../loop-entry';
import { stateOf } from './words';

/** One loop: who comes when, what was held, and the one thing to do next. */
export function OneLoop({ loopId }: { loopId: string }) {
  const entry = useLoopEntry(loopId);
  return entry ? <Here entry={entry} /> : <NoSuchLoop coming={entry === undefined} />;
}

function Here({ entry }: { entry: LoopEntry }) {
  const { loop, sittings, phase } = entry;
  const unsaved = useLoop((loops) => loops.unsaved);
  const retry = useLoop((loops) => loops.retry);
  const hidden = loop.plan.mode === 'interview' && phase !== 'debriefed' && phase !== 'given-up';
  return (
    <Page title={loop.plan.name} margin={phase === 'debriefed' ? undefined : <AskBackList loop={loop} />}>
      {unsaved !== null && <ProblemLine detail={unsaved} onRetry={() => void retry()} />}
      <p className={styles.lead}>{stateOf(entry)}</p>
      <Next entry={entry} />
      <section className={styles.section} aria-labelledby="who">
        <h2 id="who">Who comes when</h2>
        <Sittings entry={entry} />
      </section>
      <section className={styles.section} aria-labelledby="what">
        <h2 id="what">What they ask about</h2>
        {hidden ? (
          <p className={styles.soft}>
            As in an interview, you are not told who asks about what. The debrief shows it. The panel was put together
            from “{loop.plan.source.name}”.
          </p>
        ) : (
          <CoverageMatrix
            members={loop.plan.seats}
            cell={(seat) =>
              sittings[seat]?.state === 'held'
                ? { sign: '●', words: 'has asked about it', level: 'shown' }
                : { sign: '○', words: 'will ask about it' }
            }
          />
        )}
      </section>
      <Manage entry={entry} />
    </Page>
  );
}

/** The one thing to do. */
function Next({ entry: { loop, sittings, phase } }: { entry: LoopEntry }) {
  const add = useLoop((loops) => loops.add);
  const [refused, setRefused] = useState(false);
  const next = nextSitting(sittings);
  if (mayDebrief(loop, sittings)) {
    return (
      <p>
        <ButtonLink look="main" to={routes.board(loop.loopId)}>
          {phase === 'debriefed' ? 'Open the debrief' : 'Go to the panel’s debrief'}
        </ButtonLink>
      </p>
    );
  }
  if (phase === 'paused') {
    return (
      <p>
        <Button
          look="main"
          onClick={() => void add(loop.loopId, { kind: 'resumed' }).then((saved) => setRefused(!saved))}
        >
          Continue the loop
        </Button>
        {refused && <span role="alert"> Another loop runs. Pause it first; one runs at a time.</span>}
      </p>
    );
  }
  if (phase !== 'running' || !next) return null;
  return (
    <p>
      <ButtonLink look="main" to={routes.meet(loop.loopId, next.seat)}>
        {next.state === 'begun' ? 'Continue with' : 'Meet'} {loop.plan.seats[next.seat]?.interviewer.name}
      </ButtonLink>
    </p>
  );
}

/** Pause, give up, delete: nothing of it loses an answer. */
function Manage({ entry: { loop, phase } }: { entry: LoopEntry }) {
  const add = useLoop((loops) => loops.add);
  const [asked, setAsked] = useState(false);
  const [, go] = useLocation();
  const open = phase === 'running' || phase === 'paused';
  return (
    <section className={styles.manage} aria-label="Manage this loop">
      {phase === 'running' && <Button onClick={() => void add(loop.loopId, { kind: 'paused' })}>Pause the loop</Button>}
      {open && (
        <Button look="quiet" onClick={() => setAsked(true)}>
          Give it up
        </Button>
      )}
      <Button
        look="quiet"
        onClick={() => void add(loop.loopId, { kind: 'deleted' }).then((saved) => saved && go(routes.loops))}
      >
        Delete it
      </Button>
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title="Give this loop up?"
        actions={
          <>
            <Button onClick={() => setAsked(false)}>Keep it</Button>
            <Button
              look="main"
              onClick={() => {
                setAsked(false);
                void add(loop.loopId, { kind: 'given-up' });
              }}
            >
              Give it up
            </Button>
          </>
        }
      >
        <p>
          It is kept with everything you said, and whoever has met you so far can still tell what they heard. You can’t
          continue it. To take a few days off, pause it instead.
        </p>
      </Dialog>
    </section>
  );
}
