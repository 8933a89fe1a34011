import { textAt } from '../../interview/answer';
import { answersOf, momentOf, type Moment } from '../../interview/session';
import { clockText, type Light } from '../../interview/timing';
import type { PastSession } from '../../stores/past-session';
import styles from './watch.module.css';

const phaseWords: Readonly<Record<Moment['phase'], string>> = {
  opening: 'Opening',
  reading: 'The question is read',
  thinking: 'Thinking',
  answering: 'Answering',
  paused: 'Paused',
  considering: 'The interviewer considers',
  probed: 'A probe is asked',
  answered: 'Answered',
  ended: 'The end',
};

const lightWords: Readonly<Record<Light, string>> = {
  off: '',
  green: 'green: enough',
  yellow: 'yellow: wrap up',
  red: 'red: over',
  over: 'red: well over',
};

/** The room as it was at one moment, read from a log that ends there. */
export function Stage({ session, atMs }: { session: PastSession; atMs: number }) {
  const { log, answers } = session;
  const moment = momentOf(log, atMs);
  const index = 'index' in moment ? moment.index : null;
  const question = index === null ? null : log.plan.questions[index];
  const talking = moment.phase === 'answering' || moment.phase === 'paused' ? moment : null;
  const probe = moment.phase === 'probed' ? moment.probe : (talking?.probe ?? null);
  const past = 'answerId' in moment ? answers.find(({ row }) => row.id === moment.answerId) : undefined;
  const turn = talking ? past?.turns[talking.turn] : undefined;
  const startMs = talking
    ? (answersOf(log.events).find(({ answerId }) => answerId === talking.answerId)?.turns[talking.turn]?.startMs ?? 0)
    : 0;
  const typed = turn && turn.keystrokes.length > 0;

  return (
    <div className={styles.stage}>
      <p className={styles.strip} data-light={talking?.light ?? 'off'}>
        <span>{phaseWords[moment.phase]}</span>
        {talking && (
          <span className={styles.time}>
            {clockText(talking.talkMs)} {lightWords[talking.light]}
          </span>
        )}
        {moment.phase === 'thinking' && <span className={styles.time}>{clockText(moment.leftMs)} left</span>}
      </p>
      {question && <p className={styles.question}>{question.text}</p>}
      {probe && <p className={styles.probe}>“{probe.text}”</p>}
      {turn && (
        <p className={styles.words}>
          {typed ? textAt(turn.keystrokes, atMs - startMs) : (turn.transcript?.text ?? 'The words are not known.')}
        </p>
      )}
    </div>
  );
}
