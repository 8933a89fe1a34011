import type { Evidence } from '../../domain/scoring/scorecard';
import type { PastAnswer } from '../../domain/review/past-answer';
import styles from './quotes.module.css';

type QuotesProps = {
  answer: PastAnswer;
  evidence: readonly Evidence[];
  onPoint: (evidence: readonly Evidence[]) => void;
};

/** The candidate's words, each leading to where it stands. Long ones are cut in the middle of nowhere, with a sign. */
export function Quotes({ answer, evidence, onPoint }: QuotesProps) {
  return evidence.map((one) => {
    const quote = (answer.turns[one.turn]?.transcript?.text ?? '').slice(one.start, one.end).trim();
    return (
      <button key={`${one.turn} ${one.start}`} type="button" className={styles.quote} onClick={() => onPoint([one])}>
        “{quote.length > 120 ? `${quote.slice(0, 120)} …` : quote}”
      </button>
    );
  });
}
