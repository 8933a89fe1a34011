import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { parseServerAddress } from '../../../domain/sync/address';
import { joinCodeOf, readJoinCode, type Joining } from '../../../domain/sync/join-code';
import { phraseProblem } from '../../../domain/sync/phrase';
import { routes } from '../../routes';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import styles from './devices.module.css';
import { ScanCode } from './scan-code';

const addressWords = {
  empty: 'Enter the address of the server.',
  'not-an-address':
    'This is not the address of a server. One looks like wss://notes.example.org or wss://10.0.0.5:9222.',
  'not-encrypted': 'Without encryption, only a server on this computer will do. Start the address with wss://.',
} as const;

const phraseWords = {
  short: 'Too short for a new notebook: whoever has the server could guess it by trying. Use 14 letters or more.',
  repeats: 'Too easy to guess for a new notebook. Use a phrase with more different letters.',
} as const;

/** Address, name, password and passphrase, from hand or from a join code; tested before anything is sent. */
export function SetUp() {
  const code = new URLSearchParams(useSearch()).get('join');
  const [, navigate] = useLocation();
  const [fields, setFields] = useState<Joining>(
    () => (code && readJoinCode(code)) || { address: '', user: '', password: '', phrase: '' },
  );
  const [asked, setAsked] = useState(false);
  const { allowed, canAllow, attempt, allow, test, switchOn, newPhrase } = useSync((sync) => sync);
  useEffect(() => {
    // Whoever looks at the address bar, or at the history of this browser, must not read the passphrase.
    if (code !== null) navigate(routes.devices(), { replace: true });
  }, [code, navigate]);

  const server = parseServerAddress(fields.address);
  const begins = attempt.kind === 'reached' && attempt.empty;
  const weak = begins ? phraseProblem(fields.phrase) : null;
  const complete = server.ok && fields.password !== '' && fields.phrase.trim() !== '';
  const mustAllow = server.ok && canAllow && allowed !== server.origin;
  const busy = attempt.kind === 'busy';
  const put = (change: Partial<Joining>) => setFields({ ...fields, ...change });

  const submit = () => {
    setAsked(true);
    if (!complete) return;
    if (mustAllow) void allow(server.origin, routes.devices(joinCodeOf(fields)));
    else if (attempt.kind === 'reached' && !weak) void switchOn(fields);
    else void test(fields);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Join code from another device"
        note="If you have one, paste it here. It fills in the rest."
        autoComplete="off"
        value=""
        onChange={(event) => {
          const joining = readJoinCode(event.target.value);
          if (joining) setFields(joining);
        }}
      />
      <ScanCode onCode={setFields} />
      <Field
        label="Address of the server"
        placeholder="wss://"
        autoComplete="off"
        spellCheck={false}
        value={fields.address}
        problem={asked && !server.ok ? addressWords[server.problem] : null}
        onChange={(event) => put({ address: event.target.value })}
      />
      <Field
        label="Name"
        autoComplete="off"
        spellCheck={false}
        value={fields.user}
        note="Leave it empty if you were given a token."
        onChange={(event) => put({ user: event.target.value })}
      />
      <Field
        label="Password or token"
        type="password"
        autoComplete="off"
        value={fields.password}
        problem={asked && fields.password === '' ? 'Enter the password that you were given.' : null}
        onChange={(event) => put({ password: event.target.value })}
      />
      <Field
        label="Passphrase"
        autoComplete="off"
        spellCheck={false}
        value={fields.phrase}
        note="Everything is encrypted with it before it leaves this device. Use the same one on every device. Nobody can recover it for you."
        problem={
          asked && fields.phrase.trim() === ''
            ? 'Enter your passphrase, or have one made for you.'
            : weak
              ? phraseWords[weak]
              : null
        }
        onChange={(event) => put({ phrase: event.target.value })}
      />
      {mustAllow && (
        <p>
          So far, this page may not connect to anything outside. The next step allows this one address, {server.origin},
          and reloads the page. What you entered stays.
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="main" type="submit" disabled={busy}>
          {mustAllow
            ? 'Allow this address'
            : attempt.kind === 'reached' && complete && !weak
              ? 'Switch on'
              : 'Test the connection'}
        </Button>
        <Button onClick={() => put({ phrase: newPhrase() })}>Make a passphrase for me</Button>
      </div>
    </form>
  );
}
