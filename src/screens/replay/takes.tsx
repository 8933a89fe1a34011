import { Link } from 'wouter';
import { dayText } from '../components/day';
import { Button } from '../components/button';
import { useHistory } from '../house';
import type { PastAnswer } from '../../stores/past-session';
import { rangeText } from './range-text';
import styles from './takes.module.css';

/** All takes of the question: which is kept, and how each compares with this one. */
export function Takes({ answer }: { answer: PastAnswer }) {
  const { id } = answer.row;
  const questionId = answer.row.question.id;
  const takes = useHistory((history) => history.takes);
  const keeper = useHistory((history) => history.keepers.get(questionId));
  const keepTake = useHistory((history) => history.keepTake);
  return (
    <section className={styles.takes} aria-labelledby="takes">
      <h2 id="takes">Takes</h2>
      <ol>
        {takes.map((take, index) => (
          <li key={take.answerId} className={styles.take}>
            <span>
              {take.answerId === id ? (
                <strong>Take {index + 1}</strong>
              ) : (
                <Link to={`/replay/${take.answerId}`}>Take {index + 1}</Link>
              )}
              <span className={styles.facts}>
                {' '}
                {dayText(take.startedAt)}
                {rangeText(take) && ` · heard ${rangeText(take)}`}
                {keeper === take.answerId && ' · kept'}
              </span>
            </span>
            {take.answerId !== id && (
              <Link to={`/replay/${id}/against/${take.answerId}`} aria-label={`Compare with take ${index + 1}`}>
                compare
              </Link>
            )}
          </li>
        ))}
      </ol>
      <Button onClick={() => void keepTake(questionId, keeper === id ? null : id)} aria-pressed={keeper === id}>
        {keeper === id ? 'This is the kept take' : 'Keep this take'}
      </Button>
    </section>
  );
}
