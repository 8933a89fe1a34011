import type { Moment } from '../../domain/session/session';
import type { CaptionsProblem } from '../../platform/transcription/live-captions';
import type { RoomProblem } from '../../stores/session/live-state';
import { Button } from '../ui/button';
import { useSession } from '../store-context';
import { microphoneWords } from '../text/microphone-words';
import styles from './problem-notice.module.css';

const captionsWords: Readonly<Record<CaptionsProblem, string>> = {
  network: 'Live captions need the network and could not reach it. Your recording continues.',
  'no-sound': 'Live captions hear no sound. Your recording continues.',
  'not-allowed': 'The browser does not allow live captions here. Your recording continues.',
  'would-leave':
    'The captions you agreed to were made on this computer. Now the browser would send your voice away for them, so there are none. Your recording continues; the settings say more.',
  language: 'The browser has no captions for English on this computer. Your recording continues.',
  failed: 'Live captions stopped working. Your recording continues.',
};

function wordsOf(problem: RoomProblem, recording: boolean): string {
  switch (problem.kind) {
    case 'microphone':
      return microphoneWords[problem.problem];
    case 'microphone-lost':
      return recording
        ? 'The microphone was disconnected. What you said so far is saved. Plug it back in and keep going, or type the rest.'
        : 'The microphone was disconnected. Plug it back in, or type your answer.';
    case 'silent':
      return 'We can’t hear anything. If you are speaking, check that the right microphone is on and not muted.';
    case 'noisy':
      return 'The noise around you is nearly as loud as you are. Your recording continues. Come closer to the microphone, or close a window.';
    case 'stood-still':
      return `Your computer froze for ${Math.round(problem.lostMs / 1000)} seconds, and heard nothing. What you said before is saved, your recording continues, and the clock waited for you.`;
    case 'recorder':
      return problem.problem === 'unsupported'
        ? 'This browser cannot record. You can type your answer.'
        : 'The recording stopped. What you said so far is saved. Keep recording, or type the rest.';
    case 'other-tab':
      return 'Another tab is recording. Finish there first, or type your answer here.';
    case 'captions':
      return captionsWords[problem.problem];
    default:
      return problem satisfies never;
  }
}

/** What happened, what is safe, what to do: and the doing right beside it. */
export function ProblemNotice({ moment }: { moment: Moment }) {
  const problem = useSession((session) => session.problem);
  const switchToKeyboard = useSession((session) => session.switchToKeyboard);
  const recordAgain = useSession((session) => session.recordAgain);
  const dismiss = useSession((session) => session.dismissProblem);
  if (!problem) return null;
  const talking = moment.phase === 'answering' || moment.phase === 'paused';
  const spoken = talking && moment.by === 'voice';
  const stopped = problem.kind === 'microphone-lost' || problem.kind === 'recorder' || problem.kind === 'microphone';
  const goesOn = ['captions', 'silent', 'noisy', 'stood-still'].includes(problem.kind);
  // Said while it happens; when the answer is over it no longer holds.
  if (goesOn && !talking) return null;
  const canType = !goesOn && (spoken || !talking);
  return (
    <div className={styles.notice} role="alert">
      <p>{wordsOf(problem, talking)}</p>
      <div className={styles.ways}>
        {spoken && stopped && <Button onClick={() => void recordAgain()}>Keep recording</Button>}
        {canType && <Button onClick={() => void switchToKeyboard()}>Type instead</Button>}
        <Button look="quiet" onClick={dismiss}>
          Close
        </Button>
      </div>
    </div>
  );
}
