import { useEffect } from 'react';
import { jobKey, type JobProblem } from '../../../stores/transcription/transcription-store';
import { useTranscription } from '../../store-context';
import { routes } from '../../routes';
import { Button, ButtonLink } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { FetchHere } from './fetch-here';
import { OthersUnwritten } from './others-unwritten';
import { useWholeAddress } from '../whole-address';

type WritingDownProps = {
  answerId: string;
  turn: number;
  /** There are words already: a new version is made only when the candidate asks for one. */
  known: boolean;
  onAsk: () => void;
};

/** How far the recognizer has come with one turn, and the way to ask it or stop it. */
export function WritingDown({ answerId, turn, known, onAsk }: WritingDownProps) {
  const job = useTranscription((state) => state.jobs.get(jobKey(answerId, turn)));
  const model = useTranscription((state) => state.model.kind);
  const writeDown = useTranscription((state) => state.writeDown);
  const cancel = useTranscription((state) => state.cancel);
  const here = useWholeAddress();
  const lookForModel = useTranscription((state) => state.lookForModel);
  useEffect(() => {
    if (model === 'looking') void lookForModel();
    // On its way: this turn is written down when it is there, also when the page was loaded again meanwhile.
    else if (model === 'fetching' && !known) void writeDown(answerId, 'missing', turn);
  }, [model, known, lookForModel, writeDown, answerId, turn]);

  const ask = () => {
    onAsk();
    void writeDown(answerId, 'again', turn);
  };
  const button = known ? 'Transcribe it again' : 'Transcribe it';

  if (job?.phase === 'waiting' || job?.phase === 'writing') {
    return (
      <>
        <ProgressBar
          label={job.phase === 'waiting' ? 'Waiting to be transcribed …' : 'Transcribing what you said …'}
          share={job.phase === 'writing' ? job.share : 0}
          onCancel={() => cancel(answerId, turn)}
        />
        <OthersUnwritten but={answerId} />
      </>
    );
  }
  if (model !== 'ready') {
    if (known) return null;
    return <FetchHere />;
  }
  return (
    <>
      {job && <p role="alert">{problemWords[job.problem]}</p>}
      <div>
        <Button look="quiet" onClick={ask}>
          {job ? 'Try again' : button}
        </Button>
        {job && gone.has(job.problem) && (
          <ButtonLink look="quiet" to={routes.settingsAt('transcription', here)}>
            Download it again
          </ButtonLink>
        )}
      </div>
      <OthersUnwritten but={answerId} />
    </>
  );
}

/** The recognizer itself is what is missing. */
const gone: ReadonlySet<JobProblem> = new Set(['unreachable', 'missing', 'wrong-file']);

const problemWords: Readonly<Record<JobProblem, string>> = {
  unreachable: 'The recognizer is no longer on this computer.',
  missing: 'The recognizer is no longer on this computer.',
  'wrong-file': 'The recognizer is incomplete.',
  'no-space': 'There is not enough space for the recognizer. Your recording is untouched.',
  failed: 'The recognizer stopped halfway. Your recording is untouched; write the words down yourself, or try again.',
  cancelled: 'It was stopped.',
  unreadable: 'This browser cannot open the recording to transcribe it. It may still play.',
  'nothing-heard': 'No speech was found in this recording.',
  unsaved: 'The words could not be saved on this computer. Free some disk space and try again.',
};
