import { judgedRounds, lastRound } from '../../domain/scoring/advice/judged';
import styles from './scorer-page.module.css';

/** How readers judged the one change for the next take. */
export function AdviceFigures() {
  return (
    <section className={styles.section} aria-labelledby="one-change">
      <h2 id="one-change">The one change</h2>
      <p>
        Rules choose it, from what can be quoted, counted, or found nowhere in your words. A reader who didn’t know them
        judged the change for {lastRound.answers} answers it had never read: {lastRound.useful} were useful,{' '}
        {lastRound.trivial} true but not what the answer needed most, and {lastRound.wrong} wrong. A wrong one mostly
        misreads what a step was, or misses a more serious fault. What each round of readers found was fixed afterward;
        what was changed after the last round has not been judged yet.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col">Answers</th>
            <th scope="col">Useful</th>
            <th scope="col">True, not first</th>
            <th scope="col">Wrong</th>
          </tr>
        </thead>
        <tbody>
          {judgedRounds.map(({ answers, useful, trivial, wrong }, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>{answers}</td>
              <td>{useful}</td>
              <td>{trivial}</td>
              <td>{wrong}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
