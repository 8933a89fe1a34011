import type { Moment } from '../../domain/session/session';
import { clockText, spokenMs } from '../../domain/session/timing';
import { wordCount } from '../../domain/session/answer';
import { Button } from '../ui/button';
import { counted } from '../text/counted';
import { useSession, useSettings } from '../store-context';
import styles from './interview-room.module.css';
import { LevelMeter } from '../ui/level-meter';
import { LiveSlots } from './live-slots';
import { useKeys } from './room-keys';

export type TalkingMoment = Extract<Moment, { phase: 'answering' | 'paused' }>;

/** The answer runs. Only the candidate ends it. */
export function Answering({ moment }: { moment: TalkingMoment }) {
  const paused = moment.phase === 'paused';
  return moment.by === 'voice' ? <Aloud paused={paused} /> : <Typed disabled={paused} turn={moment.turn} />;
}

/** What ends or holds the answer, and in practice what was heard so far: always in sight. */
export function AnsweringBar({ moment }: { moment: TalkingMoment }) {
  const mode = useSession((session) => session.log?.plan.mode);
  const pause = useSession((session) => session.pause);
  const resume = useSession((session) => session.resume);
  const done = useSession((session) => session.done);
  const paused = moment.phase === 'paused';
  useKeys((event, typing) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void done();
    else if (event.key.toLowerCase() === 'p' && !typing && mode === 'practice') (paused ? resume : pause)();
    else return false;
    return true;
  });
  return (
    <>
      {mode === 'practice' && <LiveSlots byVoice={moment.by === 'voice'} />}
      <div className={styles.actions}>
        <Button look="main" autoFocus={moment.by === 'voice' && !paused} onClick={() => void done()}>
          Done
        </Button>
        {mode === 'practice' &&
          (paused ? (
            <Button autoFocus onClick={resume}>
              Resume
            </Button>
          ) : (
            <Button look="quiet" onClick={pause}>
              Pause
            </Button>
          ))}
      </div>
    </>
  );
}

function Aloud({ paused }: { paused: boolean }) {
  const caption = useSession((session) => session.caption);
  const recording = useSession((session) => session.recording);
  const captionsOff = useSession((session) => session.captionsOff);
  const levelDb = useSession((session) => session.levelDb);
  return (
    <div className={styles.aloud}>
      <p className={styles.recording} data-live={!paused && recording} role="status">
        {paused ? 'Paused' : recording ? 'Recording' : 'Not recording'}
      </p>
      <LevelMeter levelDb={levelDb} />
      {caption && (
        <>
          <p className={styles.caption}>
            {caption.settled} <span className={styles.tentative}>{caption.tentative}</span>
          </p>
          <Button look="quiet" onClick={() => void captionsOff()}>
            No captions for this answer
          </Button>
        </>
      )}
    </div>
  );
}

function Typed({ disabled, turn }: { disabled: boolean; turn: number }) {
  const draft = useSession((session) => session.draft);
  const type = useSession((session) => session.type);
  const hidden = useSettings((state) => state.settings.numbersHidden);
  const words = wordCount(draft);
  return (
    <div className={styles.typed}>
      <label htmlFor="answer" className="visually-hidden">
        {turn === 0 ? 'Your answer' : 'Your reply'}
      </label>
      <textarea
        id="answer"
        key={turn}
        className={styles.sheet}
        autoFocus
        readOnly={disabled}
        value={draft}
        onChange={(event) => type(event.target.value)}
        spellCheck
      />
      {!hidden && (
        <p className={styles.count}>
          {counted(words, 'word', 'words')}, about {clockText(spokenMs(words))} spoken
        </p>
      )}
    </div>
  );
}
