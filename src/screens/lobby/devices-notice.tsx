import { routes } from '../routes';
import { useSync, useSyncArrival } from '../store-context';
import { ButtonLink } from '../ui/button';
import styles from './data-notices.module.css';

/** Other devices are not kept up to date any more, and only the candidate can help: said where every visit begins. */
export function DevicesNotice() {
  // Without a network its store may not come: then there is nothing to say.
  return useSyncArrival() === 'here' ? <WhatIsWrong /> : null;
}

function WhatIsWrong() {
  const stopped = useSync((sync) => (sync.status.kind === 'stopped' ? sync.status.problem : null));
  const full = useSync((sync) => sync.status.kind === 'waiting' && sync.status.problem === 'full');
  const notices = useSync((sync) => sync.notices.length > 0);
  const words =
    stopped === 'wrong-phrase'
      ? 'The passphrase was changed on another device. This one is waiting for the new one.'
      : stopped !== null
        ? 'Your devices are no longer kept up to date.'
        : full
          ? 'The server has no space left, so your other devices do not get what is new here.'
          : notices
            ? 'The server that keeps your devices up to date did something it should not have.'
            : null;
  return (
    <div role="status">
      {words !== null && (
        <p className={styles.notices}>
          {words} <ButtonLink to={routes.devices()}>See what to do</ButtonLink>
        </p>
      )}
    </div>
  );
}
