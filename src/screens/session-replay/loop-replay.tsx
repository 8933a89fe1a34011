import { useEffect } from 'react';
import { mayDebrief } from '../../domain/loop/loop';
import { Page } from '../frame/page';
import { useLoopEntry } from '../loop-entry';
import { useReview } from '../store-context';
import { ButtonLink } from '../ui/button';
import { routes } from '../routes';
import { WatchedSession } from './session-replay';
import styles from './session-replay.module.css';

/** Every sitting of a loop on one time line, from the first question to the last answer; after the panel has met, not before. */
export function LoopReplay({ loopId }: { loopId: string }) {
  const entry = useLoopEntry(loopId);
  const opened = useReview((review) => review.opened);
  const openTogether = useReview((review) => review.openTogether);
  const mayWatch = entry && mayDebrief(entry.loop, entry.sittings);
  const held = entry?.sittings.flatMap(({ state, sessionId }) => (state === 'held' && sessionId ? [sessionId] : []));
  const ids = mayWatch ? held?.join('\n') : undefined;
  useEffect(() => {
    if (ids) void openTogether(ids.split('\n'));
  }, [openTogether, ids]);

  if (entry !== undefined && !ids) {
    return (
      <Page title="The whole loop">
        <p>
          {entry
            ? 'You can watch a loop once its panel can meet, not before.'
            : 'This loop is not on this computer. It may have been deleted, or made in another browser.'}
        </p>
        <p>
          <ButtonLink to={entry ? routes.loop(loopId) : routes.loops}>{entry ? 'To the loop' : 'All loops'}</ButtonLink>
        </p>
      </Page>
    );
  }
  if (!entry || opened.phase !== 'open' || !opened.parts) {
    return (
      <Page title="The whole loop" heading={null}>
        <p role="status">Loading your loop …</p>
      </Page>
    );
  }
  return (
    <WatchedSession
      session={opened.session}
      heading={entry.loop.plan.name}
      about={<p className={styles.soft}>The whole loop, one sitting after the other</p>}
      debrief={routes.board(loopId)}
      parts={opened.parts}
    />
  );
}
