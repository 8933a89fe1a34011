import type { AnswerSummary } from '../../domain/progress/answer-summary';
import type { Coverage } from '../../domain/progress/progress';
import { practicedOf, standingOf } from '../../domain/progress/standing';
import { createDayOf } from '../../stores/app/local-day';
import { counted } from '../text/counted';
import styles from './progress.module.css';

type StandingLinesProps = { given: readonly AnswerSummary[]; coverage: readonly Coverage[] };

const dayOf = createDayOf();

/** What to work on, in words, and how much was practiced. */
export function StandingLines({ given, coverage }: StandingLinesProps) {
  const { sentences } = standingOf(given, coverage);
  const { answers, days, spokenMinutes, typed } = practicedOf(given, dayOf);
  const counts = [
    `${counted(answers, 'answer', 'answers')} on ${counted(days, 'day', 'days')}`,
    answers > typed && `${counted(spokenMinutes, 'minute', 'minutes')} of talk`,
    typed > 0 && `${typed.toLocaleString('en')} typed`,
  ].filter(Boolean);
  return (
    <section aria-label="Where you stand" className={styles.standing}>
      {sentences.map((sentence, at) => (
        <p key={sentence} className={at === 0 ? styles.first : undefined}>
          {sentence}
        </p>
      ))}
      <p className={styles.facts}>{counts.join(' · ')}</p>
    </section>
  );
}
