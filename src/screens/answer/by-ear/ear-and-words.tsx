import { earAgainstWords } from '../../../domain/review/ear-marks';
import type { EarMark } from '../../../domain/review/ear-mark-schema';
import type { Scorecard } from '../../../domain/scoring/scorecard';
import { boxWords, creditWords } from '../../text/boxes';
import styles from './by-ear.module.css';

/** What was marked by ear beside what the words say, once they are known; where both differ first. */
export function EarAndWords({ marks, scorecard }: { marks: readonly EarMark[]; scorecard: Scorecard }) {
  const rows = earAgainstWords(marks, scorecard.boxes);
  return (
    <section className={styles.ear} aria-labelledby="ear-and-words">
      <h3 id="ear-and-words">Your ear and your words</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Box</th>
            <th scope="col">By ear</th>
            <th scope="col">In the words</th>
            <th scope="col">Match</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ box, marked, heard, differs }) => (
            <tr key={box} data-agreement={differs ? 'miss' : 'hit'}>
              <th scope="row">{boxWords[box].name}</th>
              <td>{marked ? '✓ marked' : '○ not marked'}</td>
              <td>
                {creditWords[heard].mark} {creditWords[heard].heard}
              </td>
              <td>{!differs ? 'match' : marked ? 'your ear only' : 'the words only'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
