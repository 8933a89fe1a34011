import type { AnsweredTally, Calibration, Overruled } from '../../domain/progress/progress';
import { answeredWords, boxWords } from '../text/boxes';
import { counted } from '../text/counted';
import styles from './progress.module.css';

type CalibrationTableProps = {
  calibration: readonly Calibration[];
  overruled: readonly Overruled[];
  answered: AnsweredTally;
};

/** Box by box: where the candidate and the checklist agree, who hears what the other does not, and who was overruled. */
export function CalibrationTable({ calibration, overruled, answered }: CalibrationTableProps) {
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
      <AnsweredLine {...answered} />
    </div>
  );
}

/** The eighth mark stands beside the boxes: nothing was heard that it could be held against. */
function AnsweredLine({ yes, partly, no, of, unpointed }: AnsweredTally) {
  if (of === 0) return null;
  return (
    <p className={styles.caption}>
      <strong>{answeredWords.question}</strong>{' '}
      {`You said yes to ${yes}, in part to ${partly}, and no to ${no} of ${counted(of, 'answer', 'answers')}.`}{' '}
      {unpointed > 0 &&
        `In ${unpointed} of those you said yes to, we found no words that point to the question. Read ${unpointed === 1 ? 'it' : 'them'} again.`}
    </p>
  );
}
