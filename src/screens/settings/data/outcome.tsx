import { useEffect } from 'react';
import type { Restored } from '../../../storage/backup/restored';
import type { BackupProblem } from '../../../storage/backup/problem';
import type { DataJob, DataOutcome } from '../../../stores/app/data-store';
import { isSessionRunning } from '../../../stores/session/is-running';
import { routes } from '../../routes';
import { useData, useSession } from '../../store-context';
import { Button } from '../../ui/button';
import { counted } from '../../text/counted';
import { sizeText } from '../../text/byte-size';

const refusals: Record<BackupProblem, string> = {
  'not-a-backup': 'This file is not a backup of Second Take.',
  damaged: 'This backup is damaged: it is not what was saved.',
  newer: 'This backup was made by a newer version. Reload the page to get it, then try again.',
  'too-large': 'This file is larger than any backup can be.',
  hostile: 'This file is not a backup that Second Take made, and was not opened.',
  locked: 'This backup is locked. Type its passphrase.',
  'wrong-passphrase': 'This passphrase does not open it, or the file has changed since it was locked.',
};

const jobs: Record<DataJob['kind'], string> = {
  backup: 'The backup',
  restore: 'The restore',
  checkup: 'The check',
  'bring-back': 'Bringing it back',
  losses: 'Taking note',
  erase: 'Deleting',
};

/** Only a disk that is full asks for room. */
function remedyOf({ job, detail }: Extract<DataOutcome, { kind: 'failed' }>): string {
  const untouched = job === 'erase' ? 'Some of it may be gone already.' : 'Nothing was changed.';
  if (/quota/iu.test(detail)) return `${untouched} Free some disk space and try again.`;
  return job === 'erase'
    ? `${untouched} Close every other tab of Second Take and try again.`
    : `${untouched} Reload the page and try again.`;
}

/** What came in; the page begins anew with it by itself, unless somebody is in the middle of an answer. */
function RestoredText({ restored }: { restored: Restored }) {
  const { added, answers, changed, unreadable, unknown } = restored;
  const startAgain = useData((data) => data.startAgain);
  const answering = useSession(isSessionRunning);
  const news = added + changed > 0;
  const allRead = unknown + unreadable === 0;
  useEffect(() => {
    if (news && !answering && allRead) startAgain(routes.restored(answers));
  }, [news, answering, allRead, answers, startAgain]);
  return (
    <>
      <p>
        {news
          ? `Restored ${counted(answers, 'answer', 'answers')}.`
          : 'Nothing is new: everything in this backup was here already.'}
        {unreadable > 0 &&
          ` ${counted(unreadable, 'entry', 'entries')} could not be read; your next backup keeps what is there.`}
        {unknown > 0 && ` ${counted(unknown, 'entry', 'entries')} of a newer version, kept here for it.`}
      </p>
      {news && <Button onClick={() => startAgain(routes.restored(answers))}>Reload to see it</Button>}
    </>
  );
}

/** What the last piece of work came to. */
export function OutcomeText({ outcome }: { outcome: DataOutcome }) {
  switch (outcome.kind) {
    case 'backed-up':
      return (
        <p>The backup is in your downloads: {sizeText(outcome.bytes)}. Keep it somewhere other than this computer.</p>
      );
    case 'restored':
      return <RestoredText restored={outcome.restored} />;
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
      const { recordings, losses, setAside, changedSounds, missingSounds, elsewhere, unreadableThere } =
        outcome.checkup;
      const unreadable = outcome.checkup.unreadable + setAside;
      const wrong = losses.length + unreadable + changedSounds.length + missingSounds.length;
      const onOthers = elsewhere > 0 && (
        <> The sound of {counted(elsewhere, 'other recording is', 'other recordings is')} on your other devices.</>
      );
      const onNone = unreadableThere > 0 && (
        <>
          {' '}
          The sound of {counted(unreadableThere, 'recording', 'recordings')} from your other devices is not here, and
          the server’s copy of it cannot be read. While sync is on, Settings, Several devices, names the answers.
        </>
      );
      if (wrong === 0)
        return (
          <p>
            Everything is there and as it was saved, {counted(recordings, 'recording', 'recordings')} included.
            {onOthers}
            {onNone}
          </p>
        );
      return (
        <p>
          Of {counted(recordings, 'recording', 'recordings')}, {counted(changedSounds.length, 'is', 'are')} not what was
          saved and {counted(missingSounds.length, 'is', 'are')} missing. {counted(unreadable, 'entry', 'entries')}{' '}
          could not be read. Everything else is as it was saved; a backup restores the recordings it holds.
          {onOthers}
          {onNone}
        </p>
      );
    }
    case 'stopped':
      return <p>{jobs[outcome.job]} was stopped. Nothing was changed.</p>;
    case 'failed':
      return (
        <>
          <p>
            {jobs[outcome.job]} did not work. {remedyOf(outcome)}
          </p>
          <details>
            <summary>Details</summary>
            <code>{outcome.detail}</code>
          </details>
        </>
      );
    case 'erased':
      return null;
    default:
      return outcome satisfies never;
  }
}
