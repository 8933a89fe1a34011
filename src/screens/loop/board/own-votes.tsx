import { useState } from 'react';
import { useLocation } from 'wouter';
import { votes, voteWords, type Vote } from '../../../domain/loop/debrief/vote';
import type { OpenBoard } from '../../../stores/loop/loop-store';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { useLoop } from '../../store-context';
import { routes } from '../../routes';
import styles from './board.module.css';
import { VoteMark } from './vote-mark';

/** Before anything is shown: what the candidate thinks each of them voted, and who the bar raiser was. */
export function OwnVotes({ opened: { entry, board } }: { opened: OpenBoard }) {
  return entry.loop.ownVotes ? <Given opened={{ entry, board }} /> : <Ask entry={entry} />;
}

function Ask({ entry: { loop, sittings } }: Pick<OpenBoard, 'entry'>) {
  const add = useLoop((loops) => loops.add);
  const [own, setOwn] = useState<readonly (Vote | null)[]>(loop.plan.seats.map(() => null));
  const [guess, setGuess] = useState('none');
  const [, go] = useLocation();
  const met = sittings.filter(({ state }) => state === 'held');
  const missing = met.some(({ seat }) => own[seat] === null);

  const show = async () => {
    const saved = await add(loop.loopId, {
      kind: 'own-votes',
      votes: [...own],
      guess: guess === 'none' ? null : Number(guess),
    });
    if (saved) go(routes.board(loop.loopId, 'notes'));
  };

  return (
    <section className={styles.section} aria-labelledby="own-votes">
      <h2 id="own-votes">Before you look: how did each of them vote?</h2>
      <div className={styles.asked}>
        {met.map(({ seat }) => {
          const { name, job } = loop.plan.seats[seat]!.interviewer;
          return (
            <fieldset key={seat} className={styles.voting}>
              <legend>
                <strong>{name}</strong> <span className={styles.soft}>{job}</span>
              </legend>
              <div className={styles.options}>
                {votes.map((vote) => (
                  <label key={vote} className={styles.option}>
                    <input
                      type="radio"
                      name={`vote-${seat}`}
                      checked={own[seat] === vote}
                      onChange={() => setOwn(own.map((known, other) => (other === seat ? vote : known)))}
                    />
                    <span>{voteWords[vote]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
      <Select
        label="Who was the bar raiser?"
        value={guess}
        onChange={setGuess}
        options={[
          { value: 'none', label: 'No idea' },
          ...met.map(({ seat }) => ({ value: String(seat), label: loop.plan.seats[seat]!.interviewer.name })),
        ]}
      />
      <p>
        <Button look="main" disabled={missing} onClick={() => void show()}>
          Show what they wrote
        </Button>
      </p>
      {missing && <p className={styles.soft}>A vote for each of them first: your own reading is half the lesson.</p>}
    </section>
  );
}

function Given({ opened: { entry, board } }: { opened: Pick<OpenBoard, 'entry' | 'board'> }) {
  const { plan, ownVotes } = entry.loop;
  const raiser = plan.seats[plan.barRaiser]!.interviewer.name;
  const guessed = ownVotes?.guess ?? null;
  const right = board.assessments.filter(
    ({ firstVote, seat }) => firstVote !== null && ownVotes?.votes[seat] === firstVote,
  );
  const of = board.assessments.filter(({ firstVote }) => firstVote !== null).length;
  return (
    <section className={styles.section} aria-labelledby="given-votes">
      <h2 id="given-votes">Your votes beside their first ones</h2>
      <p className={styles.lead}>
        You read {right.length} of {of} right. The bar raiser was {raiser}
        {guessed === null
          ? '.'
          : guessed === plan.barRaiser
            ? ', as you said.'
            : `; you guessed ${plan.seats[guessed]?.interviewer.name}.`}
      </p>
      <div className={styles.scroll} role="region" aria-label="Your votes and theirs" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Interviewer</th>
              <th scope="col">You thought</th>
              <th scope="col">They voted</th>
            </tr>
          </thead>
          <tbody>
            {board.assessments.map(({ seat, firstVote }) => (
              <tr key={seat}>
                <th scope="row">{plan.seats[seat]!.interviewer.name}</th>
                <td>{ownVotes?.votes[seat] ? <VoteMark vote={ownVotes.votes[seat]} /> : '–'}</td>
                <td>
                  <VoteMark vote={firstVote} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
