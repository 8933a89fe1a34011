import { useEffect, useRef } from 'react';
import { counted } from '../../text/counted';
import { dayAndTime } from '../../text/day';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import { Toggle } from '../../ui/toggle';
import type { SyncState } from '../../../stores/sync/sync-store';
import styles from './devices.module.css';
import { EnterAgain } from './enter-again';
import { EncryptedAgain } from './encrypted-again';
import { problemWords } from './problem-words';
import { UnreadableSounds } from './unreadable-sounds';

/**
 * Where this device stands, and the ways to hold it, let it go on, or have it start over. `begins`: it was switched on just now,
 * by a button far below, and this is what comes of it.
 */
export function StatusSection({ begins }: { begins: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (begins) heading.current?.focus();
  }, [begins]);
  const { status, link, waiting, pause, resume, setSounds, sendAgain } = useSync((sync) => sync);
  const share = shareOf(status);
  const { rows, sounds, awaited } = waiting;
  if (!link) return null;
  return (
    <section className={styles.section} aria-labelledby="standing">
      <h2 id="standing" ref={heading} tabIndex={-1}>
        Status
      </h2>
      <p>
        Kept up to date through {link.address}
        {link.user !== '' && ` as ${link.user}`}.
      </p>
      <div role="status">
        <StatusText status={status} />
        {(status.kind === 'waiting' || status.kind === 'stopped') && (
          <details>
            <summary>Details</summary>
            <code>{status.detail}</code>
          </details>
        )}
      </div>
      {status.kind === 'stopped' && <EnterAgain problem={status.problem} />}
      {share !== null && <progress className={styles.progress} value={share} max={1} aria-label="Progress" />}
      <EncryptedAgain />
      {rows + sounds > 0 && (
        <p>
          Still to send: {counted(rows, 'entry', 'entries')} and {counted(sounds, 'sound', 'sounds')}. A session is sent
          when it is over.
        </p>
      )}
      {awaited > 0 && <p>{counted(awaited, 'sound is', 'sounds are')} on other devices but not here yet.</p>}
      <UnreadableSounds />
      <Toggle
        label="Download all sound"
        note="Off: the sound of another device’s answer is downloaded when you play it. On a metered connection, all sound waits."
        checked={link.sounds === 'all'}
        onChange={(all) => void setSounds(all ? 'all' : 'asked')}
      />
      <div className={styles.buttons}>
        {status.kind === 'paused' ? (
          <Button onClick={() => void resume()}>Resume</Button>
        ) : (
          <Button onClick={() => void pause()}>Pause</Button>
        )}
        {(status.kind === 'waiting' || status.kind === 'stopped') && (
          <Button onClick={() => void resume()}>Try now</Button>
        )}
        <Button onClick={() => void sendAgain()}>Send everything again</Button>
      </div>
    </section>
  );
}

function shareOf(status: SyncState['status']): number | null {
  if (status.kind === 'receiving' || status.kind === 'sending') return status.share;
  return status.kind === 'resealing' ? status.done / Math.max(1, status.all) : null;
}

function StatusText({ status }: Pick<SyncState, 'status'>) {
  switch (status.kind) {
    case 'off':
      return null;
    case 'paused':
      return <p>Paused. What you do here is sent when you resume.</p>;
    case 'other-tab':
      return <p>Another tab of this browser takes care of it.</p>;
    case 'connecting':
      return <p>Connecting …</p>;
    case 'receiving':
      return <p>Reading what your other devices sent …</p>;
    case 'sending':
      return <p>Sending …</p>;
    case 'sounds':
      return <p>Sending and downloading sound: {status.left} left.</p>;
    case 'resealing':
      return status.done < status.all ? (
        <p>
          Everything on the server is being encrypted again: {status.done.toLocaleString('en')} of{' '}
          {counted(status.all, 'sound', 'sounds')}.
        </p>
      ) : (
        <p>Everything on the server is being encrypted again: all sounds are done, now the words.</p>
      );
    case 'alike':
      return <p>Up to date, {dayAndTime(status.at)}.</p>;
    case 'waiting':
      return <p>{problemWords[status.problem]} This device tries again by itself.</p>;
    case 'stopped':
      return <p>{problemWords[status.problem]}</p>;
    default:
      return status satisfies never;
  }
}
