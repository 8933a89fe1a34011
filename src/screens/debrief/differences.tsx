import { comparisonSentence } from '../../scoring/debrief';
import { compareSelfScore, type SelfScore } from '../../scoring/self-score';
import type { Scorecard } from '../../scoring/scorecard';
import { boxWords, creditWords } from '../components/boxes';
import styles from './differences.module.css';

const agreementWords = { hit: 'agreed', illusion: 'only you', missed: 'only the checklist' } as const;

/** The candidate's marks beside what was heard: where both agree, and where not. */
export function Differences({ selfScore, scorecard }: { selfScore: SelfScore; scorecard: Scorecard }) {
  const comparisons = compareSelfScore(selfScore, scorecard);
  const sentences = comparisons.flatMap((comparison) => comparisonSentence(comparison) ?? []);
  return (
    <section aria-labelledby="differences" className={styles.differences}>
      <h3 id="differences">You and the checklist</h3>
      {sentences.length === 0 ? (
        <p>You agree on all seven boxes.</p>
      ) : (
        <ul className={styles.sentences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <table className={styles.table}>
        <caption className="visually-hidden">Your marks beside what was heard</caption>
        <thead>
          <tr>
            <th scope="col">Box</th>
            <th scope="col">You</th>
            <th scope="col">Heard</th>
            <th scope="col">Who says so</th>
          </tr>
        </thead>
        <tbody>
          {comparisons.map(({ box, own, heard, agreement }) => (
            <tr key={box} data-agreement={agreement}>
              <th scope="row">{boxWords[box].name}</th>
              <td aria-label={creditWords[own].said}>{creditWords[own].mark}</td>
              <td aria-label={creditWords[heard].heard}>{creditWords[heard].mark}</td>
              <td>{agreementWords[agreement]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
