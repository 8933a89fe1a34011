import { Link } from 'wouter';
import type { Seat } from '../../../domain/loop/facts';
import { ratingOf } from '../../../domain/loop/loop-answer';
import { clockText } from '../../../domain/session/timing';
import type { ReadAnswer } from '../../../stores/loop/loop-answers';
import { dayAndTime } from '../../text/day';
import { useLoop } from '../../store-context';
import { Button, ButtonLink } from '../../ui/button';
import { routes } from '../../routes';
import styles from './board.module.css';

type TimeLineProps = { loopId: string; seats: readonly Seat[]; answers: readonly ReadAnswer[] };

/** The loop as one time line: every answer as long as it took, watched or heard as one, or one by one. */
export function TimeLine({ loopId, seats, answers }: TimeLineProps) {
  const now = useLoop((loops) => loops.hearingAnswer);
  const canHear = useLoop((loops) => loops.canHearLoop());
  const hearLoop = useLoop((loops) => loops.hearLoop);
  const stop = useLoop((loops) => loops.stopHearing);
  return (
    <section className={styles.section} aria-labelledby="line">
      <h2 id="line">The loop as it went</h2>
      <p className={styles.soft}>
        Each block is an answer, as wide as it was long, with its rating. Press one to hear or read it again.
      </p>
      <p className={styles.onward}>
        <ButtonLink to={routes.loopReplay(loopId)}>Watch the whole loop</ButtonLink>
        {canHear && (
          <Button onClick={now === null ? hearLoop : stop}>{now === null ? 'Hear the whole loop' : 'Stop'}</Button>
        )}
      </p>
      <ol className={styles.line}>
        {seats.map(({ interviewer }, seat) => {
          const own = answers
            .filter((answer) => answer.seat === seat)
            .toSorted((one, other) => one.index - other.index);
          const [first] = own;
          if (!first) return null;
          return (
            <li key={seat}>
              <p className={styles.lineHead}>
                <strong>{interviewer.name}</strong>
                <span className={styles.soft}>{dayAndTime(first.startedAt)}</span>
                <Link to={routes.sessionReplay(first.sessionId)}>Watch it</Link>
              </p>
              <ol className={styles.blocks}>
                {own.map((answer) => {
                  const tookMs = Math.max(0, answer.endMs - answer.askedMs);
                  const rating = ratingOf(answer);
                  return (
                    <li key={answer.answerId} style={{ flexGrow: Math.max(1, tookMs / 1000) }}>
                      <Link
                        to={routes.replay(answer.answerId)}
                        data-rating={rating || undefined}
                        data-now={answer.answerId === now || undefined}
                        aria-label={`Question ${answer.index + 1}: ${answer.skipped ? 'skipped' : rating ? `${rating} of 5` : 'not rated'}, ${clockText(tookMs)}${answer.answerId === now ? ', being heard' : ''}`}
                      >
                        {answer.skipped ? '–' : rating || '?'}
                      </Link>
                    </li>
                  );
                })}
              </ol>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
