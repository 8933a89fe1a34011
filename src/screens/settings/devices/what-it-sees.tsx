import styles from './devices.module.css';

/** What the other side learns, said before it is switched on and after. */
export function WhatItSees() {
  return (
    <section className={styles.section} aria-labelledby="sees">
      <h2 id="sees">What the server can see</h2>
      <ul className={styles.list}>
        <li>When your devices connect, from which internet address, and under which name.</li>
        <li>How many messages and sounds there are, how large each is, and when it arrived.</li>
      </ul>
      <p>
        It cannot see any word, sound, question, name or date in them: each is encrypted on this device with a key from
        your passphrase, which never leaves it. If the server withholds or destroys what it has, this app notices, tells
        you, and sends it again.
      </p>
    </section>
  );
}
