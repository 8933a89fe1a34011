import { topicName, topicOf } from '../../domain/questions/topic';
import type { Moment, SessionLog } from '../../domain/session/session';
import { Button } from '../ui/button';
import { useQuestions, useSession } from '../store-context';
import { counted } from '../text/counted';
import styles from './interview-room.module.css';

/** The question always stands on the screen; a probe stands beneath it while it is asked. */
export function QuestionText({ log, moment }: { log: SessionLog; moment: Moment }) {
  const readAgain = useSession((session) => session.readAgain);
  const readingAloud = useSession((session) => session.readingAloud);
  const skipReading = useSession((session) => session.skipReading);
  const past = useQuestions((bank) => (bank.phase === 'ready' ? bank.past : null));
  const questions = useQuestions((bank) => bank.questions);
  if (moment.phase === 'opening' || moment.phase === 'ended') return null;
  const question = log.plan.questions[moment.index];
  if (!question) return null;
  const asked = moment.phase === 'probed' || moment.phase === 'answering' || moment.phase === 'paused' ? moment : null;
  const probe = asked?.probe ?? null;
  const silent = moment.phase !== 'answering' && moment.phase !== 'paused';
  const { interviewer, mode, probesPerQuestion, change } = log.plan;
  const before = past?.get(question.id)?.takes.filter(({ answerId }) => answerId !== moment.answerId).length ?? 0;
  const conditions = [
    mode === 'practice' ? 'Practice' : 'Interview mode',
    before > 0 && `take ${before + 1}`,
    asked?.probe
      ? probesPerQuestion > 1 && `follow-up ${asked.turn} of up to ${probesPerQuestion}`
      : moment.phase !== 'answered' &&
        probesPerQuestion > 0 &&
        `up to ${counted(probesPerQuestion, 'follow-up', 'follow-ups')}`,
  ].filter(Boolean);
  const own = questions.some(({ id, source }) => id === question.id && source === 'own');
  const about = topicOf(question);
  return (
    <div className={styles.asked}>
      {interviewer && (
        <p className={styles.interviewer}>
          <strong>{interviewer.name}</strong>, {interviewer.job}, {interviewer.focus}
        </p>
      )}
      <p className={styles.principle}>
        {about !== null ? topicName(about) : own ? 'My own' : 'Warm-up'}
        {log.plan.questions.length > 1 && ` · question ${moment.index + 1} of ${log.plan.questions.length}`}
      </p>
      <h1 id={probe ? undefined : 'asked'} className={probe || !silent ? styles.questionBehind : styles.question}>
        {question.text}
      </h1>
      {probe && (
        <p id="asked" className={silent ? styles.question : styles.questionWhile} role="status">
          {probe.common && 'A common follow-up: '}
          {probe.text}
        </p>
      )}
      <p className={styles.principle}>{conditions.join(' · ')}</p>
      {change && !probe && (
        <p className={styles.pinned}>
          <strong>This time:</strong> {change}
        </p>
      )}
      {silent &&
        (moment.phase === 'reading' ? (
          <Button look="quiet" onClick={skipReading}>
            Skip the reading
          </Button>
        ) : (
          <Button look="quiet" disabled={readingAloud} onClick={() => void readAgain()}>
            {readingAloud ? 'Reading …' : 'Read it aloud'}
          </Button>
        ))}
    </div>
  );
}
