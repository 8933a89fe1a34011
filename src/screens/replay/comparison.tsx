import type { StrokeId } from '../../domain/review/highlight';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { clockText } from '../../domain/session/timing';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { ribbonOf } from '../../domain/review/ribbon';
import { parts, type Part } from '../../domain/scoring/scorecard';
import { placedTurns, type PastAnswer } from '../../domain/review/past-answer';
import { Button, ButtonLink } from '../ui/button';
import { boxWords, creditWords } from '../text/boxes';
import { counted } from '../text/counted';
import { dayText } from '../text/day';
import { EvidenceLegend, EvidenceText } from '../answer/evidence-text';
import { StrokeSwitch, useStrokes } from '../answer/stroke-switch';
import { Page } from '../frame/page';
import { QuestionHeading } from '../answer/question-heading';
import { useStories, usePlayback, useReview } from '../store-context';
import styles from './comparison.module.css';
import { Changes } from './changes';
import { rangeText } from '../text/range-text';
import { routes } from '../routes';

/** Two takes of one question, or two tellings of one story, side by side: what changed, and the same part of both played in turn. */
export function ComparisonPage({ answerId, otherId }: { answerId: string; otherId: string }) {
  const pair = useReview((review) => review.pair);
  const openPair = useReview((review) => review.openPair);
  const stopListening = usePlayback((playback) => playback.stopListening);
  const { strokes, all, setAll } = useStrokes(null);
  useEffect(() => {
    void openPair(answerId, otherId);
    return stopListening;
  }, [openPair, stopListening, answerId, otherId]);

  if (pair === 'missing') {
    return (
      <Page title="Take against take">
        <p>One of these answers is not on this computer.</p>
        <p>
          <ButtonLink to={routes.history}>All answers</ButtonLink>
        </p>
      </Page>
    );
  }
  if (pair === null) {
    return (
      <Page title="Take against take" heading={null}>
        <p role="status">Loading both takes …</p>
      </Page>
    );
  }
  const [before, after] = pair;
  const { row } = after.answer;
  const oneQuestion = before.digest.questionId === after.digest.questionId;
  return (
    <Page
      title="Take against take"
      heading={oneQuestion ? <QuestionHeading text={row.question.text} /> : <StoryHeading answerId={row.id} />}
      place={[!oneQuestion && 'Told for two questions']}
      full
    >
      <Changes
        before={before}
        after={after}
        names={oneQuestion ? [`Take ${before.answer.take}`, `Take ${after.answer.take}`] : ['Earlier', 'Later']}
      />
      <InTurn before={before.answer} after={after.answer} />
      <EvidenceLegend strokes={strokes} />
      <StrokeSwitch all={all} onChange={setAll} />
      <div className={styles.pair}>
        <OneTake {...before} alone={oneQuestion} strokes={strokes} />
        <OneTake {...after} alone={oneQuestion} strokes={strokes} />
      </div>
      <p>
        <ButtonLink look="main" to={routes.practice({ question: row.question.id, retry: row.id })}>
          Take {after.answer.takes + 1}
          {!oneQuestion && ' of the later question'}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** The same part of both takes, one after the other. */
function InTurn({ before, after }: { before: PastAnswer; after: PastAnswer }) {
  const listenInTurn = usePlayback((playback) => playback.listenInTurn);
  const phase = usePlayback((playback) => playback.playing?.state.phase ?? null);
  const pause = usePlayback((playback) => playback.pause);
  const [part, setPart] = useState<Part | null>(null);
  const stretch = (answer: PastAnswer, wanted: Part) =>
    answer.scorecard ? ribbonOf(answer.scorecard, placedTurns(answer)).find((one) => one.part === wanted) : undefined;
  const playable = parts.filter((one) => stretch(before, one) && stretch(after, one));
  if (playable.length === 0) return null;
  return (
    <div className={styles.turns} role="group" aria-label="Play the same part of both">
      <span>Play both, one after the other:</span>
      {playable.map((one) => (
        <Button
          key={one}
          aria-pressed={part === one && phase === 'playing'}
          onClick={() => {
            const [first, second] = [stretch(before, one), stretch(after, one)];
            if (!first || !second) return;
            setPart(one);
            listenInTurn([
              { answerId: before.row.id, ...first },
              { answerId: after.row.id, ...second },
            ]);
          }}
        >
          {boxWords[one].name}
        </Button>
      ))}
      {phase === 'playing' && (
        <Button look="quiet" onClick={pause}>
          Stop
        </Button>
      )}
    </div>
  );
}

/** Answers to two questions that told one story. */
function StoryHeading({ answerId }: { answerId: string }) {
  const load = useStories((journal) => journal.load);
  const title = useStories(
    ({ stories, tellings }) => stories.find(({ id }) => id === tellings.get(answerId))?.title ?? 'Two answers',
  );
  useEffect(() => void load(), [load]);
  return <QuestionHeading text={title} />;
}

/** `alone`: the question stands at the top of the page. */
function OneTake({
  answer,
  digest,
  alone,
  strokes,
}: {
  answer: PastAnswer;
  digest: AnswerSummary;
  alone: boolean;
  strokes: readonly StrokeId[];
}) {
  const keeper = useReview((review) => review.keepers.get(digest.questionId) === digest.answerId);
  const keepTake = useReview((review) => review.keepTake);
  return (
    <section className={styles.take} aria-label={alone ? `Take ${answer.take}` : digest.question}>
      <h2 className={alone ? undefined : styles.question}>
        <Link to={routes.replay(answer.row.id)}>{alone ? `Take ${answer.take}` : digest.question}</Link>
      </h2>
      <p className={styles.facts}>
        {dayText(digest.startedAt)} · {counted(digest.words, 'word', 'words')} · {clockText(digest.talkMs)}
        {rangeText(digest) && ` · heard ${rangeText(digest)}`}
      </p>
      {digest.heard && (
        <p className={styles.facts}>
          {Object.entries(digest.heard).map(([box, credit]) => (
            <span key={box} className={styles.box}>
              {boxWords[box as keyof typeof boxWords].sign} {creditWords[credit].mark}
            </span>
          ))}
        </p>
      )}
      <div>
        <Button aria-pressed={keeper} onClick={() => void keepTake(digest.questionId, keeper ? null : digest.answerId)}>
          {keeper ? 'Best take' : 'Mark as best take'}
        </Button>
      </div>
      {answer.turns.map(({ turn, transcript }) =>
        transcript ? (
          <EvidenceText
            strokes={strokes}
            key={turn}
            text={transcript.text}
            asked={transcript.asked}
            turn={turn}
            scorecard={answer.scorecard ?? { spans: [], boxes: [] }}
          />
        ) : null,
      )}
    </section>
  );
}
