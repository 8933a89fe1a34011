import { useEffect } from 'react';
import type { SyncProblem } from '../../../domain/sync/problem';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import { problemWords } from './problem-words';

const doneWords = {
  phrase:
    'The passphrase was changed. Your other devices will ask for the new one. While this device is on, everything on the server is encrypted again.',
  off: 'Switched off. Everything that was here is still here. The server keeps what it has.',
  forgotten: 'Switched off. Everything that was here is still here, and everything on the server is deleted.',
} as const;

const wrongPhrase =
  'This passphrase does not open the notebook on the server. Compare it with the one on your other device.';

/** How the last step has ended, told as it happens. Whoever leaves the page waits for no server. */
export function Attempt() {
  const attempt = useSync((sync) => sync.attempt);
  const stopWaiting = useSync((sync) => sync.stopWaiting);
  useEffect(() => stopWaiting, [stopWaiting]);
  const waitsFor = attempt.kind === 'busy' ? attempt.waitsFor : undefined;
  return (
    <>
      <div role="status">
        {attempt.kind === 'busy' && !waitsFor && <p>One moment …</p>}
        {waitsFor && (
          <p>{problemWords[waitsFor.problem]} While this page is open, the app tries again every few seconds.</p>
        )}
        {attempt.kind === 'reached' && (
          <p>
            The connection works.{' '}
            {attempt.empty
              ? 'There is nothing of yours on the server yet: this device is the first.'
              : 'The passphrase opens your notebook there.'}
          </p>
        )}
        {attempt.kind === 'done' && <p>{doneWords[attempt.what]}</p>}
      </div>
      {waitsFor && (
        <>
          <Details of={waitsFor.detail} />
          <div>
            <Button onClick={stopWaiting}>Stop trying</Button>
          </div>
        </>
      )}
      {attempt.kind === 'failed' && (
        <div role="alert">
          <p>{failedWords(attempt.problem)}</p>
          <Details of={attempt.detail} />
        </div>
      )}
    </>
  );
}

/** Nothing goes on by itself after this. */
function failedWords(problem: SyncProblem): string {
  if (problem === 'wrong-phrase') return wrongPhrase;
  const again = ['cut', 'stalled', 'failed'].includes(problem);
  return again ? `${problemWords[problem]} Try again.` : problemWords[problem];
}

function Details({ of }: { of: string }) {
  return (
    <details>
      <summary>Details</summary>
      <code>{of}</code>
    </details>
  );
}
