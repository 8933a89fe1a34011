import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import styles from './devices.module.css';
import { noticeWords } from './problem-words';

/** What the server did that it should not have done, until the candidate has read it. */
export function Notices() {
  const notices = useSync((sync) => sync.notices);
  const readNotices = useSync((sync) => sync.readNotices);
  if (notices.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="notices">
      <h2 id="notices">What happened on the server</h2>
      <ul className={styles.list} role="alert">
        {notices.map((notice) => (
          <li key={notice.kind}>{noticeWords(notice)}</li>
        ))}
      </ul>
      <div>
        <Button onClick={() => void readNotices()}>Got it</Button>
      </div>
    </section>
  );
}
