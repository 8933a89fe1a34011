import { Link, useLocation } from 'wouter';
import { useState } from 'react';
import { principleName } from '../../domain/questions/principle';
import type { StoryRow } from '../../storage/schema/rows';
import { Button, ButtonLink } from '../ui/button';
import { boxWords } from '../text/boxes';
import { Page } from '../frame/page';
import { QuestionHeading } from '../answer/question-heading';
import { useStories } from '../store-context';
import styles from './one-story.module.css';
import { TwoVersions } from './two-versions';
import { ToldBy } from './told-by';
import { routes } from '../routes';

/** One experience in lines to tell it from, and every answer that has told it. */
export function OneStory({ storyId }: { storyId: string }) {
  const story = useStories((journal) => journal.stories.find(({ id }) => id === storyId));
  if (!story) {
    return (
      <Page title="Story">
        <p>This story is not in your journal. If you deleted it recently, you will find it under your stories.</p>
        <p>
          <ButtonLink to={routes.stories}>All stories</ButtonLink>
        </p>
      </Page>
    );
  }
  return <Shown story={story} />;
}

const parts = [
  ['S', 'situation'],
  ['T', 'task'],
  ['A', 'action'],
  ['R', 'result'],
] as const;

function Shown({ story }: { story: StoryRow }) {
  return (
    <Page
      title={story.title}
      heading={<QuestionHeading text={story.title} />}
      place={[story.when]}
      margin={<ToldBy storyId={story.id} />}
    >
      <TwoVersions story={story} />
      {parts.map(([letter, part]) => (
        <section key={part} className={styles.part} data-part={letter} aria-labelledby={part}>
          <h2 id={part}>
            <span className={styles.letter} aria-hidden="true">
              {letter}
            </span>{' '}
            {boxWords[letter].name}
          </h2>
          <Lines lines={story[part]} missing={boxWords[letter].asks} />
        </section>
      ))}
      <section className={styles.part} aria-labelledby="numbers">
        <h2 id="numbers">Numbers</h2>
        <Lines lines={story.numbers} missing="how much, from what to what, over what time" />
      </section>
      <section className={styles.part} aria-labelledby="people">
        <h2 id="people">People</h2>
        <Lines lines={story.people} missing="who asked, who helped, who pushed back" />
      </section>
      <section className={styles.part} aria-labelledby="fits">
        <h2 id="fits">Fits</h2>
        {story.principles.length === 0 ? (
          <p className={styles.missing}>No principle chosen yet.</p>
        ) : (
          <ul className={styles.fits}>
            {story.principles.map((principle) => (
              <li key={principle}>
                {principleName(principle)}{' '}
                <Link
                  to={routes.practice({ principle: principle })}
                  aria-label={`Practice a question on ${principleName(principle)}`}
                >
                  Practice
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Doing story={story} />
    </Page>
  );
}

function Lines({ lines, missing }: { lines: readonly string[]; missing: string }) {
  if (lines.length === 0) return <p className={styles.missing}>Nothing yet: {missing}.</p>;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Doing({ story }: { story: StoryRow }) {
  const remove = useStories((journal) => journal.remove);
  const [failed, setFailed] = useState(false);
  const [, go] = useLocation();
  return (
    <>
      {failed && <p role="alert">It could not be deleted. It is as it was; try again.</p>}
      <p className={styles.actions}>
        <ButtonLink to={`${routes.story(story.id)}/edit`}>Edit</ButtonLink>
        <Button
          look="quiet"
          onClick={() =>
            void remove(story.id).then((saved) => (saved === 'saved' ? go(routes.stories) : setFailed(true)))
          }
        >
          Delete
        </Button>
      </p>
    </>
  );
}
