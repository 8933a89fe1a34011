import { principleName } from '../../domain/questions/principle';
import { clockText } from '../../domain/session/timing';
import type { Evidence, Scorecard } from '../../domain/scoring/scorecard';
import type { PastAnswer } from '../../domain/review/past-answer';
import { deliveryOfAnswer } from '../../domain/progress/summary-of';
import { counted } from '../text/counted';
import { Quotes } from './quotes';
import styles from './not-part-of-rating.module.css';

type BesideProps = { answer: PastAnswer; scorecard: Scorecard; onPoint: (evidence: readonly Evidence[]) => void };

/** Relevance and length: beside the rating, never inside it. */
export function Beside({ answer, scorecard, onPoint }: BesideProps) {
  const { principle } = answer.row.question;
  const { relevance } = scorecard;
  const length = deliveryOfAnswer(answer);
  return (
    <section aria-labelledby="beside" className={styles.beside}>
      <h3 id="beside">Beside the rating</h3>
      <dl className={styles.list}>
        {principle && relevance && (
          <div>
            <dt>{principleName(principle)}</dt>
            <dd>
              {relevance.evidence.length === 0
                ? 'Nothing in it speaks to this principle in so many words.'
                : 'Speaks to it here: '}
              <Quotes answer={answer} evidence={relevance.evidence.slice(0, 3)} onPoint={onPoint} />
            </dd>
          </div>
        )}
        <div>
          <dt>Length</dt>
          <dd>
            {counted(length.words, 'word', 'words')},{' '}
            {length.estimated ? `about ${clockText(length.talkMs)} if you say it` : clockText(length.talkMs)}
          </dd>
        </div>
      </dl>
    </section>
  );
}
