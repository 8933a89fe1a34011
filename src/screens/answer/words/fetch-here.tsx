import type { ModelChoice } from '../../../platform/transcription/contract';
import { useTranscription } from '../../store-context';
import { Button, ButtonLink } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { routes } from '../../routes';
import { useWholeAddress } from '../whole-address';
import styles from './fetch-here.module.css';

const small: ModelChoice = { model: 'tiny', source: 'hub' };
const sizes = { tiny: '60 MB', base: '95 MB' } as const;

/** The recognizer, offered where its words are missing: nothing is fetched before the button is pressed. */
export function FetchHere() {
  const model = useTranscription((state) => state.model);
  const here = useWholeAddress();
  const fetchModel = useTranscription((state) => state.fetchModel);
  const cancelFetching = useTranscription((state) => state.cancelFetching);
  if (model.kind === 'looking' || model.kind === 'ready') return null;
  if (model.kind === 'fetching') {
    return (
      <ProgressBar
        label={`Downloading the recognizer, about ${sizes[model.choice.model]}. Then it transcribes this …`}
        share={model.share}
        onCancel={cancelFetching}
      />
    );
  }
  const choice = model.kind === 'off' ? small : model.choice;
  return (
    <>
      {model.kind === 'gone' && <p>The browser has deleted the recognizer. You can download it again.</p>}
      {model.kind === 'problem' && (
        <p role="alert">
          The recognizer could not be downloaded. Your recording is safe. Try again, or type the words yourself.
        </p>
      )}
      <p>
        This computer can transcribe it for you. It downloads a recognizer of about {sizes[choice.model]} once,{' '}
        {choice.source === 'hub'
          ? 'from huggingface.co, which sees your internet address and nothing you say.'
          : 'from the same place as this app.'}{' '}
        The sound stays here.
      </p>
      <div className={styles.ways}>
        <Button onClick={() => void fetchModel(choice)}>
          {model.kind === 'problem' ? 'Try again' : `Transcribe it here (${sizes[choice.model]}, once)`}
        </Button>
        <ButtonLink look="quiet" to={routes.settingsAt('words', here)}>
          Other ways
        </ButtonLink>
      </div>
    </>
  );
}
