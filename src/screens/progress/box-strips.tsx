import { Link } from 'wouter';
import { lately, type BoxOverTime } from '../../domain/progress/progress';
import type { Credit } from '../../domain/scoring/scorecard';
import { boxWords, creditWords } from '../text/boxes';
import { routes } from '../routes';
import { unbroken } from '../text/unbroken';
import styles from './progress.module.css';

/** The answers that "lately" and "before" speak of; as many marks as fit beside the name. */
const most = 2 * lately;

/** Each box over the last answers, mark by mark, the newest at the right; a column is one answer. */
export function BoxStrips({ boxes }: { boxes: readonly BoxOverTime[] }) {
  const answerIds = (boxes[0]?.answerIds ?? []).slice(-most);
  return (
    <table className={styles.strips}>
      <caption className={styles.caption}>
        Every column is one answer, the newest at the right; press one to open it. {creditWords.full.mark} heard ·{' '}
        {creditWords.partial.mark} in part · {creditWords.none.mark} not heard · outlined where you disagreed. At the
        end: how many of the last {lately} were heard, and of the {lately} before.
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Box</span>
          </th>
          {answerIds.map((id, at) => (
            <th key={id} scope="col" className={styles.mark}>
              <Link to={routes.replay(id)} aria-label={`Answer ${at + 1} of the last ${answerIds.length}`}>
                {at + 1}
              </Link>
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">Lately</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {boxes.map(({ box, credits, own, now, before }) => (
          <tr key={box}>
            <th scope="row">{boxWords[box].name}</th>
            {lastOf(credits, own).map(({ credit, said }, at) => (
              <td key={answerIds[at]} className={styles.mark}>
                {/* The heads of the columns lead there by keyboard. */}
                <Link
                  to={routes.replay(answerIds[at] ?? '')}
                  tabIndex={-1}
                  data-credit={credit}
                  data-differs={differs(credit, said) || undefined}
                  aria-label={`${creditWords[credit].heard}${differs(credit, said) ? ', you disagreed' : ''}`}
                >
                  {creditWords[credit].mark}
                </Link>
              </td>
            ))}
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
  const heard = unbroken(`${now} of ${of}`);
  return before === null ? heard : `${heard}, ${unbroken(`was ${before}`)}`;
}
