import { lately, type BoxOverTime } from '../../domain/progress/progress';
import type { Credit } from '../../domain/scoring/scorecard';
import { boxWords, creditWords } from '../text/boxes';
import styles from './progress.module.css';

/** The answers that "lately" and "before" speak of; as many marks as fit beside the name on a phone. */
const most = 2 * lately;

/** Each box over the last answers, mark by mark, the newest at the right. */
export function BoxStrips({ boxes }: { boxes: readonly BoxOverTime[] }) {
  return (
    <table className={styles.strips}>
      <caption className={styles.caption}>
        {creditWords.full.mark} heard · {creditWords.partial.mark} in part · {creditWords.none.mark} not heard; framed
        where you had said otherwise; the newest answer at the right. At the end how many of the last {lately} were
        heard, and how many of the {lately} before
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Box</th>
          <th scope="col">Last answers</th>
          <th scope="col">Lately</th>
        </tr>
      </thead>
      <tbody>
        {boxes.map(({ box, credits, own, now, before }) => (
          <tr key={box}>
            <th scope="row">{boxWords[box].name}</th>
            <td
              className={styles.marks}
              data-box={box}
              aria-label={lastOf(credits, own)
                .map(
                  ({ credit, said }) =>
                    `${creditWords[credit].heard}${differs(credit, said) ? ', you had said otherwise' : ''}`,
                )
                .join('; ')}
            >
              {lastOf(credits, own).map(({ credit, said }, index) => (
                <span
                  key={index}
                  data-credit={credit}
                  data-differs={differs(credit, said) || undefined}
                  aria-hidden="true"
                >
                  {creditWords[credit].mark}
                </span>
              ))}
            </td>
            <td className={styles.lately}>{latelyText(now, before, Math.min(lately, credits.length))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lastOf(credits: readonly Credit[], own: BoxOverTime['own']) {
  return credits.slice(-most).map((credit, at) => ({ credit, said: own.slice(-most)[at] ?? null }));
}

/** Heard in part is no contradiction to "said". */
const differs = (credit: Credit, said: Credit | null) => said !== null && (said === 'none') !== (credit === 'none');

function latelyText(now: number | null, before: number | null, of: number): string {
  if (now === null) return '';
  // It may break in one place only.
  const heard = `${now}\u00a0of\u00a0${of}`;
  return before === null ? heard : `${heard}, was\u00a0${before}`;
}
