import { useQuestions, useSettings } from '../store-context';
import { Field } from '../ui/field';
import styles from './lobby.module.css';

/** How long until the interview: the schedule squeezes the repetitions into the days that are left. */
export function Countdown() {
  const date = useSettings((state) => state.settings.interviewDate);
  const change = useSettings((state) => state.change);
  const daysLeft = useQuestions((bank) => bank.daysLeft);
  return (
    <section aria-labelledby="countdown" className={styles.countdown}>
      <h2 id="countdown">{date === null || daysLeft === null ? 'Your interview' : daysText(daysLeft)}</h2>
      <Field
        label="Day of your interview"
        type="date"
        value={date ?? ''}
        onChange={(event) => void change({ interviewDate: event.target.value || null })}
      />
      {date === null && <p className={styles.note}>Set a date and your questions are spaced up to it.</p>}
    </section>
  );
}

function daysText(days: number): string {
  if (days < 0) return 'The day has passed';
  if (days === 0) return 'It is today';
  return days === 1 ? 'It is tomorrow' : `${days} days left`;
}
