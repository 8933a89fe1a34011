import { useEffect } from 'react';
import { Link } from 'wouter';
import { ownTopicsOf, topicName } from '../../domain/questions/topic';
import { byNeed, type Coverage } from '../../domain/progress/progress';
import { counted } from '../text/counted';
import { shortDay } from '../text/day';
import { useQuestions } from '../store-context';
import styles from './progress.module.css';
import { routes } from '../routes';

/** The sixteen principles and the candidate's own topics, what needs work first, each with its latest result. */
export function CoverageList({ coverage }: { coverage: readonly Coverage[] }) {
  const questions = useQuestions((bank) => bank.questions);
  const load = useQuestions((bank) => bank.load);
  useEffect(() => void load(), [load]);
  const known = new Set(coverage.map(({ principle }) => principle));
  const unasked = ownTopicsOf(questions)
    .filter((topic) => !known.has(topic))
    .map((principle): Coverage => ({ principle, answers: 0, latest: null, lastAt: null }));
  return (
    <ol className={styles.principles}>
      {byNeed([...coverage, ...unasked]).map(({ principle, answers, latest, lastAt }) => (
        <li key={principle} className={styles.principle}>
          <span className={answers === 0 ? styles.empty : undefined}>{topicName(principle)}</span>
          {latest === null ? (
            <span className={styles.best}>–</span>
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
            {answers === 0
              ? 'no answer yet'
              : `${counted(answers, 'answer', 'answers')}${latest === null ? ', none rated' : ''}${
                  lastAt === null ? '' : `, last ${shortDay(lastAt)}`
                }`}
          </span>
          <Link
            to={routes.practice({ principle })}
            className={styles.go}
            aria-label={`Practice ${topicName(principle)}`}
          >
            Practice
          </Link>
        </li>
      ))}
    </ol>
  );
}
