import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { answersOf, lastMsOf } from '../../domain/session/session';
import { sessionTimelineOf } from '../../domain/session/session-timeline';
import { sessionClips } from '../../domain/transcript/clips';
import { clockText } from '../../domain/session/timing';
import type { SessionPart } from '../../domain/review/joined-sessions';
import { tracksOf, type PastSession } from '../../domain/review/past-answer';
import { AboutSession } from '../answer/about-session';
import { AgainLink } from '../answer/again-link';
import { Button, ButtonLink } from '../ui/button';
import { dayAndTime } from '../text/day';
import { OpenedSession } from '../answer/opened-session';
import { Page } from '../frame/page';
import { PlayerBar } from '../answer/player-bar';
import { playerKeys, playerShortcuts, usePlayerKeys, usePlayerVerbs } from '../answer/player-keys';
import { Shortcuts } from '../ui/shortcuts';
import { usePlayback } from '../store-context';
import { usePlayer } from '../answer/use-player';
import { SessionStrip } from './session-strip';
import { Stage } from './stage';
import styles from './session-replay.module.css';
import { routes } from '../routes';

const shortcuts = [
  ...playerShortcuts,
  ['B and N', 'to the previous question, to the next'],
  ['S', 'skip silences'],
  ['?', 'this sheet'],
] as const;

/** A whole session as it happened: questions, thinking, answers, probes and lights on one time line. */
export function SessionReplay({ sessionId }: { sessionId: string }) {
  return (
    <OpenedSession sessionId={sessionId} title="The whole session">
      {(session) => (
        <WatchedSession
          key={sessionId}
          session={session}
          heading={session.row.name?.text ?? dayAndTime(session.row.startedAt)}
          about={<AboutSession what="The whole session" row={session.row} />}
          debrief={routes.debrief(sessionId)}
        />
      )}
    </OpenedSession>
  );
}

type WatchedSessionProps = {
  session: PastSession;
  heading: string;
  about: ReactNode;
  /** Where all of it was judged. */
  debrief: string;
  /** It is several sittings: each begins with its interviewer. */
  parts?: readonly SessionPart[];
};

/** What can be watched on one time line: a session, or the sittings of a loop one after the other. */
export function WatchedSession({ session, heading, about, debrief, parts = [] }: WatchedSessionProps) {
  const { log, answers } = session;
  const listenTo = usePlayback((playback) => playback.listenTo);
  const stopListening = usePlayback((playback) => playback.stopListening);
  const state = usePlayback((playback) => playback.playing?.state ?? null);
  const player = usePlayer();
  const { seek } = player;
  const skip = usePlayback((playback) => playback.skip);
  const stateNow = usePlayback((playback) => playback.stateNow);
  const [keysShown, setKeysShown] = useState(false);
  const title = parts.length > 0 ? 'The whole loop' : 'The whole session';

  const questions = useMemo(() => answersOf(log.events), [log]);
  const line = useMemo(() => sessionTimelineOf(log), [log]);
  const clips = useMemo(() => {
    const tracks = (answerId: string) => {
      const answer = answers.find((one) => one.row.id === answerId);
      return answer ? tracksOf(answer) : [];
    };
    return sessionClips(questions, tracks, lastMsOf(log.events));
  }, [log, questions, answers]);
  useEffect(() => {
    listenTo(clips);
    return stopListening;
  }, [listenTo, stopListening, clips]);

  const waits = useMemo(
    () =>
      clips
        .filter(({ kind, durationMs }) => kind === 'quiet' && durationMs > 1500)
        .map(({ startMs, durationMs }) => ({ fromMs: startMs, toMs: startMs + durationMs - 500 })),
    [clips],
  );
  const skipping = (state?.skips.length ?? 0) > 0;

  const toggleWaits = useCallback(
    () => skip((stateNow()?.skips.length ?? 0) > 0 ? [] : waits),
    [skip, stateNow, waits],
  );

  /** The question before or after where it stands; a press soon after a question goes to the one before it. */
  const step = useCallback(
    (by: -1 | 1) => {
      const nowMs = stateNow()?.atMs ?? 0;
      const starts = questions.map(({ askedMs }) => askedMs);
      const to = by > 0 ? starts.find((atMs) => atMs > nowMs + 1) : starts.findLast((atMs) => atMs < nowMs - 1500);
      seek(to ?? (by > 0 ? nowMs : 0));
    },
    [questions, seek, stateNow],
  );
  const verbs = usePlayerVerbs();
  const keys = useMemo(
    () => ({
      ...playerKeys(verbs),
      b: () => step(-1),
      n: () => step(1),
      s: toggleWaits,
      '?': () => setKeysShown(true),
    }),
    [verbs, step, toggleWaits],
  );
  usePlayerKeys(keys);

  return (
    <Page title={title} heading={heading}>
      {about}
      {parts.length > 0 && (
        <p className={styles.part}>
          With <strong>{partAt(parts, state?.atMs ?? 0)?.interviewer}</strong>
        </p>
      )}
      {state && <Stage session={session} clips={clips} atMs={Math.max(state.atMs, questions[0]?.askedMs ?? 0)} />}
      {state && <PlayerBar label={title} state={state} on={player} />}
      <SessionStrip line={line} onSeek={seek} />
      <div className={styles.actions}>
        {questions.length > 1 && (
          <>
            <Button onClick={() => step(-1)}>Previous question</Button>
            <Button onClick={() => step(1)}>Next question</Button>
          </>
        )}
        {waits.length > 0 && (
          <Button aria-pressed={skipping} onClick={toggleWaits}>
            Skip silences{skipping ? ': on' : ''}
          </Button>
        )}
        <Button look="quiet" onClick={() => setKeysShown(true)}>
          Keys
        </Button>
        <ButtonLink look="quiet" to={debrief}>
          Debrief
        </ButtonLink>
      </div>
      {keysShown && <Shortcuts shortcuts={shortcuts} onClose={() => setKeysShown(false)} />}
      <ol className={styles.jumps} aria-label={parts.length > 0 ? 'Answers of this loop' : 'Answers of this session'}>
        {questions.map(({ answerId, askedMs, index, skipped }, at) => (
          <li key={answerId} className={styles.answer}>
            {beginsAt(parts, questions[at - 1]?.askedMs ?? -1, askedMs) && (
              <p className={styles.part}>
                <strong>{partAt(parts, askedMs)?.interviewer}</strong>
              </p>
            )}
            <button type="button" className={styles.jump} onClick={() => seek(askedMs)}>
              <span className={styles.time}>{clockText(askedMs)}</span>{' '}
              <span className={styles.asked}>{log.plan.questions[index]?.text}</span>
              {skipped && <span className={styles.soft}>skipped</span>}
            </button>
            <AgainLink
              questionId={log.plan.questions[index]?.id ?? ''}
              answerId={answerId}
              question={log.plan.questions[index]?.text ?? ''}
            />
          </li>
        ))}
      </ol>
    </Page>
  );
}

const partAt = (parts: readonly SessionPart[], atMs: number) => parts.findLast(({ fromMs }) => fromMs <= atMs);

/** A sitting begins between the question before and this one. */
const beginsAt = (parts: readonly SessionPart[], beforeMs: number, askedMs: number) =>
  parts.some(({ fromMs }) => fromMs > beforeMs && fromMs <= askedMs);
