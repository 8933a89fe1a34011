import { Link } from 'wouter';
import { dayText } from '../text/day';
import { Button } from '../ui/button';
import { useStories, useReview } from '../store-context';
import { useBeside } from '../answer/use-beside';
import { isUnanswered, type PastAnswer } from '../../domain/review/past-answer';
import { MarginPanel } from '../ui/margin-panel';
import { rangeText } from '../text/range-text';
import styles from './takes.module.css';
import { routes } from '../routes';

/** All takes of the question: which is kept, and how each compares with this one. */
export function Takes({ answer }: { answer: PastAnswer }) {
  const { id } = answer.row;
  const questionId = answer.row.question.id;
  const takes = useBeside(id)?.takes ?? [];
  const keeper = useReview((review) => review.keepers.get(questionId));
  const keepTake = useReview((review) => review.keepTake);
  return (
    <MarginPanel heading="Takes">
      <ol>
        {takes.map((take, index) => (
          <li key={take.answerId} className={styles.take}>
            <span>
              {take.answerId === id ? (
                <strong>Take {index + 1}</strong>
              ) : (
                <Link to={routes.replay(take.answerId)}>Take {index + 1}</Link>
              )}
              <span className={styles.facts}>
                {' '}
                {dayText(take.startedAt)}
                {rangeText(take) && ` · heard ${rangeText(take)}`}
                {keeper === take.answerId && ' · best take'}
              </span>
            </span>
            {take.answerId !== id && (
              <Link to={routes.comparison(id, take.answerId)} aria-label={`Compare with take ${index + 1}`}>
                compare
              </Link>
            )}
          </li>
        ))}
      </ol>
      <OtherTellings answer={answer} />
      {!isUnanswered(answer) && (
        <Button onClick={() => void keepTake(questionId, keeper === id ? null : id)} aria-pressed={keeper === id}>
          {keeper === id ? 'Best take' : 'Mark as best take'}
        </Button>
      )}
    </MarginPanel>
  );
}

/** Answers to other questions that told the same story. */
function OtherTellings({ answer }: { answer: PastAnswer }) {
  const { id, question } = answer.row;
  const told = useStories((journal) => journal.told.get(journal.tellings.get(id) ?? '')) ?? [];
  const keepers = useReview((review) => review.keepers);
  const others = told.filter((other) => other.questionId !== question.id);
  if (others.length === 0) return null;
  return (
    <>
      <h3 id="tellings" className={styles.elsewhere}>
        The same story elsewhere
      </h3>
      <ol aria-labelledby="tellings">
        {others.map((other) => (
          <li key={other.answerId} className={styles.telling}>
            <Link to={routes.replay(other.answerId)}>{other.question}</Link>
            <span className={styles.line}>
              <span className={styles.facts}>
                {dayText(other.startedAt)}
                {rangeText(other) && ` · heard ${rangeText(other)}`}
                {keepers.get(other.questionId) === other.answerId && ' · best take'}
              </span>
              <Link to={routes.comparison(id, other.answerId)} aria-label={`compare with: ${other.question}`}>
                compare
              </Link>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
