import { useEffect } from 'react';
import { Link } from 'wouter';
import { clockText } from '../../domain/session/timing';
import { Page } from '../frame/page';
import { NothingYet } from '../ui/nothing-yet';
import { useNight } from '../store-context';
import lines from '../ui/line-list.module.css';
import { Button, ButtonLink } from '../ui/button';
import { routes } from '../routes';
import styles from './stories.module.css';

/** The evening before: the best takes in a row, hands free, and the sheet to read once more. */
export function Night() {
  const takes = useNight((night) => night.takes);
  const phase = useNight((night) => night.phase);
  const atMs = useNight((night) => night.atMs);
  const load = useNight((night) => night.load);
  const play = useNight((night) => night.play);
  const pause = useNight((night) => night.pause);
  const playFrom = useNight((night) => night.playFrom);
  const close = useNight((night) => night.close);
  useEffect(() => {
    void load();
    return close;
  }, [load, close]);

  if (takes === null) {
    return (
      <Page title="The night before">
        <p role="status">Looking for your best takes …</p>
      </Page>
    );
  }
  const here = takes.findLast(({ fromMs }) => fromMs <= atMs);
  return (
    <Page title="The night before">
      {takes.length === 0 ? (
        <NothingYet>
          Nothing to hear yet. Answer aloud; takes that you mark as best, and those rated 3 or more, are played here one
          after the other.
        </NothingYet>
      ) : (
        <>
          <p>Your best takes, one after the other. Start, put the phone down, and listen to yourself doing well.</p>
          <p className={styles.actions}>
            {phase === 'playing' ? (
              <Button look="main" onClick={pause}>
                Pause
              </Button>
            ) : (
              <Button look="main" disabled={phase === 'loading'} onClick={play}>
                {atMs > 0 && phase !== 'ended' ? 'Resume' : 'Play them all'}
              </Button>
            )}
            <ButtonLink to={routes.storySheet}>The sheet for tomorrow</ButtonLink>
          </p>
          {phase === 'problem' && <p role="alert">This recording cannot be played. Try another one.</p>}
          <ol className={lines.list}>
            {takes.map((take) => (
              <li key={take.summary.answerId} className={lines.row} aria-current={take === here && phase === 'playing'}>
                <p className={styles.said}>{take.summary.question}</p>
                <p className={styles.actions}>
                  <span className={styles.facts}>
                    {clockText(take.summary.talkMs)}
                    {take.summary.rating === undefined ? '' : ` · ${take.summary.rating} of 5`}
                    {take === here && phase === 'playing' ? ' · playing' : ''}
                  </span>
                  <Button look="quiet" onClick={() => playFrom(take)} aria-label={`Play: ${take.summary.question}`}>
                    Play from here
                  </Button>
                  <Link to={routes.replay(take.summary.answerId)}>Replay</Link>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}
