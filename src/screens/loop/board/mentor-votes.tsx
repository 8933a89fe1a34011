import { useState } from 'react';
import { agreementOf } from '../../../domain/loop/debrief/mentor-votes';
import type { OpenBoard, VotesTaken } from '../../../stores/loop/loop-store';
import { useLoop } from '../../store-context';
import { Button } from '../../ui/button';
import { JsonFile } from '../../ui/json-file';
import styles from './board.module.css';
import { VoteMark } from './vote-mark';

const problems = {
  'too-large': 'This file is too large for a file of votes. Nothing was changed.',
  'not-votes': 'This is not a file of votes from a loop’s packet. Nothing was changed.',
  'other-loop': 'These votes belong to another loop. Open that loop’s debrief and import them there.',
  empty: 'This file holds no vote and no word. Nothing was changed.',
  'not-saved': 'The votes could not be saved. Free some space and import the file again.',
} as const;

/** Somebody else on the panel: the packet goes out, their votes come back and stand beside the panel’s. */
export function MentorVotes({ opened: { entry, board } }: { opened: Pick<OpenBoard, 'entry' | 'board'> }) {
  const { loopId, plan, mentorVotes } = entry.loop;
  const savePacket = useLoop((loops) => loops.saveLoopPacket);
  const readVotes = useLoop((loops) => loops.readVotes);
  const [taken, setTaken] = useState<VotesTaken | null>(null);
  const first = board.assessments.map(({ firstVote }) => firstVote);
  return (
    <section className={styles.section} aria-labelledby="mentor">
      <h2 id="mentor">Somebody else on the panel</h2>
      <p>
        Save one page with everything that was asked and said, and send it to somebody whose opinion you value. They
        vote in each interviewer’s place without seeing these notes; their file brings the votes back here. They are
        shown, not counted.
      </p>
      <div className={styles.onward}>
        <Button onClick={() => void savePacket()}>Save the packet for a mentor</Button>
        <JsonFile label="Import a mentor’s votes" onText={(text) => void readVotes(loopId, text).then(setTaken)} />
      </div>
      {taken && (
        <p role="status">
          {taken.ok ? `The votes of ${taken.mentor} are now beside the panel’s.` : problems[taken.problem]}
        </p>
      )}
      {mentorVotes.map((one) => {
        const { same, of } = agreementOf(one, first);
        return (
          <div key={one.mentor} className={styles.mentor}>
            <h3>{one.mentor}</h3>
            <p>
              {of === 0
                ? 'No vote to compare with the panel’s.'
                : `${same} of ${of} the same as the panel’s first votes.`}
            </p>
            <ul className={styles.mentorVotes}>
              {plan.seats.map(({ interviewer }, seat) => {
                const vote = one.votes[seat] ?? null;
                const comment = one.comments[seat]?.trim() ?? '';
                if (vote === null && comment === '') return null;
                return (
                  <li key={interviewer.name}>
                    <span className={styles.mentorLine}>
                      <span>In {interviewer.name}’s place</span>
                      {vote ? <VoteMark vote={vote} /> : <span className={styles.soft}>no vote</span>}
                    </span>
                    {comment !== '' && <q className={styles.said}>{comment}</q>}
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
