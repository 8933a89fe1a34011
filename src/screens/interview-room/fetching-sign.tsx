import { useTranscription, useWords } from '../store-context';
import styles from './interview-room.module.css';

/** What is being fetched for the words while the candidate goes on. */
export function FetchingSign() {
  const model = useTranscription((state) => state.model);
  const pack = useWords((words) => words.pack);
  const text =
    pack === 'fetching'
      ? 'Your browser is fetching its language pack …'
      : pack === 'failed'
        ? 'The language pack did not come. Your recording is kept all the same.'
        : model.kind === 'fetching'
          ? `Fetching the recognizer: ${Math.round(model.share * 100)} %`
          : model.kind === 'problem'
            ? 'The recognizer did not come. You can fetch it after your answer.'
            : null;
  return text && <p className={styles.saved}>{text}</p>;
}
