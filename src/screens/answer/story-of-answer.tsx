import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { emptyStory, toldTwice } from '../../domain/stories/story';
import type { PastAnswer } from '../../domain/review/past-answer';
import type { StoryRow } from '../../storage/schema/rows';
import { useStories, useReview } from '../store-context';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { MarginPanel } from '../ui/margin-panel';
import styles from './story-of-answer.module.css';
import { routes } from '../routes';

/** Which story of the journal an answer told: said by the candidate, guessed at most. */
export function StoryOfAnswer({ answer }: { answer: PastAnswer }) {
  const answerId = answer.row.id;
  const phase = useStories((journal) => journal.phase);
  const load = useStories((journal) => journal.load);
  const tell = useStories((journal) => journal.tell);
  const story = useStories(({ stories, tellings }) => stories.find(({ id }) => id === tellings.get(answerId)));
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => void load(), [load]);
  if (phase === 'loading') return null;

  const say = async (storyId: string | null) => setFailed((await tell(answerId, storyId)) === 'failed');
  const choose = () => setChoosing(true);
  return (
    <MarginPanel heading="Its story">
      {story ? (
        <Known answer={answer} story={story} onChoose={choose} />
      ) : (
        <Unknown answerId={answerId} onSay={(storyId) => void say(storyId)} onChoose={choose} />
      )}
      {failed && <p role="alert">That could not be saved. Everything else is; try again.</p>}
      {choosing && (
        <ChooseStory
          answer={answer}
          now={story?.id ?? null}
          onSay={(storyId) => void say(storyId)}
          onClose={() => setChoosing(false)}
        />
      )}
    </MarginPanel>
  );
}

function Known({ answer, story, onChoose }: { answer: PastAnswer; story: StoryRow; onChoose: () => void }) {
  const bare = [story.situation, story.task, story.action, story.result].every((lines) => lines.length === 0);
  return (
    <>
      <p>
        This was the story of <Link to={routes.story(story.id)}>{story.title}</Link>.
      </p>
      <ToldTwice answer={answer} />
      {bare && (
        <p>
          So far it has only a name. <Link to={`${routes.story(story.id)}/edit`}>Fill it in</Link>
        </p>
      )}
      <Button look="quiet" onClick={onChoose}>
        It was a different one
      </Button>
    </>
  );
}

/** Two answers of one session with the same story. */
function ToldTwice({ answer }: { answer: PastAnswer }) {
  const tellings = useStories((journal) => journal.tellings);
  const opened = useReview((review) => review.opened);
  const answers = opened.phase === 'open' ? opened.session.answers : [];
  const others = toldTwice(
    answer.row.id,
    answers.map(({ row }) => row.id),
    tellings,
  );
  const other = answers.find(({ row }) => row.id === others[0]);
  if (!other) return null;
  return (
    <p className={styles.twice} role="note">
      You told it twice in this session. Anyone who hears a story twice wonders whether you have another. You also told
      it for “{other.row.question.text}”
    </p>
  );
}

type UnknownProps = { answerId: string; onSay: (storyId: string | null) => void; onChoose: () => void };

function Unknown({ answerId, onSay, onChoose }: UnknownProps) {
  const guess = useStories((journal) => journal.guess);
  const stories = useStories((journal) => journal.stories);
  const [guessed, setGuessed] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void guess(answerId).then((storyId) => here && setGuessed(storyId));
    return () => {
      here = false;
    };
  }, [guess, answerId]);
  const story = stories.find(({ id }) => id === guessed);
  if (!story) {
    return (
      <>
        <p className={styles.soft}>Which story was this?</p>
        <Button onClick={onChoose}>Pick a story</Button>
      </>
    );
  }
  return (
    <>
      <p>
        Was this the story of <Link to={routes.story(story.id)}>{story.title}</Link>?
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => onSay(story.id)}>Yes, it was</Button>
        <Button look="quiet" onClick={onChoose}>
          Another one
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setGuessed(null);
            onSay(null);
          }}
        >
          None
        </Button>
      </div>
    </>
  );
}

type ChooseStoryProps = {
  answer: PastAnswer;
  now: string | null;
  onSay: (storyId: string | null) => void;
  onClose: () => void;
};

const aNewOne = 'a new one';
const none = 'none';

/** One of the journal, a new one by name, or none. */
function ChooseStory({ answer, now, onSay, onClose }: ChooseStoryProps) {
  const stories = useStories((journal) => journal.stories);
  const save = useStories((journal) => journal.save);
  const newStoryId = useStories((journal) => journal.newStoryId);
  const [chosen, setChosen] = useState(now ?? stories[0]?.id ?? aNewOne);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { principle } = answer.row.question;

  const keep = async () => {
    if (chosen !== aNewOne) {
      onSay(chosen === none ? null : chosen);
      onClose();
      return;
    }
    if (!name.trim()) {
      setProblem('Give it a name of a few words.');
      return;
    }
    const story = { ...emptyStory(newStoryId()), title: name.trim(), principles: principle ? [principle] : [] };
    if ((await save(story)) === 'failed') {
      setProblem('It could not be saved. Free some space and try again.');
      return;
    }
    onSay(story.id);
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title="Which story was it?"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" onClick={() => void keep()}>
            Save
          </Button>
        </>
      }
    >
      {stories.length > 0 && (
        <Choice
          label="From your journal"
          stacked
          value={chosen}
          onChange={setChosen}
          options={[
            ...stories.map(({ id, title, when }) => ({ value: id, label: title, note: when })),
            { value: aNewOne, label: 'A new one' },
            ...(now === null ? [] : [{ value: none, label: 'None of them' }]),
          ]}
        />
      )}
      {chosen === aNewOne && (
        <Field
          label="Name of the story"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
          note="A few words you will know it by. The details can wait."
          problem={problem}
        />
      )}
    </Dialog>
  );
}
