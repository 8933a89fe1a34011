import { Link } from 'wouter';
import { weights } from '../../domain/scoring/rubric/rubric';
import { criterionIds, type CriterionId } from '../../domain/scoring/scorecard';
import { anchors } from '../../domain/review/self-score';
import { Page } from '../frame/page';
import { AdviceFigures } from './advice-figures';
import { ScorerFigures } from './scorer-figures';
import styles from './scorer-page.module.css';
import { routes } from '../routes';

/** How the scorer works, how often it is right, and what it cannot judge: told to whoever is judged by it. */
export function ScorerPage() {
  return (
    <Page title="How good is this scorer?">
      <p className={styles.lead}>
        It reads what you said the way a note-taker would: which sentence sets the scene, which says what was yours to
        do, what you did, how it ended, and whether people, reasons and numbers are in it. Every tick is a place in your
        own words. The same words always get the same scorecard.
      </p>

      <section className={styles.section} aria-labelledby="cannot">
        <h2 id="cannot">What it cannot judge</h2>
        <ul className={styles.list}>
          <li>Whether it is true. It takes your word for everything.</li>
          <li>Nuance: irony, modesty, what would impress an interviewer in your field.</li>
          <li>
            Anything but English, and only as well as the words it is given: a wrong transcript gives a wrong scorecard.
          </li>
          <li>How you sound. There is no score for confidence, accent or emotion, and there will be none.</li>
          <li>
            A good answer told in an unusual way. Where it is unsure it says so, and you can overrule every tick: your
            word wins.
          </li>
        </ul>
      </section>

      <ScorerFigures />
      <AdviceFigures />

      <section className={styles.section} aria-labelledby="scale">
        <h2 id="scale">The scale</h2>
        <ol className={styles.scale}>
          {([1, 2, 3, 4, 5] as const).map((rating) => (
            <li key={rating}>
              <span className={styles.figure}>{rating}</span>
              <span>{anchors[rating]}</span>
            </li>
          ))}
        </ol>
      </section>

      <section className={styles.section} aria-labelledby="items">
        <h2 id="items">What counts, and how much</h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">Points of 100</th>
            </tr>
          </thead>
          <tbody>
            {criterionIds.map((id) => (
              <tr key={id}>
                <th scope="row">{criterionNames[id]}</th>
                <td>{weights[id]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          The points decide the 1 to 5 and are not shown as a grade. Delivery and how well the answer fits the principle
          are shown beside it and never change it. <Link to={routes.method}>The method behind it</Link>
        </p>
      </section>
    </Page>
  );
}

const criterionNames: Readonly<Record<CriterionId, string>> = {
  episode: 'One past occasion, not a habit or a what-if',
  context: 'Situation: where, when, what was going on',
  stakes: 'WHY it mattered',
  'own-task': 'Task: what was yours to do',
  role: 'WHO: your role',
  people: 'WHO: the other people',
  actions: 'Action: what you did',
  how: 'How you did it',
  'own-part': 'Your own part, “I” beside “we”',
  reason: 'WHY this way, and not another',
  result: 'Result: how it ended',
  'how-much': 'HOW MUCH: a measure in the result',
  'so-what': 'For whom it made a difference',
  learning: 'What you learned',
};
