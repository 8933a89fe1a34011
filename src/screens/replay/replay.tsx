import { useEffect } from 'react';
import { principleName } from '../../interview/principle';
import { clipAt } from '../../interview/timeline';
import { textAt } from '../../interview/answer';
import type { Playing } from '../../stores/history-listening';
import type { PastAnswer } from '../../stores/past-session';
import { ButtonLink } from '../components/button';
import { EvidenceLegend, EvidenceText } from '../components/evidence-text';
import { Page } from '../components/page';
import { PlayerBar } from '../components/player-bar';
import { retryAddress } from '../components/retry-address';
import { useHistory } from '../house';
import styles from './replay.module.css';
import { useReplayKeys } from './replay-keys';

/** One past answer: heard or typed again, its words and their evidence beside. */
export function Replay({ answerId }: { answerId: string }) {
  const opened = useHistory((history) => history.opened);
  const openAnswer = useHistory((history) => history.openAnswer);
  useEffect(() => void openAnswer(answerId), [openAnswer, answerId]);
  if (opened.phase === 'missing') {
    return (
      <Page title="Replay">
        <p>This answer is not on this computer. It may have been given in another browser.</p>
        <ButtonLink to="/history">All sessions</ButtonLink>
      </Page>
    );
  }
  const answer = opened.phase === 'open' ? opened.session.answers.find(({ row }) => row.id === answerId) : undefined;
  if (!answer) {
    return (
      <Page title="Replay" heading={null}>
        <p role="status">Fetching your answer …</p>
      </Page>
    );
  }
  return <OneReplay key={answerId} answer={answer} />;
}

function OneReplay({ answer }: { answer: PastAnswer }) {
  const answerId = answer.row.id;
  const listen = useHistory((history) => history.listen);
  const stopListening = useHistory((history) => history.stopListening);
  const play = useHistory((history) => history.play);
  const pause = useHistory((history) => history.pause);
  const seek = useHistory((history) => history.seek);
  const setRate = useHistory((history) => history.setRate);
  const playing = useHistory((history) => history.playing);
  useEffect(() => {
    listen(answerId);
    return stopListening;
  }, [listen, stopListening, answerId]);
  useReplayKeys(playing?.state ?? null, { play, pause, seek, setRate });

  const { question } = answer.row;
  const place = [
    question.principle && principleName(question.principle),
    answer.takes > 1 && `take ${answer.take} of ${answer.takes}`,
  ].filter(Boolean);
  return (
    <Page
      title="Replay"
      heading={
        <>
          {place.length > 0 && <span className={styles.place}>{place.join(' · ')}</span>}
          <span className={styles.question}>{question.text}</span>
        </>
      }
    >
      {playing ? (
        <PlayerBar label="Your answer" state={playing.state} on={{ play, pause, seek, setRate }} />
      ) : (
        <p>
          There is nothing to play:{' '}
          {answer.span?.skipped ? 'this question was passed.' : 'no sound and no typing was kept.'}
        </p>
      )}
      {answer.scorecard && <EvidenceLegend />}
      {answer.turns.map(({ turn }) => (
        <TurnWords key={turn} answer={answer} turn={turn} playing={playing} />
      ))}
      {answer.selfScore === undefined && !answer.span?.skipped && (
        <p>
          Not scored yet. <ButtonLink to={`/debrief/${answer.row.sessionId}`}>Score yourself first</ButtonLink>
        </p>
      )}
      <p className={styles.actions}>
        <ButtonLink look="main" to={retryAddress({ questionId: answer.row.question.id, answerId: answer.row.id })}>
          Take {answer.takes + 1}
        </ButtonLink>
        <ButtonLink to={`/debrief/${answer.row.sessionId}`}>Debrief</ButtonLink>
      </p>
    </Page>
  );
}

function TurnWords({ answer, turn, playing }: { answer: PastAnswer; turn: number; playing: Playing | null }) {
  const past = answer.turns[turn];
  const probe = answer.span?.turns[turn]?.probe;
  if (!past) return null;
  const typed = typedNow(playing, turn, past.keystrokes);
  return (
    <section className={styles.turn} aria-label={probe ? `Reply to: ${probe.text}` : 'Your answer'}>
      {probe && <p className={styles.probe}>“{probe.text}”</p>}
      {typed !== null ? (
        <p className={styles.typing}>
          {typed}
          <span className={styles.caret} aria-hidden="true" />
        </p>
      ) : past.transcript && answer.scorecard ? (
        <EvidenceText text={past.transcript.text} turn={turn} scorecard={answer.scorecard} />
      ) : (
        <p className={styles.typing}>{past.transcript?.text ?? 'The words of this turn are not known.'}</p>
      )}
    </section>
  );
}

/** The text as it stood, while a typed turn is being replayed; null otherwise. */
function typedNow(
  playing: Playing | null,
  turn: number,
  keystrokes: PastAnswer['turns'][number]['keystrokes'],
): string | null {
  if (!playing || playing.state.phase === 'ready' || playing.state.phase === 'ended') return null;
  const clip = playing.clips[clipAt(playing.clips, playing.state.atMs)];
  if (clip?.kind !== 'typing' || clip.turn !== turn) return null;
  return textAt(keystrokes, playing.state.atMs - clip.startMs + clip.fromMs);
}
