import { fillNames } from '../../../domain/loop/debrief/filled-rating';
import { levelWords, type Level } from '../../../domain/loop/debrief/vote';
import { Link } from 'wouter';
import type { LoopAnswer } from '../../../domain/loop/loop-answer';
import type { OpenBoard } from '../../../stores/loop/loop-store';
import { routes } from '../../routes';
import { CoverageMatrix } from '../coverage-matrix';
import { QuoteLine } from './quote-line';
import styles from './board.module.css';
import { TimeLine } from './time-line';
import { VoteShift } from './vote-shift';

const levelSigns: Readonly<Record<Level, string>> = { strong: '●●', shown: '●', 'in-part': '◐', 'not-shown': '○' };

/** What shows when all notes lie on one table. */
export function ReadingAll({ opened }: { opened: OpenBoard }) {
  const { entry, board, answers } = opened;
  const { seats } = entry.loop.plan;
  const nameOf = ({ seat }: LoopAnswer) => seats[seat]?.interviewer.name ?? '';
  return (
    <>
      <section className={styles.section} aria-labelledby="matrix">
        <h2 id="matrix">All notes on one table</h2>
        <CoverageMatrix
          members={seats}
          cell={(seat, principle) => {
            const found = board.assessments[seat]?.principles.find((one) => one.principle === principle);
            const level = found?.level ?? 'not-shown';
            const met = board.assessments[seat]?.firstVote !== null;
            return met
              ? { sign: levelSigns[level], words: levelWords[level], level }
              : { sign: '–', words: 'never met you' };
          }}
        />
        <p className={styles.legend} aria-hidden="true">
          {Object.entries(levelSigns).map(([level, sign]) => (
            <span key={level}>
              {sign} {levelWords[level as Level]}
            </span>
          ))}
        </p>
      </section>
      <TimeLine loopId={entry.loop.loopId} seats={seats} answers={answers} />
      <section className={styles.section} aria-labelledby="twice">
        <h2 id="twice">Stories told twice</h2>
        {board.toldTwice.length === 0 ? (
          <p>None: everybody heard something new.</p>
        ) : (
          <ul className={styles.findings}>
            {board.toldTwice.map(({ answers: told }) => (
              <li key={told[0]!.answerId}>
                <span className={styles.said}>
                  “{told[0]!.turns[0]?.trim().split(/\s+/u).slice(0, 14).join(' ')} …”
                </span>
                <span>
                  {told.map((answer, index) => (
                    <span key={answer.answerId}>
                      {index === 0 ? 'told to ' : ', again to '}
                      <Link to={routes.replay(answer.answerId)}>{nameOf(answer)}</Link>
                    </span>
                  ))}
                  {told[1] && (
                    <>
                      . <Link to={routes.comparison(told[0]!.answerId, told[1].answerId)}>Compare both</Link>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.section} aria-labelledby="figures">
        <h2 id="figures">Figures that changed</h2>
        {board.changedFigures.length === 0 ? (
          <p>None was found in stories that were told twice.</p>
        ) : (
          board.changedFigures.map(({ one, other }) => (
            <div key={`${one.answer.answerId} ${other.answer.answerId} ${one.value}`} className={styles.pair}>
              {[one, other].map(({ answer, value, quote }) => (
                <figure key={answer.answerId}>
                  <figcaption>
                    <strong className={styles.figure}>{value.toLocaleString('en')}</strong> to {nameOf(answer)}
                  </figcaption>
                  <blockquote>
                    <QuoteLine quote={quote} />
                  </blockquote>
                </figure>
              ))}
            </div>
          ))
        )}
      </section>
      <section className={styles.section} aria-labelledby="again">
        <h2 id="again">Missing again and again</h2>
        {board.missingAgain.length === 0 ? (
          <p>No box is empty often enough to be a habit.</p>
        ) : (
          <ul className={styles.findings}>
            {board.missingAgain.map(({ box, missing, of }) => (
              <li key={box}>
                <span>
                  <strong>{fillNames[box]}</strong> is empty in {missing.length} of {of} answers
                </span>
                <span className={styles.bars} aria-hidden="true">
                  {Array.from({ length: of }, (_, at) => (
                    <i key={at} data-empty={at < missing.length || undefined} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <VoteShift opened={opened} />
    </>
  );
}
