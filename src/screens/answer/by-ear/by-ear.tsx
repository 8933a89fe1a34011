import { changeFor } from '../../../domain/review/debrief';
import { missingInMarks, ribbonOfMarks, sharesOfMarks, slotOfMissing } from '../../../domain/review/ear-marks';
import type { EarMark } from '../../../domain/review/ear-mark-schema';
import { placedTurns, type PastAnswer } from '../../../domain/review/past-answer';
import { probeFor } from '../../../domain/session/probing';
import { TargetSplit } from '../target-split';
import { boxWords } from '../../text/boxes';
import styles from './by-ear.module.css';

/** What the candidate's own ear found: how much each part took, what nobody marked, and the one change. */
export function ByEar({ answer, marks }: { answer: PastAnswer; marks: readonly EarMark[] }) {
  const last = placedTurns(answer).at(-1);
  const durationMs = last ? last.startMs + last.durationMs : 0;
  const missing = missingInMarks(marks);
  const shares = sharesOfMarks(marks, durationMs);
  const ribbon = ribbonOfMarks(marks, durationMs);
  const [first] = missing;
  return (
    <section className={styles.ear} aria-labelledby="own-ear">
      <h3 id="own-ear">What you marked by ear</h3>
      {ribbon.length > 0 && (
        <div
          className={styles.ribbon}
          role="img"
          aria-label={ribbon.map(({ part }) => boxWords[part].name).join(', then ')}
        >
          {ribbon.map(({ part, fromMs, toMs }) => (
            <span key={fromMs} data-part={part} style={{ flexGrow: toMs - fromMs }}>
              {part}
            </span>
          ))}
        </div>
      )}
      {shares && <TargetSplit shares={shares} />}
      {missing.length > 0 && (
        <ul className={styles.missing} aria-label="What an interviewer would ask next">
          {missing.map((box) => (
            <li key={box}>
              <span aria-hidden="true">○</span> <strong>{boxWords[box].name}</strong> not marked.{' '}
              <q>{probeFor(slotOfMissing[box], answer.row.question).text}</q>
            </li>
          ))}
        </ul>
      )}
      <h3>One change for the next take</h3>
      <p className={styles.change}>
        {first ? changeFor(slotOfMissing[first]).text : 'Everything is there. Tell it again in less time.'}
      </p>
    </section>
  );
}
