import { useEffect, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { principles, type PrincipleId } from '../../domain/questions/principle';
import { emptyStory, linesOf, longestLines, type Story } from '../../domain/stories/story';
import type { StoryRow } from '../../storage/schema/rows';
import { Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { Page } from '../frame/page';
import { TextArea } from '../ui/text-area';
import { ProblemLine } from '../ui/problem-line';
import { useStories, useUnsaved } from '../store-context';
import styles from './edit-story.module.css';
import { routes } from '../routes';

/** Adds a story, or changes it. Only a name is needed; what is half written is there again next time. */
export function EditStory({ storyId }: { storyId: string | null }) {
  const story = useStories((journal) => journal.stories.find(({ id }) => id === storyId));
  const draftOf = useStories((journal) => journal.draftOf);
  /** undefined while nobody knows. */
  const [draft, setDraft] = useState<Story | null | undefined>(undefined);
  useEffect(() => void draftOf(storyId).then(setDraft), [draftOf, storyId]);

  const title = storyId === null ? 'Add a story' : 'Edit the story';
  if (storyId !== null && !story) {
    return (
      <Page title={title}>
        <p>This story is not in your journal.</p>
        <p>
          <ButtonLink to={routes.stories}>All stories</ButtonLink>
        </p>
      </Page>
    );
  }
  return (
    <Page title={title}>{draft !== undefined && <Form key={draft?.id} story={story ?? null} draft={draft} />}</Page>
  );
}

/** The fields as they stand in the form: lists as text with one thing on each line. */
type Fields = Record<(typeof lists)[number] | 'title' | 'when', string> & { principles: readonly PrincipleId[] };

const lists = ['situation', 'task', 'action', 'result', 'numbers', 'people'] as const;

const labels: Readonly<Record<(typeof lists)[number], { label: string; note: string; rows: number }>> = {
  situation: { label: 'Situation', note: 'Where and when, and what was wrong.', rows: 3 },
  task: { label: 'Task', note: 'What was yours to do, and who asked for it.', rows: 2 },
  action: { label: 'Action', note: 'What you did, step by step: the part that was yours.', rows: 5 },
  result: { label: 'Result', note: 'How it ended, and for whom it made a difference.', rows: 3 },
  numbers: { label: 'Numbers', note: 'From what to what, over what time.', rows: 2 },
  people: { label: 'People', note: 'Who asked, who helped, who pushed back.', rows: 2 },
};

function fieldsOf({ id: _id, title, when, principles: fits, ...own }: Story): Fields {
  const text = (name: (typeof lists)[number]) => own[name].join('\n');
  return {
    title,
    when,
    principles: fits,
    situation: text('situation'),
    task: text('task'),
    action: text('action'),
    result: text('result'),
    numbers: text('numbers'),
    people: text('people'),
  };
}

function storyOf(id: string, fields: Fields): Story {
  const { title, when, principles: fits } = fields;
  const read = Object.fromEntries(lists.map((name) => [name, linesOf(fields[name])]));
  return { ...emptyStory(id), title: title.trim(), when: when.trim(), principles: [...fits], ...read };
}

function Form({ story, draft }: { story: StoryRow | null; draft: Story | null }) {
  const save = useStories((journal) => journal.save);
  const newStoryId = useStories((journal) => journal.newStoryId);
  const keepDraft = useStories((journal) => journal.keepDraft);
  const dropDraft = useStories((journal) => journal.dropDraft);
  const unsaved = useUnsaved((writes) => writes.unsaved);
  const retrySaving = useUnsaved((writes) => writes.retrySaving);
  const [, go] = useLocation();
  const [id] = useState(() => story?.id ?? draft?.id ?? newStoryId());
  const [fields, setFields] = useState(() => fieldsOf(draft ?? story ?? emptyStory(id)));
  /** What the fields were filled over: another tab may save meanwhile. */
  const [seen] = useState(story ?? undefined);
  const [begun, setBegun] = useState(draft !== null);
  const [problem, setProblem] = useState<'nameless' | 'failed' | null>(null);

  const change = (part: Partial<Fields>) => {
    const next = { ...fields, ...part };
    setFields(next);
    keepDraft(story?.id ?? null, storyOf(id, next));
  };
  const beginAnew = () => {
    setFields(fieldsOf(story ?? emptyStory(id)));
    setBegun(false);
    dropDraft(story?.id ?? null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const next = storyOf(id, fields);
    if (next.title === '') {
      setProblem('nameless');
      return;
    }
    const saved = await save(next, seen);
    if (saved === 'saved') go(routes.story(id), { replace: true });
    else setProblem('failed');
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {begun && (
        <p role="status" className={styles.begun}>
          What you started is still here.{' '}
          <Button look="quiet" onClick={beginAnew}>
            {story ? 'Back to the story as saved' : 'Start over'}
          </Button>
        </p>
      )}
      <Field
        label="Name"
        value={fields.title}
        maxLength={120}
        onChange={(event) => change({ title: event.target.value })}
        note="A few words you will know it by: “The returns desk”."
        problem={problem === 'nameless' ? 'Give it a name; everything else can wait.' : null}
      />
      <Field
        label="When"
        value={fields.when}
        maxLength={120}
        onChange={(event) => change({ when: event.target.value })}
        note="As you would say it: “last spring”, “my first job”."
      />
      <p className={styles.hint}>One thing per line. Notes, not sentences: told from notes, a story stays alive.</p>
      {lists.map((name) => (
        <TextArea
          key={name}
          label={labels[name].label}
          note={labels[name].note}
          rows={labels[name].rows}
          maxLength={longestLines}
          value={fields[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      <fieldset className={styles.fits}>
        <legend>Which principles it can be told for</legend>
        <div className={styles.boxes}>
          {principles.map(({ id: principle, name }) => (
            <label key={principle} className={styles.box}>
              <input
                type="checkbox"
                checked={fields.principles.includes(principle)}
                onChange={({ target }) =>
                  change({
                    principles: principles.flatMap((one) =>
                      (one.id === principle ? target.checked : fields.principles.includes(one.id)) ? one.id : [],
                    ),
                  })
                }
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {unsaved !== null && problem === null && <ProblemLine detail={unsaved} onRetry={() => void retrySaving()} />}
      {problem === 'failed' && (
        <p role="alert" className={styles.problem}>
          It could not be saved. Nothing is lost on this page; free some space and save again.
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="main" type="submit">
          Save the story
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            dropDraft(story?.id ?? null);
            go(story ? routes.story(story.id) : routes.stories);
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
