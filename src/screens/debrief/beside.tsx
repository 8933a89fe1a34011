import { useEffect } from 'react';
import { principleName } from '../../interview/principle';
import { joinedShape } from '../../interview/sound-shape';
import { clockText } from '../../interview/timing';
import { talkOf, type Pace } from '../../scoring/delivery';
import type { Evidence, Scorecard } from '../../scoring/scorecard';
import type { PastAnswer } from '../../stores/past-session';
import { deliveryOfAnswer } from '../../stores/session-digests';
import { useHistory } from '../house';
import styles from './beside.module.css';

type BesideProps = { answer: PastAnswer; scorecard: Scorecard; onPoint: (evidence: readonly Evidence[]) => void };

const paceWords: Readonly<Record<Pace, string>> = {
  slow: 'slower than most people talk',
  even: 'easy to follow',
  fast: 'faster than most people can take notes',
};

/** Relevance and delivery: beside the rating, never inside it. */
export function Beside({ answer, scorecard, onPoint }: BesideProps) {
  const { principle } = answer.row.question;
  const { relevance } = scorecard;
  const answerId = answer.row.id;
  const shape = useHistory((history) => history.shape);
  const openShape = useHistory((history) => history.openShape);
  useEffect(() => void openShape(answerId), [openShape, answerId]);
  const sounds = shape?.answerId === answerId ? shape.sounds : [];
  const length = deliveryOfAnswer(answer);
  const talk = talkOf(
    answer.turns.map(({ turn, transcript, recordings }) => ({
      turn,
      text: transcript?.text ?? '',
      words: transcript?.words ?? [],
      source: transcript?.source ?? null,
      spoken: recordings.length > 0,
      speech: joinedShape(sounds.flatMap((one) => (one.turn === turn ? one.sound : [])))?.speech ?? null,
    })),
    scorecard.spans,
  );

  return (
    <section aria-labelledby="beside" className={styles.beside}>
      <h3 id="beside">Beside the rating</h3>
      <dl className={styles.list}>
        {principle && relevance && (
          <div>
            <dt>{principleName(principle)}</dt>
            <dd>
              {relevance.evidence.length === 0
                ? 'Nothing in it speaks to this principle in so many words.'
                : 'Speaks to it here: '}
              <Quotes answer={answer} evidence={relevance.evidence.slice(0, 3)} onPoint={onPoint} />
            </dd>
          </div>
        )}
        <div>
          <dt>Length</dt>
          <dd>
            {length.words} words,{' '}
            {length.estimated ? `about ${clockText(length.talkMs)} if you say it` : clockText(length.talkMs)}
          </dd>
        </div>
        {talk.pace.length > 0 && (
          <div>
            <dt>Pace</dt>
            <dd>
              {talk.pace.every(({ pace }) => pace === 'even')
                ? paceWords.even
                : talk.pace
                    .filter(({ pace }) => pace !== 'even')
                    .map(({ evidence, wordsPerMinute, pace }) => (
                      <span key={`${evidence.turn} ${evidence.start}`} className={styles.line}>
                        {wordsPerMinute} words a minute, {paceWords[pace]}{' '}
                        {talk.paceFrom === 'word-times' && (
                          <Quotes answer={answer} evidence={[evidence]} onPoint={onPoint} />
                        )}
                      </span>
                    ))}
            </dd>
          </div>
        )}
        {talk.pauses && (
          <div>
            <dt>Pauses</dt>
            <dd>
              {talk.pauses.count} in all, {talk.pauses.long.length} of them longer than 2.5 seconds
              {talk.firstWordMs !== null && `; first word after ${(talk.firstWordMs / 1000).toFixed(1)} seconds`}
            </dd>
          </div>
        )}
        {talk.fillers && (
          <div>
            <dt>Fillers</dt>
            <dd>at least {talk.fillers.length}</dd>
          </div>
        )}
        {talk.hedges.length > 0 && (
          <div>
            <dt>Hedges</dt>
            <dd>
              <Quotes answer={answer} evidence={talk.hedges.slice(0, 6)} onPoint={onPoint} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

type QuotesProps = {
  answer: PastAnswer;
  evidence: readonly Evidence[];
  onPoint: (evidence: readonly Evidence[]) => void;
};

/** The candidate's words, each leading to where it stands. Long ones are cut in the middle of nowhere, with a sign. */
function Quotes({ answer, evidence, onPoint }: QuotesProps) {
  return evidence.map((one) => {
    const quote = (answer.turns[one.turn]?.transcript?.text ?? '').slice(one.start, one.end).trim();
    return (
      <button key={`${one.turn} ${one.start}`} type="button" className={styles.quote} onClick={() => onPoint([one])}>
        “{quote.length > 120 ? `${quote.slice(0, 120)} …` : quote}”
      </button>
    );
  });
}
