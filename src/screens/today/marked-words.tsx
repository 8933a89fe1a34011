import type { Evidence } from '../../domain/scoring/scorecard';
import styles from './drill-page.module.css';

/** The words with the places that say it marked. */
export function MarkedWords({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const pieces: { text: string; marked: boolean }[] = [];
  let done = 0;
  for (const { start, end } of evidence.toSorted((one, other) => one.start - other.start)) {
    if (end <= done) continue;
    const from = Math.max(done, start);
    if (from > done) pieces.push({ text: text.slice(done, from), marked: false });
    pieces.push({ text: text.slice(from, end), marked: true });
    done = end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return (
    <p className={styles.words}>
      {pieces.map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : piece.text))}
    </p>
  );
}
