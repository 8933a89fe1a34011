import { boxIds, isPart, type BoxId, type Credit } from '../../domain/scoring/scorecard';
import { boxWords, creditWords } from '../text/boxes';
import styles from './box-strip.module.css';

const letters: Readonly<Record<BoxId, string>> = {
  S: 'S',
  T: 'T',
  A: 'A',
  R: 'R',
  who: 'W',
  why: 'Y',
  'how-much': 'H',
};

/** The seven boxes of an answer at a glance: full, half and open cells, each with its letter. */
export function BoxStrip({ heard }: { heard: Readonly<Partial<Record<BoxId, Credit>>> }) {
  const named = (credit: Credit) =>
    boxIds
      .filter((box) => (heard[box] ?? 'none') === credit)
      .map((box) => boxWords[box].name)
      .join(', ');
  const said = (['full', 'partial', 'none'] as const)
    .map((credit) => ({ word: creditWords[credit].heard, boxes: named(credit) }))
    .filter(({ boxes }) => boxes !== '')
    .map(({ word, boxes }) => `${word}: ${boxes}`)
    .join('; ');
  return (
    <span className={styles.strip}>
      <span className="visually-hidden">{said}</span>
      {boxIds.map((box) => (
        <span
          key={box}
          className={styles.cell}
          data-part={isPart(box) ? box : undefined}
          data-credit={heard[box] ?? 'none'}
          aria-hidden="true"
        >
          {letters[box]}
        </span>
      ))}
    </span>
  );
}
