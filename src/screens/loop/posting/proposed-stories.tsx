import { useState } from 'react';
import type { ProposedStory } from '../../../domain/postings/resume';
import { principleName } from '../../../domain/questions/principle';
import { routes } from '../../routes';
import { useStories } from '../../store-context';
import { counted } from '../../text/counted';
import { Button, ButtonLink } from '../../ui/button';
import lines from '../../ui/line-list.module.css';
import styles from './posting.module.css';

type Adding = { kind: 'choosing' } | { kind: 'failed' } | { kind: 'added'; ids: readonly string[] };

/** Lines of a résumé as stories for the journal: those that are ticked go in. */
export function ProposedStories({ stories }: { stories: readonly ProposedStory[] }) {
  const save = useStories((journal) => journal.save);
  const remove = useStories((journal) => journal.remove);
  const forgetUndo = useStories((journal) => journal.forgetUndo);
  const newStoryId = useStories((journal) => journal.newStoryId);
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const [adding, setAdding] = useState<Adding>({ kind: 'choosing' });
  const ticked = stories.filter((_, place) => !off.has(place));

  const add = async () => {
    const ids: string[] = [];
    // The last one first, so that the journal shows them in the order of the résumé.
    for (const { line: _, ...story } of ticked.toReversed()) {
      const id = newStoryId();
      if ((await save({ id, ...story })) === 'failed') {
        for (const saved of ids) await remove(saved);
        forgetUndo();
        setAdding({ kind: 'failed' });
        return;
      }
      ids.push(id);
    }
    setAdding({ kind: 'added', ids });
  };
  const takeBack = async (ids: readonly string[]) => {
    for (const id of ids) await remove(id);
    forgetUndo();
    setAdding({ kind: 'choosing' });
  };

  if (stories.length === 0) {
    return (
      <p>
        No line begins with something you did, such as “Reduced …” or “Led …”, so no story is proposed. Paste the lines
        of your experience.
      </p>
    );
  }
  return (
    <section className={styles.step} aria-labelledby="proposed">
      <h2 id="proposed">Stories you could tell</h2>
      {adding.kind === 'added' ? (
        <>
          <p role="status">
            {counted(adding.ids.length, 'story is', 'stories are')} in your journal. Each still lacks what a résumé
            leaves out: what was at stake, who was against it, why you did it this way.
          </p>
          <div className={styles.buttons}>
            <ButtonLink to={routes.stories}>See your stories</ButtonLink>
            <Button look="quiet" onClick={() => void takeBack(adding.ids)}>
              Remove them again
            </Button>
          </div>
        </>
      ) : (
        <>
          <ul className={lines.list}>
            {stories.map((story, place) => (
              <li key={`${story.line} ${story.title}`} className={lines.row}>
                <label className={styles.tick} htmlFor={`story-${place}`}>
                  <input
                    id={`story-${place}`}
                    type="checkbox"
                    aria-label={`${story.title} ${aboutText(story)}`}
                    checked={!off.has(place)}
                    onChange={() => {
                      const next = new Set(off);
                      if (!next.delete(place)) next.add(place);
                      setOff(next);
                    }}
                  />
                  <span>
                    <span className={styles.title}>{story.title}</span>
                    <span className={styles.soft}>{aboutText(story)}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          {adding.kind === 'failed' && (
            <p role="alert">They could not be saved, most likely because the disk is full. None was added.</p>
          )}
          {ticked.length > 0 && (
            <p>
              <Button onClick={() => void add()}>
                Add {counted(ticked.length, 'story', 'stories')} to your journal
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function aboutText({ when, numbers, principles }: ProposedStory): string {
  return [
    numbers.length > 0 ? `Numbers: ${numbers.join(', ')}` : 'No number yet',
    principles.length > 0 && principles.map(principleName).join(', '),
    when,
  ]
    .filter(Boolean)
    .join(' · ');
}
