import { useEffect } from 'react';
import { Link } from 'wouter';
import { dayText } from '../text/day';
import { MarginPanel } from '../ui/margin-panel';
import { rangeText } from '../text/range-text';
import { useStories, useReview } from '../store-context';
import styles from './told-by.module.css';
import { routes } from '../routes';

/** Which answers told a story, oldest first, each against the one before. */
export function ToldBy({ storyId }: { storyId: string }) {
  const told = useStories((journal) => journal.told.get(storyId)) ?? [];
  const keepers = useReview((review) => review.keepers);
  const loadKeepers = useReview((review) => review.loadKeepers);
  useEffect(() => void loadKeepers(), [loadKeepers]);
  return (
    <MarginPanel heading="Answers that told it">
      {told.length === 0 ? (
        <p className={styles.facts}>None yet. After an answer, its debrief asks which story it was.</p>
      ) : (
        <ol>
          {told.map((answer, index) => {
            const before = told[index - 1];
            const range = rangeText(answer);
            return (
              <li key={answer.answerId} className={styles.answer}>
                <Link to={routes.replay(answer.answerId)}>{answer.question}</Link>
                <p className={styles.facts}>
                  {dayText(answer.startedAt)}
                  {range && ` · heard ${range}`}
                  {keepers.get(answer.questionId) === answer.answerId && ' · best take'}
                </p>
                {before && (
                  <Link
                    className={styles.compare}
                    to={routes.comparison(before.answerId, answer.answerId)}
                    aria-label={`Compare with the one before, of ${dayText(before.startedAt)}`}
                  >
                    Compare with the one before
                  </Link>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </MarginPanel>
  );
}
