import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { drillFor, microDrills } from '../../domain/review/micro-drills';
import type { Coverage } from '../../domain/progress/progress';
import { practicedOf, standingOf } from '../../domain/progress/standing';
import { createDayOf } from '../../stores/app/local-day';
import { counted } from '../text/counted';
import { Link } from 'wouter';
import { routes } from '../routes';
import styles from './progress.module.css';

type StandingLinesProps = { given: readonly AnswerSummary[]; coverage: readonly Coverage[] };

/** What to work on, in words, and how much was practiced. */
export function StandingLines({ given, coverage }: StandingLinesProps) {
  const { sentences, box } = standingOf(given, coverage);
  const drill = box && drillFor(box);
  const { answers, days, spokenMinutes, typed } = practicedOf(given, createDayOf());
  const counts = [
    `${counted(answers, 'answer', 'answers')} on ${counted(days, 'day', 'days')}`,
    answers > typed &&
      `${spokenMinutes > 0 ? counted(spokenMinutes, 'minute', 'minutes') : 'less than a minute'} of talk`,
    typed > 0 && `${typed.toLocaleString('en')} typed`,
  ].filter(Boolean);
  return (
    <section aria-label="Where you stand" className={styles.standing}>
      {sentences.map((sentence, at) => (
        <p key={sentence} className={at === 0 ? styles.first : undefined}>
          {sentence}
        </p>
      ))}
      <p>
        {drill ? (
          <Link to={routes.drill(drill)}>Two minutes on “{microDrills[drill].name}”</Link>
        ) : (
          <Link to={routes.drills}>Two-minute drills</Link>
        )}
      </p>
      <p className={styles.facts}>{counts.join(' · ')}</p>
    </section>
  );
}
