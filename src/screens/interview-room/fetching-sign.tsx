import { useTranscription, useWords } from '../store-context';
import { packLabel } from '../text/pack-label';
import { Button } from '../ui/button';
import styles from './interview-room.module.css';

/** What is being fetched for the words while the candidate goes on. */
export function FetchingSign() {
  const model = useTranscription((state) => state.model);
  const pack = useWords((words) => words.pack);
  const packShare = useWords((words) => words.packShare);
  const stopPack = useWords((words) => words.stopPack);
  if (pack === 'fetching') {
    return (
      <p className={styles.saved}>
        {packLabel(packShare)} <progress aria-label="Language pack" max={1} value={packShare ?? undefined} />{' '}
        <Button look="quiet" onClick={stopPack}>
          Don’t wait for it
        </Button>
      </p>
    );
  }
  const text =
    pack === 'came'
      ? 'The language pack is here. Your next answer begins with a short sentence that shows it works.'
      : pack === 'failed'
        ? 'The language pack did not arrive. Your recording is kept anyway.'
        : model.kind === 'fetching'
          ? `Downloading the recognizer: ${Math.round(model.share * 100)}%`
          : model.kind === 'problem'
            ? 'The recognizer did not arrive. You can download it after your answer.'
            : null;
  return text && <p className={styles.saved}>{text}</p>;
}
