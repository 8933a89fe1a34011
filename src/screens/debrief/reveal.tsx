import { useState } from 'react';
import { Link } from 'wouter';
import { drillFor, drillForChange, microDrills } from '../../domain/review/micro-drills';
import { capForAnchor, capSentences, oneChange, unratedSentences } from '../../domain/review/debrief';
import { anchors } from '../../domain/review/self-score';
import type { BoxId, Evidence, Scorecard } from '../../domain/scoring/scorecard';
import { hasWords, type PastAnswer } from '../../domain/review/past-answer';
import { AskedNext } from '../answer/asked-next';
import { Button, ButtonLink } from '../ui/button';
import { Chips } from '../answer/chips';
import { EvidenceLegend, EvidenceText } from '../answer/evidence-text';
import { StrokeSwitch, useStrokes } from '../answer/stroke-switch';
import { RatingScale } from '../answer/rating-scale';
import { StepHeading } from '../ui/step-heading';
import { usePlayback, useReview } from '../store-context';
import { useBeside } from '../answer/use-beside';
import { AboutTheQuestion } from './about-the-question';
import { AnswerLength } from './answer-length';
import { BoxDetail } from './box-detail';
import { ByEar } from '../answer/by-ear/by-ear';
import { EarAndWords } from '../answer/by-ear/ear-and-words';
import { WritingDown } from '../answer/words/writing-down';
import { Delivery } from './delivery';
import { Differences } from './differences';
import { Missing } from './missing';
import { ThisTime } from './this-time';
import { WordsForm } from '../answer/words/words-form';
import styles from './reveal.module.css';
import { routes } from '../routes';

/** What was heard, with the candidate's own words as its evidence. */
export function Reveal({ answer, onNext }: { answer: PastAnswer; onNext: (() => void) | null }) {
  const [editing, setEditing] = useState<number | null>(null);
  const turn = answer.turns.find((past) => past.turn === editing);
  if (turn) {
    const leave = () => setEditing(null);
    return <WordsForm answer={answer} turn={turn} onDone={leave} onCancel={leave} />;
  }
  return (
    <div className={styles.reveal}>
      <StepHeading>{hasWords(answer) ? 'What was heard' : 'Your marks'}</StepHeading>
      {answer.scorecard ? (
        <Scored answer={answer} scorecard={answer.scorecard} onNext={onNext} onEdit={setEditing} />
      ) : (
        <Unscored answer={answer} onNext={onNext} onEdit={setEditing} />
      )}
    </div>
  );
}

type SectionProps = { answer: PastAnswer; onNext: (() => void) | null; onEdit: (turn: number) => void };

function Unscored({ answer, onNext, onEdit }: SectionProps) {
  const hear = usePlayback((playback) => playback.hear);
  const wordless = answer.turns.find(({ transcript }) => !transcript);
  const silent = answer.turns.every(({ transcript, recordings }) => !transcript && recordings.length === 0);
  return (
    <>
      {silent ? (
        <p>Nothing was written, so there is nothing to mark. {ownWords(answer)}</p>
      ) : wordless ? (
        <>
          <p>
            {ownWords(answer)} Your marks are saved. Add the words any time, and the checklist marks them beside yours.
          </p>
          {answer.selfScore?.ear && <ByEar answer={answer} marks={answer.selfScore.ear} />}
          <WritingDown answerId={answer.row.id} turn={wordless.turn} known={false} onAsk={() => undefined} />
          <div>
            <Button onClick={() => onEdit(wordless.turn)}>Add the words</Button>
          </div>
        </>
      ) : (
        <Reading answer={answer} />
      )}
      <Onward answer={answer} onNext={onNext} />
      <Delivery answer={answer} spans={[]} onPoint={([first]) => first && hear(answer.row.id, first)} />
    </>
  );
}

function Reading({ answer }: { answer: PastAnswer }) {
  const failed = useReview((review) => review.scorerFailed);
  const scoreAgain = useReview((review) => review.scoreAgain);
  if (!failed) return <p role="status">Reading your words …</p>;
  return (
    <div role="alert" className={styles.failed}>
      <p>The checklist could not be filled in. Your words and your own marks are saved.</p>
      <Button onClick={() => void scoreAgain(answer.row.id)}>Try again</Button>
    </div>
  );
}

function ownWords({ selfScore }: PastAnswer): string {
  return selfScore ? `You gave yourself ${selfScore.rating}: ${anchors[selfScore.rating as keyof typeof anchors]}` : '';
}

