import { comparisonSentence } from '../../domain/review/debrief';
import { compareSelfScore, type Comparison, type SelfScore } from '../../domain/review/self-score';
import type { MentorMarkRow } from '../../storage/schema/rows';
import type { Scorecard } from '../../domain/scoring/scorecard';
import { boxWords, creditWords } from '../text/boxes';
import styles from './differences.module.css';

const agreementWords = { hit: 'match', illusion: 'you only', missed: 'checklist only' } as const;

/** Both say it is there, one of them only in part. */
const nearly = ({ agreement, own, heard }: Omit<Comparison, 'box'>) => agreement === 'hit' && own !== heard;

type DifferencesProps = {
  /** null: the candidate would rather not. */
  selfScore: SelfScore | null;
  scorecard: Scorecard;
  /** A column for everybody who marked a packet. */
  mentors: readonly MentorMarkRow[];
};

/** The candidate's marks beside what was heard: where both agree, and where not. */
export function Differences({ selfScore, scorecard, mentors }: DifferencesProps) {
  const comparisons = compareSelfScore(selfScore ?? { boxes: {} }, scorecard);
  const sentences = comparisons.flatMap((comparison) => comparisonSentence(comparison) ?? []);
  const unmarked = (box: Comparison['box']) => selfScore?.boxes[box] === undefined;
  const marked = comparisons.filter(({ box }) => !unmarked(box)).length;
  return (
    <section aria-labelledby="differences" className={styles.differences}>
      <h3 id="differences">You and the checklist</h3>
      {!selfScore || marked === 0 ? null : sentences.length === 0 ? (
        <p>
          You {comparisons.some(nearly) ? 'nearly agree' : 'agree'} on{' '}
          {marked === 7 ? 'all seven boxes' : 'every box that you marked'}.
        </p>
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
            {selfScore && <th scope="col">You</th>}
            <th scope="col">Heard</th>
            {mentors.map(({ id, mentor }) => (
              <th key={id} scope="col">
                {mentor}
              </th>
            ))}
            {selfScore && <th scope="col">Match</th>}
          </tr>
        </thead>
        <tbody>
          {comparisons.map(({ box, own, heard, agreement }) => (
            <tr key={box} data-agreement={agreement}>
              <th scope="row">{boxWords[box].name}</th>
              {selfScore && (
                <td aria-label={unmarked(box) ? 'not marked' : creditWords[own].said}>
                  {unmarked(box) ? '–' : creditWords[own].mark}
                </td>
              )}
              <td aria-label={creditWords[heard].heard}>{creditWords[heard].mark}</td>
              {mentors.map(({ id, boxes }) => {
                const credit = boxes[box];
                return (
                  <td key={id} aria-label={credit ? creditWords[credit].heard : 'not marked'}>
                    {credit ? creditWords[credit].mark : '–'}
                  </td>
                );
              })}
              {selfScore && (
                <td>
                  {unmarked(box) ? '–' : nearly({ own, heard, agreement }) ? 'nearly' : agreementWords[agreement]}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {mentors.map(({ id, mentor, rating, comment }) => (
        <blockquote key={id} className={styles.mentor}>
          {comment && <p>“{comment}”</p>}
          <footer>
            {mentor}
            {rating !== null && `, who heard ${rating} of 5`}
          </footer>
        </blockquote>
      ))}
    </section>
  );
}
