import { Link } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import { storyMatrix, type MatrixCell } from '../../domain/stories/story-matrix';
import { useStories } from '../store-context';
import styles from './story-matrix.module.css';
import { routes } from '../routes';

/** Every principle against every story: what is empty is a gap. */
export function StoryMatrix() {
  const stories = useStories((journal) => journal.stories);
  const told = useStories((journal) => journal.told);
  const rows = storyMatrix(stories, told);
  const covered = rows.filter((row) => row.covered).length;
  return (
    <section className={styles.section} aria-labelledby="matrix">
      <h2 id="matrix">Which principle has a story</h2>
      <p className={styles.legend}>
        <span>
          {covered} of {rows.length} have one.
        </span>
        <span aria-hidden="true">● told for it</span>
        <span aria-hidden="true">○ fits, not told yet</span>
      </p>
      <div className={styles.scroll} role="region" aria-label="Stories by principle" tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">Principles and the stories that were told for them or fit them</caption>
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
            {rows.map(({ principle, cells, covered: has }) => (
              <tr key={principle} data-gap={has ? undefined : true}>
                <th scope="row">
                  <Link to={routes.principle(principle)}>{principleName(principle)}</Link>
                  {!has && <span className={styles.gap}>no story yet</span>}
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
    </section>
  );
}

function signOf({ fits, told }: MatrixCell): string {
  if (told > 0) return told === 1 ? '●' : `● ${told}`;
  return fits ? '○' : '';
}

function wordsOf({ fits, told, best }: MatrixCell): string {
  if (told === 0) return fits ? 'fits, not told yet' : 'no';
  return `told ${told === 1 ? 'once' : `${told} times`}${best === null ? '' : `, heard ${best} of 5 at best`}`;
}
