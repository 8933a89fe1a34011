import { clockText } from '../../domain/session/timing';
import { deliveryOfAnswer } from '../../domain/progress/summary-of';
import type { PastAnswer } from '../../domain/review/past-answer';
import { counted } from '../text/counted';
import styles from './answer-length.module.css';

/** Words and minutes: not part of the rating. */
export function AnswerLength({ answer }: { answer: PastAnswer }) {
  const length = deliveryOfAnswer(answer);
  return (
    <section aria-labelledby="length" className={styles.length}>
      <h3 id="length">Not part of the rating</h3>
      <p>
        {counted(length.words, 'word', 'words')},{' '}
        {length.estimated ? `about ${clockText(length.talkMs)} spoken` : clockText(length.talkMs)}
      </p>
    </section>
  );
}
