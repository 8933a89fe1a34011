import { useState } from 'react';
import { useSync } from '../../store-context';
import { Attempt } from './attempt';
import { ChangePhrase } from './change-phrase';
import styles from './devices.module.css';
import { JoinCode } from './join-code';
import { Notices } from './notices';
import { SetUp } from './set-up';
import { StatusSection } from './status-section';
import { SwitchOff } from './switch-off';
import { WhatItSees } from './what-it-sees';

/** Off: how to switch it on. On: where this device stands, and all that can be done about it. */
export function Devices() {
  const linked = useSync((sync) => sync.link !== null);
  const [wasOff] = useState(!linked);
  return (
    <div className={styles.page}>
      {linked ? (
        <>
          <StatusSection begins={wasOff} />
          <Notices />
          <JoinCode />
          <ChangePhrase />
          <SwitchOff />
        </>
      ) : (
        <>
          <p>
            Your devices can keep each other up to date through a server that you run or were given access to: answers,
            sound, notes, stories and your own questions. Each device still works offline and keeps its own copy of
            everything, so losing the server loses nothing.
          </p>
          <SetUp />
        </>
      )}
      <Attempt />
      <WhatItSees />
    </div>
  );
}
