import { useEffect } from 'react';
import { Link } from 'wouter';
import { ownTopicsOf, topicName } from '../../domain/questions/topic';
import { byNeed, type Coverage } from '../../domain/progress/progress';
import { counted } from '../text/counted';
import { shortDay } from '../text/day';
import { unbroken } from '../text/unbroken';
import { useQuestions } from '../store-context';
import linkRow from '../ui/link-row.module.css';
import styles from './progress.module.css';
import { routes } from '../routes';

/** The sixteen principles and the candidate's own topics: the practiced ones with their latest result, what needs work first, then the open ones, short. */
export function CoverageList({ coverage }: { coverage: readonly Coverage[] }) {
  const questions = useQuestions((bank) => bank.questions);
  const load = useQuestions((bank) => bank.load);
  useEffect(() => void load(), [load]);
  const known = new Set(coverage.map(({ principle }) => principle));
  const unasked = ownTopicsOf(questions)
    .filter((topic) => !known.has(topic))
    .map((principle): Coverage => ({ principle, answers: 0, latest: null, lastAt: null }));
  const all = byNeed([...coverage, ...unasked]);
  const open = all.filter(({ answers }) => answers === 0);
  return (
    <>
      {open.length < all.length && (
        <ol className={styles.principles}>
          {all
            .filter(({ answers }) => answers > 0)
            .map((one) => (
              <Practiced key={one.principle} {...one} />
            ))}
        </ol>
      )}
      {open.length > 0 && (
        <>
          <h3>No answer yet</h3>
          <ul className={linkRow.row}>
            {open.map(({ principle }) => (
              <li key={principle}>
                <Link to={routes.practice({ principle })} aria-label={`Practice ${topicName(principle)}`}>
                  {topicName(principle)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Practiced({ principle, answers, latest, lastAt }: Coverage) {
  return (
    <li className={styles.principle}>
      <span>{topicName(principle)}</span>
      {latest === null ? (
        <span className={styles.best}>not rated</span>
      ) : (
        <Link
          to={routes.replay(latest.answerId)}
          className={styles.best}
          aria-label={`${topicName(principle)}: latest answer, ${latest.rating} of 5`}
        >
          <svg viewBox="0 0 90 14" aria-hidden="true">
            {[1, 2, 3, 4, 5].map((mark) => (
              <circle
                key={mark}
                className={mark <= latest.rating ? styles.reached : styles.open}
                cx={mark * 17 - 8}
                cy="7"
                r="5"
              />
            ))}
          </svg>
          {latest.rating}
        </Link>
      )}
      <span className={styles.facts}>
        {[counted(answers, 'answer', 'answers'), lastAt !== null && `last ${unbroken(shortDay(lastAt))}`]
          .filter(Boolean)
          .join(', ')}
      </span>
      <Link to={routes.practice({ principle })} className={styles.go} aria-label={`Practice ${topicName(principle)}`}>
        Practice
      </Link>
    </li>
  );
}
