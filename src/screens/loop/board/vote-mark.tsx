import { voteWords, type Vote } from '../../../domain/loop/debrief/vote';
import { voteSigns } from '../words';
import styles from './board.module.css';

/** A vote: its sign and its words. */
export function VoteMark({ vote }: { vote: Vote | null }) {
  if (vote === null) return <span className={styles.vote}>never met you</span>;
  return (
    <span className={styles.vote} data-vote={vote}>
      <span aria-hidden="true" className={styles.sign}>
        {voteSigns[vote]}
      </span>
      {voteWords[vote]}
    </span>
  );
}
