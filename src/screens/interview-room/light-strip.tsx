import type { Moment } from '../../domain/session/session';
import { clockText, type Light } from '../../domain/session/timing';
import { useSession, useSettings } from '../store-context';
import styles from './light-strip.module.css';

const words: Readonly<Record<Light, string>> = {
  off: '',
  green: 'enough',
  yellow: 'wrap up',
  red: 'over',
  over: 'well over',
};

/** The speech club's light along the top edge, with its word and, unless hidden, the clock. Changes are announced once. */
export function LightStrip({ moment }: { moment: Moment }) {
  const hidden = useSettings((state) => state.settings.numbersHidden);
  const announced = useSession((session) => session.light);
  const talking = moment.phase === 'answering' || moment.phase === 'paused';
  const light = talking ? moment.light : 'off';
  const time = talking ? clockText(moment.talkMs) : moment.phase === 'thinking' ? clockText(moment.leftMs) : '';
  return (
    <header className={styles.strip} data-light={light}>
      <div className={styles.bar} />
      <p className={styles.line}>
        <span className={styles.word}>{talking ? words[light] : ''}</span>
        {!hidden && time && (
          <span className={styles.clock}>
            {talking && <span className="visually-hidden">Talk time </span>}
            {talking
              ? time
              : moment.phase === 'thinking' && moment.leftMs > 0
                ? `${time} to think`
                : 'begin when you like'}
          </span>
        )}
      </p>
      <p className="visually-hidden" role="status">
        {announced === 'off' ? '' : `Light ${announced === 'over' ? 'red' : announced}: ${words[announced]}`}
      </p>
    </header>
  );
}
