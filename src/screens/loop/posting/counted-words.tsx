import { principleIds, principleName } from '../../../domain/questions/principle';
import { countedWords, readable } from '../../../domain/postings/words/all-words';
import { pointsOf } from '../../../domain/postings/words/word-list';
import styles from './posting.module.css';

/** How it was found: by counting, and which words. */
export function CountedWords() {
  return (
    <details>
      <summary className={styles.more}>This counts words, nothing more. Which words?</summary>
      <div className={styles.step}>
        <p>
          {countedWords.length.toLocaleString('en')} words and phrases are looked for. One that names a principle counts{' '}
          {pointsOf.names}, one that describes it {pointsOf.tells}, a common one {pointsOf.hints}; the same words again
          count half each time. What is said of the company counts half, what it offers not at all. Nothing is
          understood: “customers are not our concern” counts for customers. You know better; change the order.
        </p>
        {principleIds.map((id) => (
          <details key={id}>
            <summary className={styles.more}>{principleName(id)}</summary>
            <p className={styles.soft}>
              {countedWords
                .filter(({ principle }) => principle === id)
                .map(({ entry }) => readable(entry))
                .join(' · ')}
            </p>
          </details>
        ))}
      </div>
    </details>
  );
}
