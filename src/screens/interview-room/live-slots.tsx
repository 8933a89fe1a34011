import { boxIds } from '../../domain/scoring/scorecard';
import { isAgreed } from '../../stores/session/sound/captions-consent';
import { boxWords } from '../text/boxes';
import { useSession, useSettings } from '../store-context';
import styles from './live-slots.module.css';

/** In practice only: which of the seven boxes the words so far have filled. A mark stands beside each, not color alone. */
export function LiveSlots({ byVoice }: { byVoice: boolean }) {
  const heard = useSession((session) => session.heard);
  const running = useSession((session) => session.caption !== null || session.draft !== '');
  const captioned = useSettings((state) => isAgreed(state.settings, state.around?.captions ?? 'none'));
  if (!running && byVoice && !captioned)
    return <p className={styles.why}>Live captions are off, so the boxes can’t fill while you speak.</p>;
  if (!running) return null;
  return (
    <ul className={styles.slots} aria-label="Heard so far">
      {boxIds.map((id) => {
        const credit = heard[id] ?? 'none';
        return (
          <li key={id} className={styles.slot} data-box={id} data-credit={credit}>
            <span aria-hidden="true">{credit === 'none' ? '○' : credit === 'partial' ? '◐' : '●'}</span>{' '}
            {boxWords[id].sign}
            <span className="visually-hidden">
              {credit === 'none' ? ' not yet' : credit === 'partial' ? ' partly' : ' heard'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
