import { discountedTo, type Reason } from '../../../domain/loop/debrief/second-vote';
import { topicName } from '../../../domain/loop/topic';
import { votes, voteWords, type Vote } from '../../../domain/loop/debrief/vote';
import type { OpenBoard } from '../../../stores/loop/loop-store';
import styles from './board.module.css';
import { VoteMark } from './vote-mark';

/** The votes before and after reading all notes: a picture, its reasons, and its table. */
export function VoteShift({ opened: { entry, board } }: { opened: OpenBoard }) {
  const { seats } = entry.loop.plan;
  const nameOf = (seat: number) => seats[seat]?.interviewer.name ?? '';
  const reasonWords = (reason: Reason): string => {
    switch (reason.kind) {
      case 'told-twice':
        return reason.before.seat === reason.answer.seat
          ? `heard the same story for two questions, so the second counts ${discountedTo} at most`
          : `learned that ${nameOf(reason.before.seat)} had heard this story before, so it counts ${discountedTo} at most`;
      case 'figure': {
        const { one, other } = reason.change;
        return `saw ${one.value} to ${nameOf(one.answer.seat)} and ${other.value} to ${nameOf(other.answer.seat)}, so that answer counts ${discountedTo} at most until it is cleared up`;
      }
      case 'shared':
        return `read what ${nameOf(reason.bySeat)} heard about ${topicName(reason.principle)}, which counts for both`;
      default:
        return reason satisfies never;
    }
  };
  const changed = board.secondVotes.filter(({ seat, vote }) => vote !== board.assessments[seat]?.firstVote).length;

  return (
    <section className={styles.section} aria-labelledby="second">
      <h2 id="second">The votes after reading all notes</h2>
      <p>{changed === 0 ? 'Nobody changed their vote.' : `${changed} of ${seats.length} changed their vote.`}</p>
      <ul className={styles.shifts}>
        {board.secondVotes.map(({ seat, vote, read }) => {
          const first = board.assessments[seat]?.firstVote ?? null;
          return (
            <li key={seat}>
              <p className={styles.shiftHead}>
                <strong>{nameOf(seat)}</strong>
                {first !== vote && (
                  <>
                    <VoteMark vote={first} /> <span aria-label="then">→</span>
                  </>
                )}
                <VoteMark vote={vote} />
              </p>
              <Track first={first} second={vote} />
              {read.length > 0 ? (
                <ul className={styles.reasons}>
                  {read.map((reason, at) => (
                    <li key={at}>{reasonWords(reason)}.</li>
                  ))}
                </ul>
              ) : (
                <p className={styles.soft}>Found nothing in the other notes that bears on their own.</p>
              )}
            </li>
          );
        })}
      </ul>
      <details className={styles.rules}>
        <summary>The votes as a table</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Interviewer</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {board.secondVotes.map(({ seat, vote }) => (
              <tr key={seat}>
                <th scope="row">{nameOf(seat)}</th>
                <td>{votesWords(board.assessments[seat]?.firstVote ?? null)}</td>
                <td>{votesWords(vote)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

const votesWords = (vote: Vote | null) => (vote ? voteWords[vote] : 'never met you');

/** Four places from strongly against to strongly for: a ring where the vote was, a dot where it is. */
function Track({ first, second }: { first: Vote | null; second: Vote | null }) {
  if (first === null || second === null) return null;
  const x = (vote: Vote) => 12 + votes.indexOf(vote) * 72;
  return (
    <svg viewBox="0 0 240 24" className={styles.track} aria-hidden="true">
      <line x1="12" x2="228" y1="12" y2="12" className={styles.rail} />
      {votes.map((vote) => (
        <line key={vote} x1={x(vote)} x2={x(vote)} y1="7" y2="17" className={styles.rail} />
      ))}
      {first !== second && <line x1={x(first)} x2={x(second)} y1="12" y2="12" className={styles.moved} />}
      {first !== second && <circle cx={x(first)} cy="12" r="6" className={styles.was} />}
      <circle cx={x(second)} cy="12" r="7" className={styles.is} />
    </svg>
  );
}
