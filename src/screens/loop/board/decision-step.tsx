import { decisionRules } from '../../../domain/loop/debrief/decision';
import { isFor } from '../../../domain/loop/debrief/vote';
import type { OpenBoard } from '../../../stores/loop/loop-store';
import { becauseWords, decisionWords, initialsOf } from '../words';
import styles from './board.module.css';
import { VoteMark } from './vote-mark';

/** The decision by its rule, which stands beside it. */
export function DecisionStep({ opened: { entry, board } }: { opened: OpenBoard }) {
  const { seats, barRaiser } = entry.loop.plan;
  return (
    <section className={styles.section} aria-labelledby="decision">
      <p className={styles.eyebrow}>Modeled practice feedback</p>
      <h2 id="decision" className={styles.verdict}>
        {decisionWords(board.decision)}
      </h2>
      <p className={styles.lead}>{becauseWords(board.decision, seats[barRaiser]!.interviewer.name)}</p>
      <ul className={styles.room}>
        {board.secondVotes.map(({ seat, vote }) => (
          <li key={seat} data-for={vote !== null && isFor(vote) ? true : undefined}>
            <span className={styles.face} aria-hidden="true">
              {initialsOf(seats[seat]!.interviewer.name)}
            </span>
            <span>
              {seats[seat]!.interviewer.name}
              {seat === barRaiser && <span className={styles.soft}>, bar raiser</span>}
            </span>
            <VoteMark vote={vote} />
          </li>
        ))}
      </ul>
      <h3>The rule</h3>
      <ol className={styles.rule}>
        {decisionRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
    </section>
  );
}
