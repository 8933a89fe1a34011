import { principleName } from '../../domain/questions/principle';
import { missingPlaces } from '../../domain/review/ribbon';
import { sharesOf } from '../../domain/progress/answer-summary';
import { isUnanswered, type PastAnswer } from '../../domain/review/past-answer';
import { AskedNext } from '../answer/asked-next';
import { ByEar } from '../answer/by-ear/by-ear';
import { EarAndWords } from '../answer/by-ear/ear-and-words';
import { Button, ButtonLink } from '../ui/button';
import { Chips } from '../answer/chips';
import { EvidenceLegend } from '../answer/evidence-text';
import { StrokeSwitch, useStrokes } from '../answer/stroke-switch';
import { Page } from '../frame/page';
import { ProblemLine } from '../ui/problem-line';
import { QuestionHeading } from '../answer/question-heading';
import { StoryOfAnswer } from '../answer/story-of-answer';
import { TargetSplit } from '../answer/target-split';
import { useReview, useUnsaved } from '../store-context';
import { useBeside } from '../answer/use-beside';
import { Notepad } from '../answer/notepad';
import { AnswerReplayBar } from './answer-replay-bar';
import { useAnswerControls } from './answer-replay-controls';
import { NotesPanel } from './notes-panel';
import { SpokenWords } from './spoken-words';
import styles from './replay.module.css';
import { Takes } from './takes';
import { TimeLine } from './time-line';
import { routes } from '../routes';

type AnswerReplayProps = {
  answer: PastAnswer;
  /** The words of a turn are to be put right. */
  onCorrect: (turn: number) => void;
};

export function AnswerReplay({ answer, onCorrect }: AnswerReplayProps) {
  const answerId = answer.row.id;
  const { question, timing } = answer.row;
  const unsaved = useUnsaved((writes) => writes.unsaved);
  const retrySaving = useUnsaved((writes) => writes.retrySaving);
  const interviewer = useReview(({ opened }) => opened.phase === 'open' && opened.session.row.plan.interviewer?.name);
  const control = useAnswerControls(answer);
  const { placed, ribbon, durationMs, shape, point, chosen, pointed, playPart, seek } = control;
  const { strokes, all, setAll } = useStrokes(chosen);
  const notes = useBeside(answerId)?.notes ?? [];
  const { scorecard } = answer;
  const shares = scorecard && sharesOf(scorecard);
  const missing = scorecard ? missingPlaces(scorecard.boxes, ribbon, durationMs) : [];
  const place = [
    question.principle && principleName(question.principle),
    question.topic,
    answer.takes > 1 && `take ${answer.take} of ${answer.takes}`,
    interviewer && `asked by ${interviewer}`,
  ];
  const asked = placed.flatMap(({ turn, startMs, times }) =>
    (answer.turns[turn]?.transcript?.asked ?? []).map(({ text, before }) => ({
      text,
      atMs: startMs + (times.at[before] ?? 0),
    })),
  );
  const turns = placed.map((one) => ({ ...one, probe: answer.span?.turns[one.turn]?.probe?.text ?? null }));

  return (
    <Page
      title="Replay"
      heading={<QuestionHeading text={question.text} />}
      place={place}
      margin={
        <>
          <NotesPanel answerId={answerId} onSeek={seek} />
          <Notepad answer={answer} />
          {!isUnanswered(answer) && <StoryOfAnswer answer={answer} />}
          <Takes answer={answer} />
        </>
      }
    >
      {unsaved !== null && <ProblemLine detail={unsaved} onRetry={() => void retrySaving()} />}
      {durationMs > 0 ? (
        <div className={styles.player}>
          <AnswerReplayBar control={control} />
          <TimeLine
            durationMs={durationMs}
            shape={shape}
            ribbon={ribbon}
            missing={missing}
            turns={turns}
            asked={asked}
            notes={notes}
            timing={timing}
            onSeek={seek}
            onSpan={control.repeat}
            onPart={playPart}
          />
        </div>
      ) : (
        <p>
          There is nothing to play:{' '}
          {answer.span?.skipped ? 'this question was skipped.' : 'no sound and no typing was kept.'}
        </p>
      )}
      {answer.selfScore?.ear &&
        (scorecard ? (
          <EarAndWords marks={answer.selfScore.ear} scorecard={scorecard} />
        ) : (
          <ByEar answer={answer} marks={answer.selfScore.ear} />
        ))}
      {scorecard && (
        <>
          <Chips
            boxes={scorecard.boxes}
            overruled={answer.overrules.map(({ box }) => box)}
            chosen={chosen}
            onChoose={point}
          />
          {shares && <TargetSplit shares={shares} />}
          <EvidenceLegend strokes={strokes} />
          <StrokeSwitch all={all} onChange={setAll} />
        </>
      )}
      {turns.map((one) => (
        <section
          key={one.turn}
          className={styles.turn}
          aria-label={one.probe ? `Reply to: ${one.probe}` : 'Your answer'}
        >
          {one.probe && <AskedNext text={one.probe} />}
          <SpokenWords answer={answer} placed={one} pointed={pointed} strokes={strokes} onWord={control.playFrom} />
          <div>
            <Button look="quiet" onClick={() => onCorrect(one.turn)}>
              {answer.turns[one.turn]?.transcript ? 'Correct the words' : 'Add the words'}
            </Button>
          </div>
        </section>
      ))}
      {answer.selfScore === undefined && !isUnanswered(answer) && (
        <p>
          Not scored yet.{' '}
          <ButtonLink to={routes.debrief(answer.row.sessionId, answerId)}>Score yourself first</ButtonLink>
        </p>
      )}
      <p className={styles.actions}>
        <ButtonLink look="main" to={routes.practice({ question: question.id, retry: answerId })}>
          Take {answer.takes + 1}
        </ButtonLink>
        <ButtonLink to={routes.debrief(answer.row.sessionId, answerId)}>Debrief</ButtonLink>
        <ButtonLink look="quiet" to={routes.sessionReplay(answer.row.sessionId)}>
          Watch the whole session
        </ButtonLink>
      </p>
    </Page>
  );
}
