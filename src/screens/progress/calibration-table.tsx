import type { Calibration, Overruled } from '../../domain/progress/progress';
import { boxWords } from '../text/boxes';
import { counted } from '../text/counted';
import styles from './progress.module.css';

type CalibrationTableProps = { calibration: readonly Calibration[]; overruled: readonly Overruled[] };

/** Box by box: where the candidate and the checklist agree, who hears what the other does not, and who was overruled. */
export function CalibrationTable({ calibration, overruled }: CalibrationTableProps) {
  const of = calibration[0]?.of ?? 0;
  return (
    <div className={styles.scroll} role="region" aria-label="Your own marks, box by box" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {of === 0
            ? 'You have not scored yourself yet.'
            : `${counted(of, 'answer', 'answers')} that you scored yourself.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Box</th>
            <th scope="col">Agreed</th>
            <th scope="col">You said yes, checklist no</th>
            <th scope="col">Checklist yes, you no</th>
            <th scope="col">Overruled</th>
          </tr>
        </thead>
        <tbody>
          {calibration.map(({ box, hits, illusions, misses }) => {
            const ruled = overruled.find((one) => one.box === box);
            return (
              <tr key={box}>
                <th scope="row">{boxWords[box].name}</th>
                <td>{hits}</td>
                <td>{illusions}</td>
                <td>{misses}</td>
                <td>{ruled && ruled.overruled > 0 ? `${ruled.overruled} of ${ruled.of}` : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
