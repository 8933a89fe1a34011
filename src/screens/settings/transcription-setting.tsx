import { useEffect, useState } from 'react';
import type { ModelChoice, TranscriberProblem } from '../../platform/transcription/contract';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { ProgressBar } from '../ui/progress-bar';
import { useTranscription } from '../store-context';
import { OthersUnwritten } from '../answer/words/others-unwritten';
import { SectionHeading } from './section-heading';
import styles from './settings.module.css';

const sizes = { tiny: '60 MB', base: '95 MB' } as const;
const names = { tiny: 'Small', base: 'Larger' } as const;

/** A recognizer that stays on this computer: nothing is fetched before the candidate has agreed to it here. */
export function TranscriptionSetting() {
  const model = useTranscription((state) => state.model);
  const lookForModel = useTranscription((state) => state.lookForModel);
  const cancelFetching = useTranscription((state) => state.cancelFetching);
  const removeModel = useTranscription((state) => state.removeModel);
  useEffect(() => void lookForModel(), [lookForModel]);

  return (
    <section className={styles.section} aria-labelledby="transcription">
      <SectionHeading id="transcription">Transcription</SectionHeading>
      <p>
        A speech recognizer can transcribe your answers after you give them, on this computer, with the time of every
        word. The sound never leaves it. Your own words are never replaced.
      </p>
      {model.kind === 'fetching' && (
        <ProgressBar
          label={`Downloading the ${names[model.choice.model].toLowerCase()} recognizer, about ${sizes[model.choice.model]}`}
          share={model.share}
          onCancel={cancelFetching}
        />
      )}
      {model.kind === 'ready' && (
        <>
          <p role="status">
            The {names[model.choice.model].toLowerCase()} recognizer is on this computer and works offline. It starts
            when an answer ends.
          </p>
          <OthersUnwritten />
          <div>
            <Button onClick={() => void removeModel()}>Delete it from this computer</Button>
          </div>
        </>
      )}
      {model.kind === 'gone' && (
        <p role="alert">
          The browser has deleted the recognizer, as it may when space is short. Download it again, or type your words
          yourself.
        </p>
      )}
      {model.kind === 'problem' && <p role="alert">{problemWords[model.problem]}</p>}
      {(model.kind === 'off' || model.kind === 'gone' || model.kind === 'problem') && (
        <ModelChoiceForm key={model.kind} before={model.kind === 'off' ? null : model.choice} />
      )}
    </section>
  );
}

function ModelChoiceForm({ before }: { before: ModelChoice | null }) {
  const [choice, setChoice] = useState<ModelChoice>(before ?? { model: 'tiny', source: 'hub' });
  const fetchModel = useTranscription((state) => state.fetchModel);
  return (
    <>
      <Choice
        label="Size"
        value={choice.model}
        onChange={(model) => setChoice({ ...choice, model })}
        options={[
          { value: 'tiny', label: `${names.tiny}, about ${sizes.tiny}`, note: 'Quick; mishears more.' },
          { value: 'base', label: `${names.base}, about ${sizes.base}`, note: 'Takes twice as long; mishears less.' },
        ]}
      />
      <Choice
        label="Where it comes from"
        value={choice.source}
        onChange={(source) => setChoice({ ...choice, source })}
        options={[
          { value: 'hub', label: 'huggingface.co, a public model hub' },
          {
            value: 'beside',
            label: 'From this site',
            note: 'Where whoever serves the app has put the files into its models folder.',
          },
        ]}
      />
      <p>{consents[choice.source]}</p>
      <div>
        <Button onClick={() => void fetchModel(choice)}>
          {choice.source === 'hub' ? `Agree and download ${sizes[choice.model]}` : `Download ${sizes[choice.model]}`}
        </Button>
      </div>
    </>
  );
}

const consents = {
  hub: 'The download goes straight to huggingface.co, once. That server sees your internet address and which model you choose, and nothing of what you say, type or do here. It is the only place outside that this app ever asks for anything, and it asks only when you press the button below.',
  beside: 'The files come from the address this page came from. Nobody else is contacted.',
} as const;

const problemWords: Readonly<Record<TranscriberProblem, string>> = {
  unreachable:
    'The recognizer could not be downloaded: its source does not answer. Nothing has changed. Try again later.',
  missing: 'There is no such recognizer at that source. Choose the other size or the other source.',
  'wrong-file':
    'What arrived is not the recognizer: a sign-in page, a filter or another program may be in between. Nothing of it was kept. Connect in another way, and try again.',
  'no-space': 'This browser did not keep the files; there may not be enough space. Nothing has changed.',
  failed: 'The recognizer was downloaded but does not start in this browser. You can type your words yourself.',
  cancelled: 'The download was stopped.',
};
