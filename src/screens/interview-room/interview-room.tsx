import { lazy, Suspense, useState } from 'react';
import { Redirect } from 'wouter';
import { answersOf, leftWithoutAWord, momentOf, type Moment } from '../../domain/session/session';
import { Button, ButtonLink } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useArrival } from '../frame/page';
import { useSession } from '../store-context';
import { Answering, AnsweringBar } from './answering';
import { BeforeAnswer } from './before-answer';
import styles from './interview-room.module.css';
import { LightStrip } from './light-strip';
import { LiveSign } from './live-sign';
import { ProblemNotice } from './problem-notice';
import { QuestionText } from './question-text';
import { RoomKeys, useKeys } from './room-keys';
import { useWordsChoice, type WordsChoice } from './use-words-choice';
import { SavedSign } from './saved-sign';
import { useVisibleHeight } from './visible-height';
import { routes } from '../routes';

const WordsPanel = lazy(async () => ({ default: (await import('./words-panel')).WordsPanel }));
const FetchingSign = lazy(async () => ({ default: (await import('./fetching-sign')).FetchingSign }));

/** The stage: one question, one light, one thing to do. What to show is read from the session's moment, nothing else. */
export function InterviewRoom() {
  const log = useSession((session) => session.log);
  const nowMs = useSession((session) => session.nowMs);
  const end = useSession((session) => session.end);
  const draft = useSession((session) => session.draft);
  const [leaving, setLeaving] = useState(false);
  const listening = useSession((session) => session.microphoneState === 'open');
  // In the tab as well: another one may be in front while the microphone is open.
  const top = useArrival(listening ? '● Microphone on · Interview room' : 'Interview room', false);
  const [keysShown, setKeysShown] = useState(false);
  const room = useVisibleHeight();
  useKeys((event, typing) => {
    const asked = event.key === '?' && !typing;
    if (asked) setKeysShown(true);
    return asked;
  });
  const moment = log && momentOf(log, nowMs);
  const words = useWordsChoice(log, moment);
  if (!log || !moment) return <Redirect to={routes.lobby} replace />;

  const said = !leftWithoutAWord(log, draft);

  return (
    <div className={styles.room} ref={room}>
      <LightStrip log={log} moment={moment}>
        {moment.phase !== 'ended' && (
          <Button look="quiet" onClick={() => setLeaving(true)}>
            Leave
          </Button>
        )}
        <Button look="quiet" onClick={() => setKeysShown(true)}>
          Keys
        </Button>
      </LightStrip>
      <main ref={top} tabIndex={-1} className={styles.stage}>
        <QuestionText log={log} moment={moment} />
        <ProblemNotice moment={moment} />
        <PhaseBody moment={moment} />
        {words.asked && (
          <Suspense fallback={null}>
            <WordsPanel choice={words} />
          </Suspense>
        )}
      </main>
      <footer className={styles.footer}>
        <div className={styles.signs}>
          <SavedSign />
          <Suspense fallback={null}>
            <FetchingSign />
          </Suspense>
          <LiveSign />
        </div>
        <PhaseBar moment={moment} words={words} onFinish={() => void end()} />
      </footer>
      <RoomKeys open={keysShown} onClose={() => setKeysShown(false)} />
      <Dialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title="Leave the room?"
        actions={
          <>
            <Button onClick={() => setLeaving(false)}>Stay</Button>
            <Button
              look="main"
              onClick={() => {
                setLeaving(false);
                void end();
              }}
            >
              End here
            </Button>
          </>
        }
      >
        <p>
          {!said
            ? 'Nothing was said yet, so nothing is kept, and this question stays new to you.'
            : log.plan.loop
              ? 'What you said and typed so far is kept. The sitting ends here and counts as it is.'
              : 'What you said and typed so far is kept. The session ends and you go to the debrief.'}
        </p>
      </Dialog>
    </div>
  );
}

function PhaseBody({ moment }: { moment: Moment }) {
  switch (moment.phase) {
    case 'opening':
    case 'considering':
      return <p role="status">One moment …</p>;
    case 'answering':
    case 'paused':
      return <Answering moment={moment} />;
    case 'answered':
      return <AfterAnswer skipped={moment.skipped} />;
    default:
      return null;
  }
}

function AfterAnswer({ skipped }: { skipped: boolean }) {
  const begun = useSession((session) => session.log && answersOf(session.log.events).at(-1)?.turns.length);
  return <p role="status">{!skipped ? 'Answer saved.' : begun ? 'Nothing was written.' : 'Skipped.'}</p>;
}

/** The one thing to do, at the bottom of what can be seen, whatever stands above it. */
function PhaseBar({ moment, words, onFinish }: { moment: Moment; words: WordsChoice; onFinish: () => void }) {
  switch (moment.phase) {
    case 'opening':
    case 'considering':
      return null;
    case 'reading':
    case 'thinking':
    case 'probed':
      return <BeforeAnswer moment={moment} words={words} />;
    case 'answering':
    case 'paused':
      return <AnsweringBar moment={moment} />;
    case 'answered':
      return <Answered moment={moment} onFinish={onFinish} />;
    case 'ended':
      return <Ended />;
    default:
      return moment satisfies never;
  }
}

function Answered({ moment, onFinish }: { moment: Extract<Moment, { phase: 'answered' }>; onFinish: () => void }) {
  const questions = useSession((session) => session.log?.plan.questions.length ?? 1);
  const sitting = useSession((session) => session.log?.plan.loop !== undefined);
  const unsaid = useSession((session) => session.log !== null && leftWithoutAWord(session.log, ''));
  const askNext = useSession((session) => session.askNext);
  const left = questions - moment.index - 1;
  return (
    <div className={styles.actions}>
      {left > 0 ? (
        <>
          <Button look="main" autoFocus onClick={askNext}>
            Next question
          </Button>
          <Button look="quiet" onClick={onFinish}>
            {sitting ? 'End the sitting here' : unsaid ? 'Stop here' : 'Stop here and go to the debrief'}
          </Button>
        </>
      ) : (
        <Button look="main" autoFocus onClick={onFinish}>
          {unsaid ? 'Leave the room' : sitting ? 'Your turn to ask' : 'Go to the debrief'}
        </Button>
      )}
    </div>
  );
}

/** What comes next is the debrief, as soon as all that it shows is on the disk; the footer says what keeps it. */
function Ended() {
  const sessionId = useSession((session) => session.log?.sessionId);
  const over = useSession((session) => session.over);
  const nothingSaid = useSession((session) => session.nothingSaid);
  const failed = useSession((session) => session.saving.kind === 'failed');
  const loop = useSession((session) => session.log?.plan.loop);
  const debrief = loop ? routes.yourQuestions(loop.loopId, loop.seat) : routes.debrief(sessionId ?? '');
  const back = loop ? routes.loop(loop.loopId) : routes.lobby;
  if (over) return <Redirect to={nothingSaid ? back : debrief} replace />;
  return (
    <div className={styles.actions}>
      <p role="status">{failed ? 'The session is over. Its end is not saved yet.' : 'One moment …'}</p>
      {failed && (
        <ButtonLink look="quiet" to={debrief}>
          See what is saved
        </ButtonLink>
      )}
    </div>
  );
}
