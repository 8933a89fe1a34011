import { topicName, type TopicId } from '../../domain/loop/topic';
import type { Interviewer } from '../../domain/session/interviewer';
import styles from './loop.module.css';
import { initialsOf } from './words';

type CoverageMatrixProps = {
  members: readonly { interviewer: Pick<Interviewer, 'name'>; principles: readonly TopicId[] }[];
  /** What stands in a cell that is covered; a dot without it. */
  cell?: (seat: number, principle: TopicId) => { sign: string; words: string; level?: string };
};

/** Every principle of the loop against everybody of the panel: a picture that is a table. */
export function CoverageMatrix({ members, cell }: CoverageMatrixProps) {
  const rows = [...new Set(members.flatMap(({ principles }) => principles))];
  return (
    <div className={styles.scroll} role="region" aria-label="Who asks about what" tabIndex={0}>
      <table className={styles.matrix}>
        <caption className="visually-hidden">Principles, and who of the panel asks about them</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Principle</span>
            </th>
            {members.map(({ interviewer }) => (
              <th key={interviewer.name} scope="col">
                <span aria-hidden="true">{initialsOf(interviewer.name)}</span>
                <span className="visually-hidden">{interviewer.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((principle) => (
            <tr key={principle}>
              <th scope="row">{topicName(principle)}</th>
              {members.map(({ interviewer, principles }, seat) => {
                const covered = principles.includes(principle);
                const shown = covered ? (cell?.(seat, principle) ?? { sign: '●', words: 'asks about it' }) : null;
                return (
                  <td key={interviewer.name} data-level={shown?.level}>
                    {shown && (
                      <>
                        <span aria-hidden="true">{shown.sign}</span>
                        <span className="visually-hidden">{shown.words}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
