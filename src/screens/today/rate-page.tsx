import { useState } from 'react';
import { Link } from 'wouter';
import { meanDifference, ratedSamples } from '../../domain/review/rated-samples';
import { anchors } from '../../domain/review/self-score';
import { boxIds, type BoxId } from '../../domain/scoring/scorecard';
import { Page } from '../frame/page';
import { boxWords } from '../text/boxes';
import { Button } from '../ui/button';
import { Choice } from '../ui/choice';
import { routes } from '../routes';
import styles from './drill-page.module.css';

type Mark = keyof typeof anchors;
const marks = ['1', '2', '3', '4', '5'] as const;

/** Six answers of others: the candidate rates first, then sees the agreed marks. It teaches the scale before one's own is used. */
export function RatePage() {
  const [given, setGiven] = useState<readonly { own: number; agreed: number }[]>([]);
  const [at, setAt] = useState(0);
  const sample = ratedSamples[at];
  return (
    <Page title="Rate somebody else">
      {sample ? (
        <OneSample
          key={at}
          at={at}
          onRated={(own) => setGiven([...given, { own, agreed: sample.rating }])}
          onNext={() => setAt(at + 1)}
        />
      ) : (
        <Outcome
          given={given}
          onAgain={() => {
            setGiven([]);
            setAt(0);
          }}
        />
      )}
    </Page>
  );
}

function OneSample({ at, onRated, onNext }: { at: number; onRated: (own: number) => void; onNext: () => void }) {
  const { question, text, rating, missing, why } = ratedSamples[at]!;
  const [own, setOwn] = useState<(typeof marks)[number] | null>(null);
  const [absent, setAbsent] = useState<readonly BoxId[]>([]);
  const [shown, setShown] = useState(false);
  const toggle = (box: BoxId) =>
    setAbsent(absent.includes(box) ? absent.filter((one) => one !== box) : [...absent, box]);
  return (
    <>
      <p className={styles.soft}>
        {at + 1} of {ratedSamples.length}
      </p>
      <h2>{question}</h2>
      <p className={styles.words}>{text}</p>
      <Choice
        label="Your rating"
        value={own ?? ('' as (typeof marks)[number])}
        onChange={(mark) => !shown && setOwn(mark)}
        stacked
        options={marks.map((mark) => ({
          value: mark,
          label: (
            <>
              <strong>{mark}</strong> {anchors[Number(mark) as Mark]}
            </>
          ),
        }))}
      />
      <fieldset className={styles.boxes} disabled={shown}>
        <legend>What is missing?</legend>
        {boxIds.map((box) => (
          <label key={box}>
            <input type="checkbox" checked={absent.includes(box)} onChange={() => toggle(box)} /> {boxWords[box].name}
          </label>
        ))}
      </fieldset>
      {shown ? (
        <div role="status" className={styles.outcome}>
          <p>
            Agreed: <strong>{rating}</strong> of 5{own === String(rating) ? ', as you said.' : `; you said ${own}.`}{' '}
            {why}
          </p>
          <p>{boxesText(absent, missing)}</p>
          <Button look="main" onClick={onNext}>
            {at + 1 < ratedSamples.length ? 'Next answer' : 'How did I do?'}
          </Button>
        </div>
      ) : (
        <div className={styles.outcome}>
          <Button
            look="main"
            disabled={own === null}
            onClick={() => {
              setShown(true);
              onRated(Number(own));
            }}
          >
            Compare
          </Button>
          {own === null && <p className={styles.soft}>Rate it first: your own reading is half the lesson.</p>}
        </div>
      )}
    </>
  );
}

function boxesText(own: readonly BoxId[], agreed: readonly BoxId[]): string {
  const names = (boxes: readonly BoxId[]) => boxes.map((box) => boxWords[box].name).join(', ');
  const overlooked = agreed.filter((box) => !own.includes(box));
  const wrong = own.filter((box) => !agreed.includes(box));
  if (overlooked.length + wrong.length === 0) {
    return agreed.length === 0 ? 'Nothing is missing, as you said.' : `Missing, as you said: ${names(agreed)}.`;
  }
  return [
    overlooked.length > 0 && `Missing, and you let it pass: ${names(overlooked)}.`,
    wrong.length > 0 && `It is there: ${names(wrong)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function Outcome({ given, onAgain }: { given: readonly { own: number; agreed: number }[]; onAgain: () => void }) {
  const mean = meanDifference(given);
  const right = given.filter(({ own, agreed }) => own === agreed).length;
  const by = Math.abs(mean).toFixed(1);
  return (
    <>
      <p>
        {right} of {given.length} as agreed.{' '}
        {Math.abs(mean) < 0.3
          ? 'On the whole you read the scale as intended.'
          : mean > 0
            ? `On average you rated ${by} higher: look for what is missing before you look for what is nice.`
            : `On average you rated ${by} lower: a plain answer with all seven boxes is a 5.`}
      </p>
      <p className={styles.ways}>
        <Link to={routes.lobby}>Now one of your own</Link>
        <Button look="quiet" onClick={onAgain}>
          Rate them again
        </Button>
      </p>
    </>
  );
}
