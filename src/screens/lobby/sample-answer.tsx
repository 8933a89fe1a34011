import { useEffect, useMemo, useState } from 'react';
import { highlightsOf } from '../../domain/review/highlight';
import { sampleAnswer, sampleMs, typedBy } from '../../domain/review/sample-answer';
import { anchors } from '../../domain/review/self-score';
import type { Scorecard } from '../../domain/scoring/scorecard';
import { boxWords } from '../text/boxes';
import { Button } from '../ui/button';
import { useDrills } from '../store-context';
import styles from './first-visit.module.css';

const { question, text } = sampleAnswer;

/** An answer of twenty seconds that types itself and is then read by the same checklist that reads the candidate's. */
export function SampleAnswer() {
  const judge = useDrills((drills) => drills.judge);
  const [scorecard, setScorecard] = useState<Scorecard | null>(null);
  const { ms, running, toggle, again } = usePlayed();
  const over = ms >= sampleMs;

  useEffect(() => {
    let here = true;
    void judge({ turns: [{ text, probe: null }], question: null }).then((read) => here && setScorecard(read));
    return () => {
      here = false;
    };
  }, [judge]);

  return (
    <section className={styles.sample} aria-labelledby="sample">
      <h2 id="sample">What you get: a sample answer</h2>
      <p className={styles.asked}>“{question}”</p>
      <p className="visually-hidden">{text}</p>
      <Words typed={over ? text.length : typedBy(text, ms)} scorecard={over ? scorecard : null} />
      <div className={styles.verdict}>{over && scorecard && <Verdict scorecard={scorecard} />}</div>
      <div className={styles.controls}>
        {over ? (
          <Button look="quiet" onClick={again}>
            Watch it again
          </Button>
        ) : (
          <Button look="quiet" onClick={toggle}>
            {running ? 'Pause' : 'Play'}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The text takes its whole room from the start, so that nothing moves while it is typed. */
function Words({ typed, scorecard }: { typed: number; scorecard: Scorecard | null }) {
  const highlights = useMemo(() => (scorecard ? highlightsOf(text, 0, scorecard) : null), [scorecard]);
  if (!highlights) {
    return (
      <p className={styles.words} aria-hidden="true">
        {text.slice(0, typed)}
        {typed < text.length && <span className={styles.caret} />}
        <span className={styles.later}>{text.slice(typed)}</span>
      </p>
    );
  }
  return (
    <p className={styles.words} aria-hidden="true">
      {highlights.map(({ start, end, span, opensRun }) =>
        span ? (
          <span key={start} className={styles.part} data-part={span.likely} data-colored>
            {opensRun && <span className={styles.letter}>{span.likely}</span>}
            {text.slice(start, end)}
          </span>
        ) : (
          <span key={start}>{text.slice(start, end)}</span>
        ),
      )}
    </p>
  );
}

function Verdict({ scorecard }: { scorecard: Scorecard }) {
  const { rating, boxes } = scorecard;
  const missing = boxes.filter(({ credit }) => credit === 'none');
  const named = (some: Scorecard['boxes']) => some.map(({ id }) => boxWords[id].name).join(', ');
  return (
    <>
      {rating.kind === 'rated' && (
        <p>
          <strong>{rating.likely} of 5</strong>: {anchors[rating.likely as keyof typeof anchors]}
        </p>
      )}
      <p>{missing.length === 0 ? `Heard: ${named(boxes)}.` : `Not heard: ${named(missing)}.`}</p>
    </>
  );
}

/** Milliseconds of the replay: it begins by itself, can be held, and is over at once for who wants no motion. */
function usePlayed() {
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [ms, setMs] = useState(still ? sampleMs : 0);
  const [running, setRunning] = useState(!still);
  const over = ms >= sampleMs;
  useEffect(() => {
    if (!running || over) return undefined;
    let frame = 0;
    let before: number | null = null;
    const step = (now: number) => {
      const since = before === null ? 0 : Math.min(100, now - before);
      before = now;
      setMs((at) => at + since);
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [running, over]);
  return {
    ms,
    running,
    toggle: () => setRunning(!running),
    again() {
      setMs(0);
      setRunning(true);
    },
  };
}
