import type { ReactNode } from 'react';
import { clockText } from '../../domain/session/timing';
import { boxIds, parts, type BoxId } from '../../domain/scoring/scorecard';
import { takeChange, type Take } from '../../domain/progress/take-change';
import type { Compared } from '../../stores/review/comparison';
import { boxWords } from '../text/boxes';
import { rangeText } from '../text/range-text';
import { unbroken } from '../text/unbroken';
import styles from './changes.module.css';

/** What the later of two takes has that the earlier one had not, and both side by side in figures. */
export function Changes({ before, after, names }: { before: Compared; after: Compared; names: [string, string] }) {
  const change = takeChange(takeOf(before), takeOf(after));
  const rows = rowsOf(before, after, change.own);
  return (
    <section aria-labelledby="changes" className={styles.changes}>
      <h2 id="changes">What changed</h2>
      <ul>
        {change.gained.length > 0 && <li>Gained: {boxNames(change.gained)}</li>}
        {change.lost.length > 0 && <li>Lost: {boxNames(change.lost)}</li>}
        {change.gained.length + change.lost.length === 0 && change.numbers && (
          <li>The same boxes were heard in both.</li>
        )}
        {change.numbers && change.numbers.gained.length > 0 && <li>New numbers: {quoted(change.numbers.gained)}</li>}
        {change.numbers && change.numbers.lost.length > 0 && <li>Numbers left out: {quoted(change.numbers.lost)}</li>}
      </ul>
      <div className={styles.scroll} role="region" aria-label="Both takes in figures" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Figure</span>
              </th>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, one, other]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{one}</td>
                <td>{other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function takeOf({ answer, digest }: Compared): Take {
  return { digest, scorecard: answer.scorecard, texts: answer.turns.map(({ transcript }) => transcript?.text ?? '') };
}

const boxNames = (boxes: readonly BoxId[]) => boxes.map((box) => boxWords[box].name).join(', ');
const quoted = (numbers: readonly string[]) => numbers.map((number) => `“${number}”`).join(', ');

type Row = readonly [name: string, before: ReactNode, after: ReactNode];

/** Only what is known of at least one of them. */
function rowsOf(
  { digest: one }: Compared,
  { digest: other }: Compared,
  own: ReturnType<typeof takeChange>['own'],
): Row[] {
  const both = (name: string, text: (digest: Compared['digest']) => string | null): Row[] => {
    const [before, after] = [text(one), text(other)];
    return before === null && after === null ? [] : [[name, before ?? '–', after ?? '–']];
  };
  return [
    ...both('Heard', rangeText),
    ...both('You said', ({ ownRating }) => (ownRating === null ? null : String(ownRating))),
    // Without words the boxes are the candidate's own: marked by ear, or by hand.
    ...both('You marked', ({ heard, own: marked }) =>
      heard === null && marked
        ? boxIds
            .filter((box) => marked[box] !== undefined && marked[box] !== 'none')
            .map((box) => boxWords[box].name)
            .join(', ') || 'nothing'
        : null,
    ),
    ...both('Talk time', ({ talkMs }) => clockText(talkMs)),
    ...both('Words', ({ words }) => String(words)),
    ...both('Parts', ({ shares }) =>
      shares ? parts.map((part) => unbroken(`${part} ${Math.round((shares[part] ?? 0) * 100)}%`)).join(', ') : null,
    ),
    ['“I” and “we”', `${own.before.i} and ${own.before.we}`, `${own.after.i} and ${own.after.we}`],
    ...both('Long pauses', ({ longPauses }) => (typeof longPauses === 'number' ? String(longPauses) : null)),
    ...both('Words a minute', ({ pace }) =>
      pace ? (pace.slowest === pace.fastest ? `${pace.slowest}` : `${pace.slowest}–${pace.fastest}`) : null,
    ),
  ];
}
