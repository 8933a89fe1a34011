import { useEffect, useMemo } from 'react';
import { answersOf, lastMsOf } from '../../interview/session';
import { sessionClips } from '../../interview/timeline';
import { clockText } from '../../interview/timing';
import { tracksOf, type PastSession } from '../../stores/past-session';
import { Button, ButtonLink } from '../components/button';
import { dayAndTime } from '../components/day';
import { OpenedSession } from '../components/opened-session';
import { Page } from '../components/page';
import { PlayerBar } from '../components/player-bar';
import { useHistory } from '../house';
import { Stage } from './stage';
import styles from './watch.module.css';

/** A whole session as it happened: questions, thinking, answers, probes and lights on one time line. */
export function Watch({ sessionId }: { sessionId: string }) {
  return (
    <OpenedSession sessionId={sessionId} title="The whole session">
      {(session) => <Session key={sessionId} session={session} />}
    </OpenedSession>
  );
}

function Session({ session }: { session: PastSession }) {
  const { log, answers, row } = session;
  const listenTo = useHistory((history) => history.listenTo);
  const stopListening = useHistory((history) => history.stopListening);
  const state = useHistory((history) => history.playing?.state ?? null);
  const play = useHistory((history) => history.play);
  const pause = useHistory((history) => history.pause);
  const seek = useHistory((history) => history.seek);
  const setRate = useHistory((history) => history.setRate);
  const skip = useHistory((history) => history.skip);

  const clips = useMemo(() => {
    const tracks = (answerId: string) => {
      const answer = answers.find((one) => one.row.id === answerId);
      return answer ? tracksOf(answer) : [];
    };
    return sessionClips(answersOf(log.events), tracks, lastMsOf(log.events));
  }, [log, answers]);
  useEffect(() => {
    listenTo(clips);
    return stopListening;
  }, [listenTo, stopListening, clips]);

  const waits = clips
    .filter(({ kind, durationMs }) => kind === 'quiet' && durationMs > 1500)
    .map(({ startMs, durationMs }) => ({ fromMs: startMs, toMs: startMs + durationMs - 500 }));
  const skipping = (state?.skips.length ?? 0) > 0;

  return (
    <Page title="The whole session" heading={row.name?.text ?? dayAndTime(row.startedAt)}>
      {state && <Stage session={session} atMs={state.atMs} />}
      {state && <PlayerBar label="The whole session" state={state} on={{ play, pause, seek, setRate }} />}
      <div className={styles.actions}>
        {waits.length > 0 && (
          <Button aria-pressed={skipping} onClick={() => skip(skipping ? [] : waits)}>
            Skip the waiting{skipping ? ': on' : ''}
          </Button>
        )}
        <ButtonLink look="quiet" to={`/debrief/${row.sessionId}`}>
          Debrief
        </ButtonLink>
      </div>
      <ol className={styles.jumps} aria-label="Answers of this session">
        {answersOf(log.events).map(({ answerId, askedMs, index, skipped }) => (
          <li key={answerId}>
            <button type="button" className={styles.jump} onClick={() => seek(askedMs)}>
              <span className={styles.time}>{clockText(askedMs)}</span>{' '}
              <span className={styles.asked}>{log.plan.questions[index]?.text}</span>
              {skipped && <span className={styles.soft}>passed</span>}
            </button>
          </li>
        ))}
      </ol>
    </Page>
  );
}
