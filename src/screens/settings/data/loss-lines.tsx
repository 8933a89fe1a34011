import type { Loss } from '../../../storage/integrity/row-ledger';
import { Button } from '../../ui/button';
import { Work } from './progress-of-work';
import { useData } from '../../store-context';

const names: Partial<Record<Loss['table'], string>> = {
  changes: 'changes, the last ones',
  sessions: 'sessions',
  events: 'moments of a session',
  answers: 'answers',
  keystrokes: 'pieces of typing',
  transcripts: 'versions of your words',
  recordings: 'recordings',
  slices: 'seconds of sound',
  sounds: 'sounds',
  scorecards: 'scorecards',
  selfScores: 'self-scores',
  stories: 'stories',
};

/** What was saved once and is not there any more. */
export function LossLines() {
  const losses = useData((data) => data.losses);
  const accept = useData((data) => data.acceptLosses);
  if (losses.length === 0) return null;
  return (
    <div role="alert">
      <p>Some of what was saved is missing from this browser’s storage. A backup brings it back, if you have one.</p>
      <ul>
        {losses.map(({ table, saved, found }) => (
          <li key={table}>
            {saved - found} of {saved} {names[table] ?? 'other entries'}
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => void accept()}>
        OK, don’t show this again
      </Button>
      <Work of="losses" />
    </div>
  );
}
