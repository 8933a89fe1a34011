import type { Box, BoxId } from '../../domain/scoring/scorecard';
import { boxWords, creditWords, spokenName } from '../text/boxes';
import styles from './chips.module.css';

type ChipsProps = {
  boxes: readonly Box[];
  /** Boxes where the candidate's word stands against the machine's. */
  overruled: readonly BoxId[];
  chosen: BoxId | null;
  onChoose: (box: BoxId) => void;
};

const star: readonly BoxId[] = ['S', 'T', 'A', 'R'];

/** The seven boxes: S T A R, then WHO, WHY, HOW MUCH. Choosing one leads to its evidence, or to what is missing. */
export function Chips({ boxes, overruled, chosen, onChoose }: ChipsProps) {
  const group = (name: string, own: readonly Box[]) => (
    <ul className={styles.group} aria-label={name}>
      {own.map(({ id, credit }) => (
        <li key={id} className={styles.box}>
          <button
            type="button"
            className={styles.chip}
            data-box={id}
            data-credit={credit}
            aria-pressed={chosen === id}
            aria-label={chipLabel(id, credit, overruled.includes(id))}
            onClick={() => onChoose(id)}
          >
            <span className={styles.sign}>{boxWords[id].sign}</span>
            <span className={styles.mark}>{creditWords[credit].mark}</span>
          </button>
          {overruled.includes(id) && (
            <span className={styles.own} aria-hidden="true">
              yours
            </span>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.chips}>
      {group(
        'Parts of the story',
        boxes.filter(({ id }) => star.includes(id)),
      )}
      {group(
        'What interviewers note down',
        boxes.filter(({ id }) => !star.includes(id)),
      )}
    </div>
  );
}

function chipLabel(id: BoxId, credit: Box['credit'], overruled: boolean): string {
  return `${spokenName(id)}: ${creditWords[credit].heard}${overruled ? ', by your own word' : ''}`;
}
