import { useState } from 'react';
import { phraseProblem } from '../../../domain/sync/phrase';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import styles from './devices.module.css';

/** A new passphrase: what is on the server is encrypted again with it, and closed to whoever knew the old one. */
export function ChangePhrase() {
  const { changePhrase, newPhrase, attempt } = useSync((sync) => sync);
  const [old, setOld] = useState('');
  const [phrase, setPhrase] = useState('');
  const weak = phrase === '' ? null : phraseProblem(phrase);
  return (
    <section className={styles.section} aria-labelledby="change-phrase">
      <h2 id="change-phrase">Change the passphrase</h2>
      <p>
        Do this if somebody may know it. Everything on the server is then encrypted again with the new one, and whatever
        the old one opens is deleted there. Your other devices will ask for the new one. What somebody could read before
        now, they may already have read. If they may know the server’s password too, have that changed first.
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void changePhrase(old, phrase);
          // The new one stays, to be written down.
          setOld('');
        }}
      >
        <Field
          label="Current passphrase"
          type="password"
          autoComplete="off"
          value={old}
          onChange={(event) => setOld(event.target.value)}
        />
        <Field
          label="New passphrase"
          autoComplete="off"
          spellCheck={false}
          value={phrase}
          problem={weak ? 'Use 14 letters or more, and not the same few over and over.' : null}
          onChange={(event) => setPhrase(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button type="submit" disabled={old === '' || phrase === '' || weak !== null || attempt.kind === 'busy'}>
            Change the passphrase
          </Button>
          <Button onClick={() => setPhrase(newPhrase())}>Make one for me</Button>
        </div>
      </form>
    </section>
  );
}
