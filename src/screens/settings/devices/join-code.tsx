import { useState } from 'react';
import { encode } from 'uqr';
import { routes } from '../../routes';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import styles from './devices.module.css';

/** The way for a second device, shown when the passphrase is entered once more: this device does not keep it. */
export function JoinCode() {
  const joinCode = useSync((sync) => sync.joinCode);
  const [phrase, setPhrase] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);

  const show = async () => {
    const code = await joinCode(phrase);
    setWrong(code === null);
    setShown(code);
    if (code !== null) setPhrase('');
  };

  return (
    <section className={styles.section} aria-labelledby="another">
      <h2 id="another">Another device</h2>
      <p>
        Enter the same address, name, password and passphrase there, or use a join code. Anyone who sees the code can
        read your notebook, so show it only to your own devices.
      </p>
      {shown === null ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void show();
          }}
        >
          <Field
            label="Your passphrase"
            type="password"
            autoComplete="off"
            value={phrase}
            problem={wrong ? 'This is not the passphrase of this notebook.' : null}
            onChange={(event) => setPhrase(event.target.value)}
          />
          <div>
            <Button type="submit" disabled={phrase === ''}>
              Show the join code
            </Button>
          </div>
        </form>
      ) : (
        <>
          <Picture text={`${location.href.split('#')[0]}#${routes.devices()}?join=${shown}`} />
          <p>
            Scan it with the other device’s camera, or paste this there:
            <br />
            <code className={styles.code}>{shown}</code>
          </p>
          <div>
            <Button onClick={() => setShown(null)}>Hide it</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The code as it is, without escapes: the fewer letters, the larger its squares. */
function Picture({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 4 });
  const dark = data.flatMap((line, y) => line.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label="The join code as a QR code">
      <path d={dark} shapeRendering="crispEdges" />
    </svg>
  );
}
