import { Link } from 'wouter';
import type { Change } from '../../../domain/loop/debrief/fewest-changes';
import { fillNames, type FillId } from '../../../domain/loop/debrief/filled-rating';
import { topicName } from '../../../domain/loop/topic';
import { drillFor } from '../../../domain/review/micro-drills';
import { levelWords } from '../../../domain/loop/debrief/vote';
import type { OpenBoard } from '../../../stores/loop/loop-store';
import { counted } from '../../text/counted';
import { routes } from '../../routes';
import styles from './board.module.css';

const sayWhat: Readonly<Record<FillId, string>> = {
  episode: 'tell one real occasion, with its day and place',
  S: 'set the scene: where, when, and what was wrong',
  T: 'say what was yours to do',
  A: 'say what you did yourself, step by step',
  R: 'tell how it ended',
  who: 'name the others, and the part that was yours alone',
  why: 'say why it mattered, and why you did it this way',
  'how-much': 'measure it: from what, to what, over what time',
};

/** The fewest boxes that turn the outcome, each one press away; then this loop beside the last. */
export function WhatChanges({ opened }: { opened: OpenBoard }) {
  const { board, against } = opened;
  const { boxes, withFreshStories } = board.whatWouldHaveChanged;
  return (
    <>
      <section className={styles.section} aria-labelledby="changes">
        <h2 id="changes">What would have changed it</h2>
        {board.decision.outcome === 'none' ? (
          <p>
            Without everybody’s vote there is no decision to change. Finish a loop, and the fewest changes appear here.
          </p>
        ) : boxes === null ? (
          <>
            <p className={styles.lead}>
              No box alone: it depends on stories told twice, or on figures that changed.
              {withFreshStories &&
                withFreshStories.length === 0 &&
                ' With other stories in their place, and the figures cleared up, the panel would be inclined as it is.'}
              {withFreshStories &&
                withFreshStories.length > 0 &&
                ` With other stories as good as these, and the figures cleared up, ${counted(withFreshStories.length, 'box more turns', 'boxes more turn')} it.`}
            </p>
            {withFreshStories && <FreshStories opened={opened} />}
            {withFreshStories && <Changes changes={withFreshStories} opened={opened} />}
          </>
        ) : boxes.length === 0 ? (
          <p className={styles.lead}>
            Nothing had to: the panel is inclined. The empty boxes in its notes are where the next take gains most.
          </p>
        ) : (
          <>
            <p className={styles.lead}>
              {counted(boxes.length, 'box', 'boxes')} would have turned it, all else as it was. There is no shorter way.
            </p>
            <Changes changes={boxes} opened={opened} />
          </>
        )}
      </section>
      {against && (
        <section className={styles.section} aria-labelledby="against">
          <h2 id="against">Compared with the loop before</h2>
          <p>
            “{against.name}”: {against.moved.inFavor.before} of {against.moved.inFavor.ofBefore} were inclined then,{' '}
            {against.moved.inFavor.now} of {against.moved.inFavor.of} now. Stories told twice:{' '}
            {against.moved.toldTwice.before} then, {against.moved.toldTwice.now} now. Figures that changed:{' '}
            {against.moved.changedFigures.before} then, {against.moved.changedFigures.now} now.
          </p>
          {against.moved.principles.length > 0 && (
            <table className={styles.table}>
              <caption className="visually-hidden">Principles that both loops asked about</caption>
              <thead>
                <tr>
                  <th scope="col">Principle</th>
                  <th scope="col">Then</th>
                  <th scope="col">Now</th>
                </tr>
              </thead>
              <tbody>
                {against.moved.principles.map(({ principle, before, now }) => (
                  <tr key={principle}>
                    <th scope="row">{topicName(principle)}</th>
                    <td>{levelWords[before]}</td>
                    <td>{levelWords[now]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      )}
    </>
  );
}

/** The questions that heard a story which somebody else had heard before: each to be drilled with another one. */
function FreshStories({ opened: { entry, board } }: { opened: OpenBoard }) {
  const again = board.toldTwice.flatMap(({ answers }) => answers.slice(1));
  const { seats } = entry.loop.plan;
  return (
    <ol className={styles.changes}>
      {again.map(({ answerId, seat, index, principle, question }) => (
        <li key={answerId}>
          <p className={styles.soft}>
            To {seats[seat]?.interviewer.name}, {topicName(principle)}
          </p>
          <p className={styles.said}>{question}</p>
          <Link className={styles.drill} to={routes.practice({ question: seats[seat]?.questions[index]?.id })}>
            Drill it with another story
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes, opened: { entry, answers } }: { changes: readonly Change[]; opened: OpenBoard }) {
  const byAnswer = [...new Set(changes.map(({ answer }) => answer.answerId))];
  const questionIdOf = (answerId: string) => {
    const answer = answers.find((one) => one.answerId === answerId);
    return answer ? entry.loop.plan.seats[answer.seat]?.questions[answer.index]?.id : undefined;
  };
  return (
    <ol className={styles.changes}>
      {byAnswer.map((answerId) => {
        const own = changes.filter(({ answer }) => answer.answerId === answerId);
        const { answer } = own[0]!;
        return (
          <li key={answerId}>
            <p className={styles.soft}>
              To {entry.loop.plan.seats[answer.seat]?.interviewer.name}, {topicName(answer.principle)}
            </p>
            <p className={styles.said}>{answer.question}</p>
            <ul className={styles.fills}>
              {own.map(({ fill }) => (
                <li key={fill}>
                  <strong>{fillNames[fill]}</strong> {sayWhat[fill]}
                  <TwoMinutes fill={fill} question={questionIdOf(answerId)} />
                </li>
              ))}
            </ul>
            <Link
              className={styles.drill}
              to={routes.practice({ question: questionIdOf(answerId), ...(answer.skipped ? {} : { retry: answerId }) })}
            >
              Drill it now
            </Link>
          </li>
        );
      })}
    </ol>
  );
}

/** Where two minutes on one thing alone help, they are one press away too. */
function TwoMinutes({ fill, question }: { fill: FillId; question: string | undefined }) {
  const drill = fill === 'episode' ? null : drillFor(fill);
  if (drill === null) return null;
  return (
    <Link className={styles.twoMinutes} to={routes.drill(drill, question)}>
      Two minutes on this alone
    </Link>
  );
}
