import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { Page } from '../frame/page';
import { useStories } from '../store-context';
import { counted } from '../text/counted';
import { shortDay } from '../text/day';
import lines from '../ui/line-list.module.css';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { routes } from '../routes';
import styles from './stories.module.css';

/** As many as are shown at once: the rest come as these are sorted. */
const shown = 20;

/** Answers of which nobody has said which story they told, each with the likeliest one proposed. */
export function Untold() {
  const untold = useStories((journal) => journal.untold);
  const openUntold = useStories((journal) => journal.openUntold);
  useEffect(() => void openUntold(), [openUntold]);
  return (
    <Page title="Answers without a story">
      {untold === null ? (
        <p role="status">Looking through your answers …</p>
      ) : untold.length === 0 ? (
        <p>
          Every answer has its story, or was said to have none. <Link to={routes.stories}>Back to your stories</Link>
        </p>
      ) : (
        <>
          <p>
            {counted(untold.length, 'answer', 'answers')} to sort. The likeliest story is chosen already, where there is
            one.
          </p>
          <ul className={lines.list}>
            {untold.slice(0, shown).map((summary) => (
              <li key={summary.answerId} className={lines.row}>
                <OneUntold summary={summary} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

const none = 'none';

function OneUntold({ summary }: { summary: AnswerSummary }) {
  const { answerId, question, startedAt, rating } = summary;
  const stories = useStories((journal) => journal.stories);
  const guess = useStories((journal) => journal.guess);
  const tell = useStories((journal) => journal.tell);
  const [chosen, setChosen] = useState(none);
  const [guessed, setGuessed] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    void guess(answerId).then((storyId) => {
      if (!here || storyId === null) return;
      setChosen(storyId);
      setGuessed(true);
    });
    return () => {
      here = false;
    };
  }, [guess, answerId]);
  const keep = async () => setFailed((await tell(answerId, chosen === none ? null : chosen)) === 'failed');
  return (
    <>
      <Link to={routes.replay(answerId)} className={lines.title}>
        {question}
      </Link>
      <p className={styles.facts}>
        {[shortDay(startedAt), rating !== undefined && `${rating} of 5`, guessed && 'sounds like this one']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles.pick}>
        <Select
          label="Its story"
          value={chosen}
          onChange={setChosen}
          options={[
            { value: none, label: 'None of them' },
            ...stories.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <Button onClick={() => void keep()} aria-label={`Save the story of: ${question}`}>
          Save
        </Button>
      </div>
      {failed && <p role="alert">That could not be saved. Everything else is; try again.</p>}
    </>
  );
}
