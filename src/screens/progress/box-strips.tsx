import type { BoxOverTime } from '../../scoring/progress';
import { boxWords, creditWords } from '../components/boxes';
import styles from './progress.module.css';

/** As many marks as fit beside the name on a phone. */
const most = 12;

/** Each box over the last answers, mark by mark, the newest at the right. */
export function BoxStrips({ boxes }: { boxes: readonly BoxOverTime[] }) {
  return (
    <table className={styles.strips}>
      <caption className={styles.caption}>
        {creditWords.full.mark} heard · {creditWords.partial.mark} in part · {creditWords.none.mark} not heard; the
        newest answer at the right
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Box</th>
          <th scope="col">Last answers</th>
          <th scope="col">Lately</th>
        </tr>
      </thead>
      <tbody>
        {boxes.map(({ box, credits, now, before }) => (
          <tr key={box}>
            <th scope="row">{boxWords[box].name}</th>
            <td
              className={styles.marks}
              data-box={box}
              aria-label={credits
                .slice(-most)
                .map((credit) => creditWords[credit].heard)
                .join(', ')}
            >
              {credits.slice(-most).map((credit, index) => (
                <span key={index} data-credit={credit} aria-hidden="true">
                  {creditWords[credit].mark}
                </span>
              ))}
            </td>
            <td className={styles.lately}>{latelyText(now, before, Math.min(5, credits.length))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function latelyText(now: number | null, before: number | null, of: number): string {
  if (now === null) return '';
  return before === null ? `${now} of ${of}` : `${now} of ${of}, ${before} before`;
}
