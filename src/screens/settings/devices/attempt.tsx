import { useSync } from '../../store-context';
import { problemWords } from './problem-words';

const doneWords = {
  phrase:
    'The pass phrase is changed, and your other devices ask for it. What is on the server is sealed anew while this device is on.',
  off: 'Switched off. Everything that was here is here; the server keeps what it has.',
  forgotten: 'Switched off. Everything that was here is here, and everything on the server is deleted.',
} as const;

const wrongPhrase =
  'This pass phrase does not open the notebook that lies on the server. Compare it with the one on your other device.';

/** How the last step has ended, told as it happens. */
export function Attempt() {
  const attempt = useSync((sync) => sync.attempt);
  return (
    <>
      <div role="status">
        {attempt.kind === 'busy' && <p>One moment …</p>}
        {attempt.kind === 'reached' && (
          <p>
            The server answers and takes you.{' '}
            {attempt.empty
              ? 'There is nothing of yours on it yet: this device begins.'
              : 'The pass phrase opens the notebook that lies there.'}
          </p>
        )}
        {attempt.kind === 'done' && <p>{doneWords[attempt.what]}</p>}
      </div>
      {attempt.kind === 'failed' && (
        <div role="alert">
          <p>{attempt.problem === 'wrong-phrase' ? wrongPhrase : problemWords[attempt.problem]}</p>
          <details>
            <summary>Details</summary>
            <code>{attempt.detail}</code>
          </details>
        </div>
      )}
    </>
  );
}
