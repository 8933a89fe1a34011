import type { ReactNode } from 'react';
import { timingOf, type Moment, type SessionLog } from '../../domain/session/session';
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

type LightStripProps = {
  log: SessionLog;
  moment: Moment;
  /** Ways out, at the other end of the line. */ children: ReactNode;
};

/**
 * The speech club's light along the top edge, with its word and, unless hidden, the clock: filling slowly, its three
 * stops in sight from the start. Changes are announced once.
 */
export function LightStrip({ log, moment, children }: LightStripProps) {
  const hidden = useSettings((state) => state.settings.numbersHidden);
  const announced = useSession((session) => session.light);
  const talking = moment.phase === 'answering' || moment.phase === 'paused';
  const light = talking ? moment.light : 'off';
  const time = talking ? clockText(moment.talkMs) : moment.phase === 'thinking' ? clockText(moment.leftMs) : '';
  const turn = talking || moment.phase === 'probed' ? moment.turn : 0;
  const timing = timingOf(log.plan, turn);
  const place = (ms: number) => `${Math.min(100, (100 * ms) / (timing.redMs + timing.graceMs))}%`;
  return (
    <header className={styles.strip} data-light={light}>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ inlineSize: talking ? place(moment.talkMs) : '0%' }} />
        {(['green', 'yellow', 'red'] as const).map((stop) => (
          <span
            key={stop}
            className={styles.stop}
            data-stop={stop}
            style={{ insetInlineStart: place(timing[`${stop}Ms`]) }}
          />
        ))}
      </div>
      <div className={styles.line}>
        <div className={styles.ways}>{children}</div>
        <p className={styles.time}>
          <span className={styles.word}>{talking ? words[light] : ''}</span>
          {!hidden && time && (
            <span className={styles.clock}>
              {talking && <span className="visually-hidden">Talk time </span>}
              {talking
                ? time
                : moment.phase === 'thinking' && moment.leftMs > 0
                  ? `${time} to think`
                  : 'start when you’re ready'}
            </span>
          )}
        </p>
      </div>
      <p className="visually-hidden" role="status">
        {announced === 'off' ? '' : `Light ${announced === 'over' ? 'red' : announced}: ${words[announced]}`}
      </p>
    </header>
  );
}