function Scored({ answer, scorecard, onNext, onEdit }: SectionProps & { scorecard: Scorecard }) {
  const [chosen, setChosen] = useState<BoxId | null>(null);
  const [pointed, setPointed] = useState<readonly Evidence[]>([]);
  const hear = usePlayback((playback) => playback.hear);
  const correctPart = useReview((review) => review.correctPart);
  const { rating, caps, boxes } = scorecard;
  // Where the words say nothing to the checklist, neither do its empty boxes.
  const read = rating.kind === 'rated' || rating.reason === 'too-short';
  const change = oneChange(scorecard, answer.row.question.text);
  const heldBy = capForAnchor(scorecard);
  const answerId = answer.row.id;
  const mentors = useBeside(answerId)?.mentorMarks ?? [];

  const point = (evidence: readonly Evidence[]) => {
    setPointed(evidence);
    if (evidence[0]) hear(answerId, evidence[0]);
  };
  const choose = (id: BoxId) => {
    const again = chosen === id;
    setChosen(again ? null : id);
    point(again ? [] : (boxes.find((box) => box.id === id)?.evidence ?? []));
  };
  const box = boxes.find(({ id }) => id === chosen);
  const { strokes, all, setAll } = useStrokes(chosen);

  return (
    <>
      {read && <ThisTime scorecard={scorecard} />}
      {read && (
        <Chips
          boxes={boxes}
          overruled={answer.overrules.map((overrule) => overrule.box)}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      {box && <BoxDetail key={box.id} answer={answer} box={box} onPoint={point} />}
      <section className={styles.rating} aria-label="Rating">
        <RatingScale rating={rating} own={answer.selfScore?.rating ?? null} />
        {rating.kind === 'rated' ? (
          <p>
            <strong>{rating.likely}</strong>:{' '}
            {heldBy ? capSentences[heldBy] : anchors[rating.likely as keyof typeof anchors]}
          </p>
        ) : (
          <p>{unratedSentences[rating.reason]}</p>
        )}
        {caps.map((cap) => cap.id !== heldBy && <p key={cap.id}>{capSentences[cap.id]}</p>)}
        {read && <AboutTheQuestion answer={answer} scorecard={scorecard} onPoint={point} />}
      </section>
      {read ? (
        <section className={styles.change} aria-labelledby="change">
          <h3 id="change">One change for the next take</h3>
          <p className={styles.said}>
            {change
              ? change.text
              : 'Every part was heard. Tell it again in less time, or tell a second, different example.'}
          </p>
          <Onward answer={answer} onNext={onNext} />
          <TwoMinutes scorecard={scorecard} question={answer.row.question} />
        </section>
      ) : (
        <Onward answer={answer} onNext={onNext} />
      )}
      <section className={styles.words} aria-labelledby="words">
        <h3 id="words">Your words</h3>
        {read && (
          <>
            <EvidenceLegend correctable strokes={strokes} />
            <StrokeSwitch all={all} onChange={setAll} />
          </>
        )}
        {answer.turns.map(({ turn, transcript }) => {
          const probe = answer.span?.turns[turn]?.probe;
          return (
            <div key={turn} className={styles.turn}>
              {probe && <AskedNext text={probe.text} />}
              {transcript && !read && (
                <EvidenceText
                  text={transcript.text}
                  asked={transcript.asked}
                  turn={turn}
                  scorecard={{ spans: [], boxes: [] }}
                />
              )}
              {transcript && read && (
                <EvidenceText
                  text={transcript.text}
                  asked={transcript.asked}
                  turn={turn}
                  scorecard={scorecard}
                  pointed={pointed}
                  strokes={strokes}
                  onCorrect={(span, part) => void correctPart(answerId, span, part)}
                />
              )}
              {!transcript && <p className={styles.soft}>No transcript of this reply yet.</p>}
              <Button look="quiet" onClick={() => onEdit(turn)}>
                {transcript ? 'Correct the words' : 'Add the words'}
              </Button>
            </div>
          );
        })}
      </section>
      {read && <Missing boxes={boxes} />}
      {read && answer.selfScore?.ear && <EarAndWords marks={answer.selfScore.ear} scorecard={scorecard} />}
      {read && (answer.selfScore || mentors.length > 0) && (
        <Differences selfScore={answer.selfScore ?? null} scorecard={scorecard} mentors={mentors} />
      )}
      <AnswerLength answer={answer} />
      <Delivery answer={answer} spans={read ? scorecard.spans : []} onPoint={point} />
    </>
  );
}

/** Two minutes on the change itself, or else on a box that is not full. */
function TwoMinutes({ scorecard, question }: { scorecard: Scorecard; question: PastAnswer['row']['question'] }) {
  const change = oneChange(scorecard, question.text);
  const open = scorecard.boxes.flatMap(({ id, credit }) => (credit === 'full' ? [] : (drillFor(id) ?? [])));
  const drill = (change && drillForChange(change.slot)) ?? open.at(-1);
  if (!drill) return null;
  return (
    <p>
      <Link to={routes.drill(drill, question.id)}>Two minutes on “{microDrills[drill].name}” alone</Link>
    </p>
  );
}

/** Take 2 is the main thing; the rest of the session and the replay stand beside it. */
function Onward({ answer, onNext }: { answer: PastAnswer; onNext: (() => void) | null }) {
  return (
    <p className={styles.actions}>
      <ButtonLink look="main" to={routes.practice({ question: answer.row.question.id, retry: answer.row.id })}>
        Take {answer.takes + 1}
      </ButtonLink>
      <ButtonLink
        look="quiet"
        to={routes.practice({ question: answer.row.question.id, retry: answer.row.id, mode: 'interview' })}
      >
        in interview mode
      </ButtonLink>
      {onNext && <Button onClick={onNext}>Next answer</Button>}
      <ButtonLink look={onNext ? 'quiet' : 'plain'} to={routes.replay(answer.row.id)}>
        Replay
      </ButtonLink>
    </p>
  );
}
