import { useTranscription } from '../store-context';
import { counted } from '../text/counted';
import styles from './lobby.module.css';

/** What the recognizer still has to do, so that nobody wonders where their words are. */
export function BeingWritten() {
  const model = useTranscription((state) => state.model);
  const answers = useTranscription((state) => {
    const asked = [...state.jobs].flatMap(([key, { phase }]) =>
      phase === 'problem' ? [] : [key.slice(0, key.lastIndexOf(' '))],
    );
    return new Set(asked).size;
  });
  if (model.kind === 'fetching')
    return (
      <p role="status" className={styles.notice}>
        The recognizer is downloading: {Math.round(model.share * 100)}%. It continues while you practice.
      </p>
    );
  if (answers === 0) return null;
  return (
    <p role="status" className={styles.notice}>
      {counted(answers, 'answer is', 'answers are')} being transcribed. You can keep practicing meanwhile.
    </p>
  );
}
