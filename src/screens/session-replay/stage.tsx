import { Fragment, useMemo } from 'react';
import { textAt } from '../../domain/session/answer';
import { answersOf, momentOf, type Moment } from '../../domain/session/session';
import { clockText, type Light } from '../../domain/session/timing';
import { cutAtAsked } from '../../domain/transcript/asked-within';
import { placedWords, characterTimings, wordAt } from '../../domain/transcript/character-timings';
import { clipAt, type Clip } from '../../domain/transcript/clips';
import type { PastSession, PastTurn } from '../../domain/review/past-answer';
import styles from './session-replay.module.css';

const phaseWords: Readonly<Record<Moment['phase'], string>> = {
  opening: 'Opening',
  reading: 'The question is read',
  thinking: 'Thinking',
  answering: 'Answering',
  paused: 'Paused',
  considering: 'The interviewer is thinking',
  probed: 'A follow-up is asked',
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
export function Stage({ session, clips, atMs }: { session: PastSession; clips: readonly Clip[]; atMs: number }) {
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
          {typed ? (
            textAt(turn.keystrokes, atMs - startMs)
          ) : (
            <Said turn={turn} heardMs={heardMsOf(turn, clips, atMs)} />
          )}
        </p>
      )}
    </div>
  );
}

/** How much of the sound of a turn has been heard; null while none of it plays. */
function heardMsOf({ turn, recordings }: PastTurn, clips: readonly Clip[], atMs: number): number | null {
  const clip = clips[clipAt(clips, atMs)];
  if (clip?.kind !== 'sound' || clip.turn !== turn) return null;
  const before = recordings.slice(
    0,
    Math.max(
      0,
      recordings.findIndex(({ id }) => id === clip.recordingId),
    ),
  );
  return before.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), clip.fromMs + atMs - clip.startMs);
}

/** The words of a spoken turn, the one that is being said marked. */
function Said({ turn, heardMs }: { turn: PastTurn; heardMs: number | null }) {
  const { transcript, recordings } = turn;
  const timed = useMemo(() => {
    const text = transcript?.text ?? '';
    const durationMs = recordings.reduce((sum, recording) => sum + (recording.durationMs ?? 0), 0);
    return {
      words: placedWords(text),
      times: characterTimings({ text, words: transcript?.words ?? [], keystrokes: [], durationMs }),
    };
  }, [transcript, recordings]);
  if (!transcript) return 'No transcript yet.';
  const now = heardMs === null ? undefined : timed.words[wordAt(timed.words, timed.times, heardMs)];
  const { text } = transcript;
  return cutAtAsked(transcript).map(({ asked, start, end }) => (
    <Fragment key={start}>
      {asked && <span className={styles.asked}>“{asked}”</span>}
      {now && now.start >= start && now.start < end ? (
        <>
          {text.slice(start, now.start)}
          <span className={styles.now}>{text.slice(now.start, now.end)}</span>
          {text.slice(now.end, end)}
        </>
      ) : (
        text.slice(start, end)
      )}
    </Fragment>
  ));
}
