import { Link } from 'wouter';
import type { Assessment, Point, PrincipleAssessment, Unheard } from '../../../domain/loop/debrief/assessment';
import { topicName } from '../../../domain/loop/topic';
import { levelRules, levelWords, voteRules, voteWords } from '../../../domain/loop/debrief/vote';
import type { OpenBoard } from '../../../stores/loop/loop-store';
import { routes } from '../../routes';
import styles from './board.module.css';
import { QuoteLine } from './quote-line';
import { VoteMark } from './vote-mark';

/** What each of them wrote before reading the others. */
export function Assessments({ opened: { entry, board } }: { opened: OpenBoard }) {
  return (
    <section className={styles.section} aria-labelledby="notes">
      <h2 id="notes">What each wrote, before reading the others</h2>
      {board.assessments.map((assessment) => {
        const { interviewer } = entry.loop.plan.seats[assessment.seat]!;
        return (
          <article key={assessment.seat} className={styles.assessment} aria-labelledby={`by-${assessment.seat}`}>
            <header className={styles.by}>
              <h3 id={`by-${assessment.seat}`}>{interviewer.name}</h3>
              <span className={styles.soft}>
                {interviewer.job}
                {assessment.seat === entry.loop.plan.barRaiser && ', bar raiser'}
              </span>
              <VoteMark vote={assessment.firstVote} />
            </header>
            {assessment.principles.map((principle) => (
              <Principle key={principle.principle} principle={principle} by={assessment} />
            ))}
          </article>
        );
      })}
      <details className={styles.rules}>
        <summary>How a vote is decided</summary>
        <p>
          Every answer has its likely rating from the scorecard. Of the answers to a principle the better ones count, so
          one more answer never lowers a vote.
        </p>
        <dl>
          {levelRules.map(({ level, when }) => (
            <div key={level}>
              <dt>{levelWords[level]}</dt>
              <dd>{when}</dd>
            </div>
          ))}
          {voteRules.map(({ vote, when }) => (
            <div key={vote}>
              <dt>{voteWords[vote]}</dt>
              <dd>{when}</dd>
            </div>
          ))}
        </dl>
        <p>
          4 is a complete story, 3 one whose outcome is missing, 5 one that is measured: the anchors you score yourself
          by.
        </p>
      </details>
    </section>
  );
}

function Principle({ principle: one, by }: { principle: PrincipleAssessment; by: Assessment }) {
  const { range } = one;
  return (
    <section className={styles.principle} aria-label={`${topicName(one.principle)}, ${by.seat + 1}`}>
      <h4>
        {topicName(one.principle)}
        <span className={styles.level} data-level={one.level}>
          {levelWords[one.level]}
          {range && `, ${range.low === range.high ? range.low : `${range.low}–${range.high}`} of 5`}
        </span>
      </h4>
      <Points title="Strengths" points={one.strengths} />
      <Points title="Concerns" points={one.concerns} />
      {one.unheard.map((gap) => (
        <NotHeard key={gap.question} gap={gap} />
      ))}
    </section>
  );
}

function Points({ title, points }: { title: string; points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <div className={styles.points} data-kind={title}>
      <h5>{title}</h5>
      <ul>
        {points.map(({ text, quote }) => (
          <li key={text}>
            {text}
            {quote ? ': ' : '.'}
            {quote && <QuoteLine quote={quote} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NotHeard({ gap: { question, why, answerId } }: { gap: Unheard }) {
  const words = {
    'not-asked': 'Never asked',
    skipped: 'Asked, and skipped',
    'no-words': 'Answered, but without a transcript yet',
  }[why];
  return (
    <p className={styles.unheard}>
      {words}: {answerId ? <Link to={routes.replay(answerId)}>{question}</Link> : question}
    </p>
  );
}
