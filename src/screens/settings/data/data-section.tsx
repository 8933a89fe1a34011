import { useEffect } from 'react';
import { Crash } from '../../frame/crash';
import { useData } from '../../store-context';
import { BackUp } from './back-up';
import { CheckUp } from './check-up';
import styles from './data.module.css';
import { Deleted } from './deleted';
import { EraseAll } from './erase-all';
import { Restore } from './restore';
import { SectionHeading } from '../section-heading';
import { StorageRoomLine } from './storage-room-line';

const alwaysThere = [BackUp, CheckUp, StorageRoomLine];
const parts = [BackUp, Restore, CheckUp, StorageRoomLine, Deleted, EraseAll];

/** What is kept on this computer, and all that can be done with it at once. */
export function DataSection() {
  const look = useData((data) => data.look);
  const readOnly = useData((data) => data.readOnly);
  useEffect(() => void look(), [look]);

  return (
    <section className={styles.section} aria-labelledby="data">
      <SectionHeading id="data">Your data</SectionHeading>
      <p>
        Everything you say and type stays in this browser, on this computer. Nobody else has a copy: a backup is the
        only way to have a second one.
      </p>
      {readOnly && (
        <p role="alert">
          A newer version of Second Take has saved here. This one shows everything and changes nothing; reload the page
          to get the newer one.
        </p>
      )}
      {(readOnly ? alwaysThere : parts).map((Part, at) => (
        <Crash key={at} instead={<p role="alert">This part broke. The others here still work: make a backup first.</p>}>
          <Part />
        </Crash>
      ))}
    </section>
  );
}
