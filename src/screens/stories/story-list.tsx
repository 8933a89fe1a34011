import { Link } from 'wouter';
import type { StoryRow } from '../../storage/schema/rows';
import { ButtonLink } from '../ui/button';
import { counted } from '../text/counted';
import { dayText } from '../text/day';
import lines from '../ui/line-list.module.css';
import { Page } from '../frame/page';
import { UndoLine } from '../ui/undo-line';
import { useStories } from '../store-context';
import { DeletedStories } from './deleted-stories';
import { StoryMatrix } from './story-matrix';
import styles from './stories.module.css';
import { routes } from '../routes';

/** All stories, and which principle has one. */
export function StoryList() {
  const stories = useStories((journal) => journal.stories);
  return (
    <Page title="Stories">
      <Undo />
      <p className={styles.actions}>
        <Link to={routes.untold}>Answers without a story</Link>
        <Link to={routes.storySheet}>The sheet to print</Link>
        <Link to={routes.night}>The night before</Link>
      </p>
      {stories.length === 0 ? (
        <Empty />
      ) : (
        <>
          <p className={styles.actions}>
            <ButtonLink to={routes.newStory}>Add a story</ButtonLink>
            <ButtonLink look="quiet" to={routes.posting}>
              Take some from your résumé
            </ButtonLink>
          </p>
          <ul className={lines.list}>
            {stories.map((story) => (
              <li key={story.id} className={lines.row}>
                <OneRow story={story} />
              </li>
            ))}
          </ul>
          <StoryMatrix />
        </>
      )}
      <DeletedStories />
    </Page>
  );
}

function Empty() {
  return (
    <>
      <p>
        No story yet. Go back through your work and your life: what did you fix, start, stop, or argue about? Write each
        down in a few lines; one story can answer many questions.
      </p>
      <p className={styles.actions}>
        <ButtonLink look="main" to={routes.newStory}>
          Write the first one
        </ButtonLink>
        <ButtonLink look="quiet" to={routes.posting}>
          Take some from your résumé
        </ButtonLink>
        <ButtonLink look="quiet" to={routes.guide}>
          Prompts for every principle
        </ButtonLink>
      </p>
    </>
  );
}

function OneRow({ story }: { story: StoryRow }) {
  const told = useStories((journal) => journal.told.get(story.id));
  const last = told?.at(-1);
  const fits = story.principles.length;
  const facts = [
    story.when,
    fits === 0 ? 'no principle yet' : `fits ${counted(fits, 'principle', 'principles')}`,
    last ? `told ${timesText(told?.length ?? 0)}, last ${dayText(last.startedAt)}` : 'not told yet',
  ].filter(Boolean);
  return (
    <>
      <Link to={routes.story(story.id)} className={lines.title}>
        {story.title}
      </Link>
      <p className={styles.facts}>{facts.join(' · ')}</p>
    </>
  );
}

function timesText(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

function Undo() {
  const justDeleted = useStories((journal) => journal.justDeleted);
  const restore = useStories((journal) => journal.restore);
  const forgetUndo = useStories((journal) => journal.forgetUndo);
  if (justDeleted === null) return null;
  return (
    <UndoLine
      text="The story is deleted. It can be brought back for 30 days; answers that told it stay."
      onUndo={() => void restore(justDeleted)}
      onClose={forgetUndo}
    />
  );
}
