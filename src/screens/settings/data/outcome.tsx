import type { BackupProblem } from '../../../storage/backup/problem';
import type { DataJob, DataOutcome } from '../../../stores/app/data-store';
import { Button } from '../../ui/button';
import { counted } from '../../text/counted';
import { sizeText } from '../../text/byte-size';

const refusals: Record<BackupProblem, string> = {
  'not-a-backup': 'This file is not a backup of Second Take.',
  damaged: 'This backup is damaged: it is not what was saved.',
  newer: 'This backup was made by a newer version. Load the page again to get it, then try once more.',
  'too-large': 'This file is larger than any backup can be.',
  hostile: 'This file is not a backup that Second Take made, and was not opened.',
  locked: 'This backup is locked. Type its passphrase.',
  'wrong-passphrase': 'This passphrase does not open it, or the file has changed since it was locked.',
};

const jobs: Record<DataJob['kind'], string> = {
  backup: 'The backup',
  restore: 'The restore',
  checkup: 'The check',
  erase: 'Deleting',
};

/** What the last piece of work came to. */
export function OutcomeText({ outcome }: { outcome: DataOutcome }) {
  switch (outcome.kind) {
    case 'backed-up':
      return (
        <p>The backup is in your downloads: {sizeText(outcome.bytes)}. Keep it somewhere else than on this computer.</p>
      );
    case 'restored': {
      const { added, changed, same, unknown } = outcome.restored;
      const nothingNew = added + changed === 0;
      return (
        <>
          <p>
            {nothingNew
              ? 'Nothing is new: every entry of this backup was here already.'
              : `Restored: ${added} new, ${changed} newer than here, ${same} already here.`}
            {unknown > 0 &&
              ` ${counted(unknown, 'entry', 'entries')} of a newer version left out; keep the backup for it.`}
          </p>
          {!nothingNew && <Button onClick={() => location.reload()}>Load the page again to see it</Button>}
        </>
      );
    }
    case 'refused':
      return (
        <>
          <p>{refusals[outcome.problem]} Nothing was changed here.</p>
          <details>
            <summary>Details</summary>
            <code>{outcome.detail}</code>
          </details>
        </>
      );
    case 'checked': {
      const { recordings, losses, unreadable, changedSounds, missingSounds } = outcome.checkup;
      const wrong = losses.length + unreadable + changedSounds.length + missingSounds.length;
      if (wrong === 0)
        return (
          <p>Everything is there and as it was saved, {counted(recordings, 'recording', 'recordings')} included.</p>
        );
      return (
        <p>
          Of {counted(recordings, 'recording', 'recordings')}, {counted(changedSounds.length, 'is', 'are')} not what was
          saved and {counted(missingSounds.length, 'is', 'are')} gone. {counted(unreadable, 'entry does', 'entries do')}{' '}
          not read. Everything else is as it was saved; a backup mends the recordings it holds.
        </p>
      );
    }
    case 'stopped':
      return <p>{jobs[outcome.job]} was stopped. Nothing was changed.</p>;
    case 'failed':
      return (
        <>
          <p>{jobs[outcome.job]} did not work. Nothing was changed; free some disk space and try again.</p>
          <details>
            <summary>Details</summary>
            <code>{outcome.detail}</code>
          </details>
        </>
      );
    case 'erased':
      return (
        <>
          <p>Everything is deleted.</p>
          <Button onClick={() => location.reload()}>Start over</Button>
        </>
      );
    default:
      return outcome satisfies never;
  }
}
