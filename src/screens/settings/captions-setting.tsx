import { isAgreed } from '../../stores/session/captions-consent';
import { Toggle } from '../ui/toggle';
import { useSettings } from '../store-context';
import styles from './settings.module.css';

/** Off until switched on, with a plain sentence about where the sound goes. */
export function CaptionsSetting() {
  const settings = useSettings((state) => state.settings);
  const kind = useSettings((state) => state.around?.captions ?? null);
  const change = useSettings((state) => state.change);
  return (
    <section className={styles.section} aria-labelledby="captions">
      <h2 id="captions">Live captions</h2>
      <Toggle
        label="Show captions while I speak"
        checked={kind === null ? settings.captions : isAgreed(settings, kind)}
        disabled={kind === null || kind === 'none'}
        onChange={(captions) => void change({ captions, captionsFor: captions && kind !== 'none' ? kind : null })}
        note={kind === null ? 'Checking what this browser supports …' : notes[kind]}
      />
    </section>
  );
}

const notes = {
  'on-device': 'This browser recognizes speech on this computer. The sound stays here.',
  cloud:
    'This browser sends the sound of your answer to its maker’s servers to recognize it. That is the only thing here that leaves your computer, and only while this is on.',
  none: 'This browser has no speech recognition that can run beside a recording. You can type or paste the words after each answer.',
} as const;
