import type { DayAhead } from '../../domain/scheduling/today';
import { isoDayText } from '../text/calendar-day';
import styles from './today-page.module.css';

/** One bar a day, with its number: a table that is also the picture. */
export function Forecast({ days }: { days: readonly DayAhead[] }) {
  const most = Math.max(0, ...days.map(({ due }) => due));
  if (most === 0) return <p>Nothing comes due on these days yet.</p>;
  return (
    <table className={styles.forecast}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Questions due</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, due }, at) => (
          <tr key={day}>
            <th scope="row">{at === 0 ? 'Today' : isoDayText(day)}</th>
            <td>
              <span className={styles.bar} style={{ inlineSize: `calc(${due / most} * (100% - 3rem))` }} />
              <span>{due}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
