import { useEffect } from 'react';
import { Link } from 'wouter';
import { principleName } from '../../domain/questions/principle';
import { Page } from '../frame/page';
import { useQuestions, useStories } from '../store-context';
import { Button, ButtonLink } from '../ui/button';
import { routes } from '../routes';
import styles from './story-sheet.module.css';

/** One line a story, its numbers, its principles, and what to ask back: to print, and to read on the way. */
export function StorySheet() {
  const stories = useStories((journal) => journal.stories);
  const themes = useQuestions((bank) => bank.askBack);
  const load = useQuestions((bank) => bank.load);
  useEffect(() => void load(), [load]);
  return (
    <Page title="The sheet">
      <p className={styles.ways}>
        <Button look="main" onClick={() => print()}>
          Print
        </Button>
        <ButtonLink to={routes.night}>Hear your best takes</ButtonLink>
      </p>
      {stories.length === 0 ? (
        <p>
          No story yet. <Link to={routes.newStory}>Write the first one</Link>, and it is one line here.
        </p>
      ) : (
        <table className={styles.sheet}>
          <caption className="visually-hidden">Your stories, one line each</caption>
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">How it ended</th>
              <th scope="col">Numbers</th>
              <th scope="col">Good for</th>
            </tr>
          </thead>
          <tbody>
            {stories.map(({ id, title, when, result, numbers, principles }) => (
              <tr key={id}>
                <th scope="row">
                  {title}
                  {when && <span className={styles.when}> {when}</span>}
                </th>
                <Entry text={result[0] ?? ''} />
                <Entry text={numbers.join(' · ')} />
                <Entry text={principles.map(principleName).join(', ')} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section aria-labelledby="ask">
        <h2 id="ask">To ask back</h2>
        <ul>{themes.map(({ id, questions }) => (questions[0] ? <li key={id}>{questions[0].text}</li> : null))}</ul>
      </section>
    </Page>
  );
}

/** A dash under a heading; on a phone, where the headings give way, nothing. */
function Entry({ text }: { text: string }) {
  return text === '' ? <td data-empty>–</td> : <td>{text}</td>;
}
