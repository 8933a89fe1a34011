import { lazy, Suspense, useEffect } from 'react';
import { isLow } from '../../stores/app/data-store';
import { Button, ButtonLink } from '../ui/button';
import { useQuestions, useData, useUpdate } from '../store-context';
import styles from './data-notices.module.css';
import { routes } from '../routes';

const DevicesNotice = lazy(async () => ({ default: (await import('./devices-notice')).DevicesNotice }));

/** So many answers in no backup are worth a word, and as many again the next. */
const worthAWord = 10;

/** What the candidate should know of their data before the next answer, and otherwise nothing. */
export function DataNotices() {
  const look = useData((data) => data.look);
  const asking = useQuestions((bank) => bank.phase === 'loading');
  const readOnly = useData((data) => data.readOnly);
  const missing = useData((data) => data.losses.length > 0);
  const low = useData((data) => isLow(data.room));
  const fleeting = useData(({ room }) => room !== null && room !== 'untold' && room.fleeting);
  const outside = useData((data) => data.answersSinceBackup);
  const linked = useData((data) => data.linked);
  const phase = useUpdate((update) => update.phase);
  const apply = useUpdate((update) => update.apply);
  // Every table is counted: the next question comes first.
  useEffect(() => {
    if (!asking) void look();
  }, [look, asking]);

  const notices = [
    readOnly && <p key="old">A newer version has saved here. This one is read-only; reload the page to get it.</p>,
    missing && (
      <p key="missing">
        Some of what was saved is missing from this browser.{' '}
        <ButtonLink to={routes.settingsAt('data', routes.lobby)}>See what is missing</ButtonLink>
      </p>
    ),
    fleeting && (
      <p key="fleeting">
        This looks like a private window: what you save here is lost when you close it. Open Second Take in a normal
        window, or <ButtonLink to={routes.data}>make a backup</ButtonLink> before you close this one.
      </p>
    ),
    low && (
      <p key="low">
        There is little space left on this computer: a spoken answer may not fit. Free some disk space, or answer by
        keyboard.
      </p>
    ),
    outside >= worthAWord && (
      <p key="backup">
        {outside} answers aren’t backed up. <ButtonLink to={routes.data}>Back up now</ButtonLink>
      </p>
    ),
    phase === 'broken' && (
      <p key="broken">
        A new version could not be downloaded completely, so you are still on this one. It is tried again the next time
        you open Second Take.
      </p>
    ),
    phase === 'waiting' && (
      <p key="update">
        A new version is ready. <Button onClick={apply}>Use it now</Button>
      </p>
    ),
  ].filter(Boolean);
  return (
    <>
      {notices.length > 0 && (
        <div className={styles.notices} role="status">
          {notices}
        </div>
      )}
      {linked && (
        <Suspense fallback={null}>
          <DevicesNotice />
        </Suspense>
      )}
    </>
  );
}
