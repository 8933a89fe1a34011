import { useState } from 'react';
import type { Story } from '../../domain/stories/story';
import { otherVersions, type StoryVersion } from '../../domain/stories/versions';
import type { StoryRow } from '../../storage/schema/rows';
import type { Saved } from '../../stores/app/saved';
import { Button } from '../ui/button';
import { dayAndTime } from '../text/day';
import { boxWords } from '../text/boxes';
import { useStories } from '../store-context';
import styles from './two-versions.module.css';

const fields = [
  ['Name', ({ title }) => [title]],
  ['When', ({ when }) => [when]],
  [boxWords.S.name, ({ situation }) => situation],
  [boxWords.T.name, ({ task }) => task],
  [boxWords.A.name, ({ action }) => action],
  [boxWords.R.name, ({ result }) => result],
  ['Numbers', ({ numbers }) => numbers],
  ['People', ({ people }) => people],
] as const satisfies readonly (readonly [string, (story: Story) => readonly string[]])[];

/** A story that was changed in two tabs, or on two devices: both texts, and the candidate's choice. */
export function TwoVersions({ story }: { story: StoryRow }) {
  const choose = useStories((journal) => journal.choose);
  const keepAll = useStories((journal) => journal.keepAll);
  const [failed, setFailed] = useState(false);
  const others = otherVersions(story);
  if (others.length === 0) return null;
  const run = async (work: Promise<Saved>) => setFailed((await work) === 'failed');
  return (
    <section className={styles.versions} aria-labelledby="versions" role="status">
      <h2 id="versions">This story was changed in two places</h2>
      <p>Nothing is lost: the newer text is below, and the other is kept here. Which one do you want?</p>
      {others.map((version) => (
        <Difference key={version.changedAt} version={version} from={story}>
          <Button onClick={() => void run(choose(story.id, version.changedAt))}>Use this text</Button>
        </Difference>
      ))}
      {failed && <p role="alert">It could not be saved. Both texts are still here; free some space and try again.</p>}
      <div className={styles.buttons}>
        <Button onClick={() => void run(choose(story.id, story.changedAt))}>Keep the newer text</Button>
        <Button look="quiet" onClick={() => void run(keepAll(story.id))}>
          Keep both, as two stories
        </Button>
      </div>
    </section>
  );
}

type DifferenceProps = { version: StoryVersion; from: StoryRow; children: React.ReactNode };

/** The lines of a version in the fields where it says something else. */
function Difference({ version, from, children }: DifferenceProps) {
  const changed = fields.filter(([, lines]) => lines(version).join('\n') !== lines(from).join('\n'));
  return (
    <div>
      <p>Saved on {dayAndTime(version.changedAt)}, which differs in:</p>
      <dl>
        {changed.map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{lines(version).join(' · ') || 'nothing'}</dd>
          </div>
        ))}
        {changed.length === 0 && <dd>the principles it fits</dd>}
      </dl>
      {children}
    </div>
  );
}
