import { deliveryOf } from '../../scoring/debrief';
import { principleName } from '../../interview/principle';
import { talkMsOf } from '../../interview/session';
import { clockText } from '../../interview/timing';
import type { Evidence, Scorecard } from '../../scoring/scorecard';
import type { PastAnswer } from '../../stores/past-session';
import styles from './beside.module.css';

type BesideProps = { answer: PastAnswer; scorecard: Scorecard; onPoint: (evidence: readonly Evidence[]) => void };

const paceWords = {
  slow: 'slower than most people talk',
  even: 'easy to follow',
  fast: 'faster than most people can take notes',
} as const;

/** Relevance and delivery: beside the rating, never inside it. */
export function Beside({ answer, scorecard, onPoint }: BesideProps) {
  const { principle } = answer.row.question;
  const { relevance } = scorecard;
  const delivery = deliveryOf(
    answer.turns.map(({ turn, transcript, recordings }) => {
      const span = answer.span?.turns[turn];
      const spoken = recordings.length > 0;
      return {
        text: transcript?.text ?? '',
        talkMs: spoken && span ? talkMsOf(span, span.endMs ?? span.startMs) : null,
      };
    }),
  );
  return (
    <section aria-labelledby="beside" className={styles.beside}>
      <h3 id="beside">Beside the rating</h3>
      <dl className={styles.list}>
        {principle && relevance && (
          <div>
            <dt>{principleName(principle)}</dt>
            <dd>
              {relevance.evidence.length === 0 ? (
                'Nothing in it speaks to this principle in so many words.'
              ) : (
                <>
                  Speaks to it here:{' '}
                  {relevance.evidence.slice(0, 3).map((evidence) => (
                    <button
                      key={`${evidence.turn} ${evidence.start}`}
                      type="button"
                      className={styles.quote}
                      onClick={() => onPoint([evidence])}
                    >
                      “{answer.turns[evidence.turn]?.transcript?.text.slice(evidence.start, evidence.end)}”
                    </button>
                  ))}
                </>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>Length</dt>
          <dd>
            {delivery.words} words,{' '}
            {delivery.estimated ? `about ${clockText(delivery.talkMs)} if you say it` : clockText(delivery.talkMs)}
          </dd>
        </div>
        {delivery.wordsPerMinute !== null && delivery.pace !== null && (
          <div>
            <dt>Pace</dt>
            <dd>
              {delivery.wordsPerMinute} words a minute, {paceWords[delivery.pace]}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
