import { useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { yourTurn, yourTurnTiming } from '../../domain/loop/greeting';
import { clockText, lightAt } from '../../domain/session/timing';
import type { LoopEntry } from '../../stores/loop/loop-store';
import { Page } from '../frame/page';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { useLoop, useSettings } from '../store-context';
import { routes } from '../routes';
import styles from './loop.module.css';
import { NoSuchLoop } from './no-such-loop';
import { useLoopEntry } from '../loop-entry';

const lightWords = { off: '', green: 'enough', yellow: 'wrap up', red: 'over', over: 'well over' } as const;

/** The end of a sitting: it is the candidate's turn to ask, under a short light. Said aloud or in mind; nothing is recorded. */
export function YourQuestions({ loopId, seat }: { loopId: string; seat: number }) {
  const entry = useLoopEntry(loopId);
  if (!entry) return <NoSuchLoop coming={entry === undefined} />;
  if (!entry.loop.plan.seats[seat] || entry.sittings[seat]?.state !== 'held') {
    return <Redirect to={routes.loop(loopId)} replace />;
  }
  return <Turn entry={entry} seat={seat} />;
}

function Turn({ entry: { loop, sittings }, seat }: { entry: LoopEntry; seat: number }) {
  const { name } = loop.plan.seats[seat]!.interviewer;
  const add = useLoop((loops) => loops.add);
  const hidden = useSettings((state) => state.settings.numbersHidden);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [own, setOwn] = useState('');
  const [tookMs, setTookMs] = useState(0);
  const [since] = useState(() => performance.now());
  const [, go] = useLocation();
  useEffect(() => {
    const ticking = setInterval(() => setTookMs(performance.now() - since), 250);
    return () => clearInterval(ticking);
  }, [since]);
  const light = lightAt(tookMs, yourTurnTiming);
  const before = loop.askedBack.flatMap((turn, other) => (other === seat ? [] : (turn?.asked ?? [])));

  const end = async () => {
    const all = own.trim() ? [...asked, own.trim()] : [...asked];
    await add(loop.loopId, { kind: 'asked-back', seat, asked: all, tookMs: Math.round(tookMs) });
    const session = sittings[seat]?.sessionId;
    go(loop.plan.mode === 'practice' && session ? routes.debrief(session) : routes.loop(loop.loopId));
  };

  return (
    <Page title={`Your turn to ask ${name}`} heading={null}>
      <div className={styles.strip} data-light={light}>
        <div className={styles.bar} />
        <p className={styles.clock}>
          <span role="status">{lightWords[light]}</span>
          {!hidden && <span>{clockText(tookMs)}</span>}
        </p>
      </div>
      <h1 className={styles.question}>“{yourTurn}”</h1>
      <p className={styles.soft}>
        Ask {name} aloud, as you would there, and tick what you asked. This turn is not recorded and not rated.
      </p>
      {loop.askBack.length > 0 && (
        <fieldset className={styles.theme}>
          <legend>Your questions</legend>
          {loop.askBack.map((question) => (
            <label key={question}>
              <input
                type="checkbox"
                checked={asked.includes(question)}
                onChange={() =>
                  setAsked(
                    asked.includes(question) ? asked.filter((other) => other !== question) : [...asked, question],
                  )
                }
              />
              <span className={styles.said}>
                {question}
                {before.includes(question) && <span className={styles.soft}> asked before in this loop</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Field
        label={loop.askBack.length > 0 ? 'Something else you asked' : 'What you asked'}
        value={own}
        maxLength={300}
        onChange={(event) => setOwn(event.target.value)}
      />
      <p>
        <Button look="main" onClick={() => void end()}>
          {loop.plan.mode === 'practice' ? 'End the sitting and see its scorecards' : 'End the sitting'}
        </Button>
      </p>
    </Page>
  );
}
