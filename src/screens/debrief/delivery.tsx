import type { ReactNode } from 'react';
import { joinedShape } from '../../domain/audio/waveform';
import { clockText } from '../../domain/session/timing';
import { talkOf, type Talk } from '../../domain/review/delivery';
import { targetShares } from '../../domain/progress/answer-summary';
import { habitsOf, wordsSaidMost, type Habit } from '../../domain/review/habits';
import type { Pace, TurnTalk } from '../../domain/review/pace';
import { parts, type Evidence, type TaggedSpan } from '../../domain/scoring/scorecard';
import type { PastAnswer } from '../../domain/review/past-answer';
import { boxWords } from '../text/boxes';
import { useBeside } from '../answer/use-beside';
import { Habits } from './habits';
import { Quotes } from './quotes';
import styles from './delivery.module.css';

type DeliveryProps = {
  answer: PastAnswer;
  /** The scorecard's; none while there is none. */
  spans: readonly TaggedSpan[];
  onPoint: (evidence: readonly Evidence[]) => void;
};

/** How it was told: figures without a verdict, each with where it comes from and what it cannot tell. */
export function Delivery({ answer, spans, onPoint }: DeliveryProps) {
  const answerId = answer.row.id;
  const sounds = useBeside(answerId)?.shape?.sounds ?? [];
  const turns = answer.turns.map(({ turn, transcript, recordings }) => ({
    turn,
    text: transcript?.text ?? '',
    words: transcript?.words ?? [],
    source: transcript?.source ?? null,
    spoken: recordings.length > 0,
    speech: joinedShape(sounds.flatMap((one) => (one.turn === turn ? one.sound : [])))?.speech ?? null,
  }));
  const rows = rowsOf(
    turns,
    talkOf(turns, spans),
    (evidence) => <Quotes answer={answer} evidence={evidence} onPoint={onPoint} />,
    (habits) => <Habits answer={answer} habits={habits} onPoint={onPoint} />,
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="delivery" className={styles.delivery}>
      <h3 id="delivery">How you told it</h3>
      <dl className={styles.list}>
        {rows.map(({ term, value, from }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
            <dd className={styles.from}>{from}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Row = { term: string; value: ReactNode; from: string };

const paceWords: Readonly<Record<Exclude<Pace, 'even'>, string>> = {
  slow: 'slower than most people talk',
  fast: 'faster than most people can take notes',
};

function rowsOf(
  turns: readonly TurnTalk[],
  talk: Talk,
  quotes: (evidence: readonly Evidence[]) => ReactNode,
  habits: (habits: readonly Habit[]) => ReactNode,
): Row[] {
  const rows: Row[] = [];
  if (talk.speakingMs !== null) {
    const first = talk.firstWordMs === null ? '' : `, the first word after ${seconds(talk.firstWordMs)}`;
    rows.push({
      term: 'Speaking',
      value: `${clockText(talk.speakingMs)}${first}`,
      from: 'From the sound, by how loud it is: a voice in the next room counts as yours.',
    });
  }
  if (talk.pauses) {
    const { count, long } = talk.pauses;
    const longest = long.map(({ fromMs, toMs }) => seconds(toMs - fromMs)).join(', ');
    rows.push({
      term: 'Pauses',
      value:
        count === 0
          ? 'none'
          : `${count} in all, ${long.length || 'none'} longer than 2.5 seconds${longest && ` (${longest})`}`,
      from: 'From the sound. A pause is neither good nor bad: thinking takes time.',
    });
  }
  if (talk.pace.length > 0) rows.push(paceRow(talk, quotes));
  if (talk.fillers && talk.fillers.length > 0) {
    rows.push({
      term: 'Fillers',
      value: (
        <>
          at least {talk.fillers.length} {habits(habitsOf(turns, talk.fillers))}
        </>
      ),
      from: 'Counted in the words. A transcript, the recognizer’s or yours, leaves most of them out.',
    });
  }
  if (talk.hedges.length > 0) {
    rows.push({
      term: 'Hedges',
      value: habits(habitsOf(turns, talk.hedges)),
      from: 'From a list of words. You will have meant some of them.',
    });
  }
  const most = wordsSaidMost(turns);
  if (most.length > 0) {
    rows.push({
      term: 'Said most',
      value: habits(most),
      from: 'Counted in the words, without “the”, “and” and their like. Words from your line of work may come up often.',
    });
  }
  if (talk.parts) rows.push(partsRow(talk.parts));
  return rows;
}

/** Inside the usual range only figures are told; a remark is made of stretches outside of it. */
function paceRow({ pace, paceFrom }: Talk, quotes: (evidence: readonly Evidence[]) => ReactNode): Row {
  const figures = pace.map(({ wordsPerMinute }) => wordsPerMinute);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return {
    term: 'Pace',
    value: (
      <>
        {least === most ? least : `${least}–${most}`} words a minute
        {pace.map(({ evidence, wordsPerMinute, pace }) =>
          pace === 'even' ? null : (
            <span key={`${evidence.turn} ${evidence.start}`} className={styles.line}>
              {wordsPerMinute}, {paceWords[pace]} {paceFrom === 'word-times' && quotes([evidence])}
            </span>
          ),
        )}
      </>
    ),
    from:
      paceFrom === 'word-times'
        ? 'By half minutes, from the recognizer’s word times, pauses included. A word it missed slows you down.'
        : 'From the words and the sound of a whole turn, pauses included: a rush can hide in it.',
  };
}

function partsRow({ ms, from }: NonNullable<Talk['parts']>): Row {
  const whole = parts.reduce((sum, part) => sum + ms[part], 0);
  return {
    term: 'Time for each part',
    value: (
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part} data-part={part}>
            <span className={styles.letter}>{part}</span> {boxWords[part].name} {clockText(ms[part])},{' '}
            {Math.round((ms[part] / whole) * 100)}%{' '}
            <span className={styles.target}>(aim for about {Math.round(targetShares[part] * 100)}%)</span>
          </li>
        ))}
      </ul>
    ),
    from:
      from === 'word-times'
        ? 'From the times of the words, without the pauses. Parts marked “?” are guesses.'
        : 'By the number of words, as if you spoke evenly. Parts marked “?” are guesses.',
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} seconds`;
}
