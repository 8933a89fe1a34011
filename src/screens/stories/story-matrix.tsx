import { useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { isOwnTopic, ownTopicsOf, topicName, type TopicId } from '../../domain/questions/topic';
import { storyMatrix, type MatrixCell } from '../../domain/stories/story-matrix';
import { useQuestions, useStories } from '../store-context';
import linkRow from '../ui/link-row.module.css';
import styles from './story-matrix.module.css';
import { routes } from '../routes';

/** Every principle, and every topic of one's own, that a story fits, against every story; the others are gaps, and named below. */
export function StoryMatrix() {
  const stories = useStories((journal) => journal.stories);
  const told = useStories((journal) => journal.told);
  const questions = useQuestions((bank) => bank.questions);
  const load = useQuestions((bank) => bank.load);
  useEffect(() => void load(), [load]);
  const topics = useMemo(() => ownTopicsOf(questions), [questions]);
  const rows = storyMatrix(stories, told, topics);
  const covered = rows.filter((row) => row.covered);
  const open = rows.filter((row) => !row.covered);
  return (
    <section className={styles.section} aria-labelledby="matrix">
      <h2 id="matrix">Which principle has a story</h2>
      <p className={styles.legend}>
        <span>
          {covered.length} of {rows.length} have one.
        </span>
        {covered.length > 0 && (
          <>
            <span aria-hidden="true">● told for it</span>
            <span aria-hidden="true">○ fits, not told yet</span>
          </>
        )}
      </p>
      {covered.length > 0 && (
        <div className={styles.scroll} role="region" aria-label="Stories by principle" tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">
              Principles and the stories that were told for them or fit them
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">Principle</span>
                </th>
                {stories.map(({ id, title }) => (
                  <th key={id} scope="col" className={styles.story}>
                    <Link to={routes.story(id)}>{title}</Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {covered.map(({ principle, cells }) => (
                <tr key={principle}>
                  <th scope="row">
                    <Link to={aboutIt(principle)}>{topicName(principle)}</Link>
                  </th>
                  {cells.map((cell) => (
                    <td key={cell.storyId}>
                      <span aria-hidden="true">{signOf(cell)}</span>
                      <span className="visually-hidden">{wordsOf(cell)}</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open.length > 0 && (
        <>
          <h3>No story yet</h3>
          <ul className={linkRow.row}>
            {open.map(({ principle }) => (
              <li key={principle}>
                <Link to={aboutIt(principle)}>{topicName(principle)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Where a topic of one's own has no page, its questions are shown. */
const aboutIt = (id: TopicId) =>
  isOwnTopic(id) ? routes.questions(`principle=${encodeURIComponent(id)}`) : routes.principle(id);

function signOf({ fits, told }: MatrixCell): string {
  if (told > 0) return told === 1 ? '●' : `● ${told}`;
  return fits ? '○' : '';
}

function wordsOf({ fits, told, best }: MatrixCell): string {
  if (told === 0) return fits ? 'fits, not told yet' : 'no';
  return `told ${told === 1 ? 'once' : `${told} times`}${best === null ? '' : `, heard ${best} of 5 at best`}`;
}
