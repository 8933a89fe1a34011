import { Link } from 'wouter';
import { routes } from '../routes';
import { clockText } from '../../domain/session/timing';
import type { AnswerSummary } from '../../domain/progress/answer-summary';
import { evenPace } from '../../domain/review/pace';
import { deliveryMarks, lately, spokenAnswers, type DeliveryMark } from '../../domain/progress/progress';
import { dayText } from '../text/day';
import { figureText, fromTo } from './figure-text';
import styles from './progress.module.css';
import { TableBehind } from './table-behind';
import { mostMarks, TimeChart } from './time-chart';

/** How spoken answers were told, over time: figures without a verdict, and silent about pace inside the usual range. */
export function DeliveryCharts({ digests }: { digests: readonly AnswerSummary[] }) {
  const spoken = spokenAnswers(digests);
  if (spoken.length === 0) return <p>From your first spoken answer on, this shows its talk time, pace and pauses.</p>;
  const marks = deliveryMarks(spoken, mostMarks);
  const together = marks.at(-1)?.answers ?? 1;
  return (
    <>
      {together > 1 && (
        <p className={styles.together}>
          {spoken.length} spoken answers, each mark averages {together} answers.
        </p>
      )}
      <TalkTime marks={marks} />
      <PaceOverTime marks={marks} spoken={spoken} />
      <LongPauses marks={marks} />
      <TableBehind
        caption="How you told it"
        head={[together > 1 ? 'Last day' : 'Day', 'Answers', 'Talk time', 'Words a minute', 'Long pauses']}
        rows={marks.map(({ key, lastId, toAt, answers, talkMs, pace, longPauses }) => ({
          key,
          cells: [
            <Link key={key} to={routes.replay(lastId)}>
              {dayText(toAt)}
            </Link>,
            answers,
            clockText(talkMs),
            pace ? fromTo(pace.slowest, pace.fastest, whole) : '–',
            longPauses === null ? '–' : figureText(longPauses),
          ],
        }))}
      />
    </>
  );
}

const whole = (figure: number) => String(Math.round(figure));
const minuteMs = 60_000;

function TalkTime({ marks }: { marks: readonly DeliveryMark[] }) {
  const minutes = Math.max(2, Math.ceil(Math.max(...marks.map(({ talkMs }) => talkMs)) / minuteMs));
  const step = Math.ceil(minutes / 4);
  return (
    <figure className={styles.figure}>
      <figcaption>Talk time, in minutes</figcaption>
      <TimeChart
        scale={{ from: 0, to: minutes * minuteMs }}
        lines={everyStep(minutes, step).map((at) => ({ at: at * minuteMs, text: String(at) }))}
        kind="height"
        label="above"
        marks={marks.map((mark) => ({
          ...mark,
          to: routes.replay(mark.lastId),
          bar: { from: 0, to: mark.talkMs },
          text: clockText(mark.talkMs),
        }))}
      />
    </figure>
  );
}

function PaceOverTime({ marks, spoken }: { marks: readonly DeliveryMark[]; spoken: readonly AnswerSummary[] }) {
  const known = marks.flatMap(({ pace }) => pace ?? []);
  if (known.length === 0) return null;
  const from = Math.min(80, ...known.map(({ slowest }) => Math.floor(slowest / 20) * 20));
  const to = Math.max(220, ...known.map(({ fastest }) => Math.ceil(fastest / 20) * 20));
  return (
    <figure className={styles.figure}>
      <figcaption>
        Pace, in words a minute. {paceText(spoken)} A bar reaches from the slowest stretch of an answer to the fastest.
      </figcaption>
      <TimeChart
        scale={{ from, to }}
        lines={[evenPace.from, evenPace.to].map((at) => ({ at, text: String(at) }))}
        band={evenPace}
        kind="range"
        label="above"
        marks={marks.map(({ pace, ...mark }) => ({
          ...mark,
          to: routes.replay(mark.lastId),
          bar: pace && { from: pace.slowest, to: pace.fastest },
          text: pace ? fromTo(pace.slowest, pace.fastest, whole) : '',
        }))}
      />
    </figure>
  );
}

/** Inside the shaded range there is nothing to remark. */
function paceText(spoken: readonly AnswerSummary[]): string {
  const last = spoken.flatMap(({ pace }) => pace ?? []).slice(-lately);
  const outside = last.filter(({ slowest, fastest }) => slowest < evenPace.from || fastest > evenPace.to).length;
  if (outside === 0)
    return `Lately all of it between ${evenPace.from} and ${evenPace.to}, where most people are easy to follow.`;
  const who = last.length === 1 ? 'Your last answer' : `${outside} of your last ${last.length} answers`;
  return `${who} left the shaded range, where most people are easy to follow.`;
}

function LongPauses({ marks }: { marks: readonly DeliveryMark[] }) {
  const known = marks.flatMap(({ longPauses }) => longPauses ?? []);
  if (known.length === 0) return null;
  const most = Math.max(2, Math.ceil(Math.max(...known)));
  return (
    <figure className={styles.figure}>
      <figcaption>
        Pauses longer than 2.5 seconds, from the sound. They are neither good nor bad: thinking takes time.
      </figcaption>
      <TimeChart
        scale={{ from: 0, to: most }}
        lines={everyStep(most, Math.ceil(most / 4)).map((at) => ({ at, text: String(at) }))}
        kind="height"
        label="above"
        marks={marks.map(({ longPauses, ...mark }) => ({
          ...mark,
          to: routes.replay(mark.lastId),
          bar: longPauses === null ? null : { from: 0, to: longPauses },
          text: longPauses === null ? '' : figureText(longPauses),
        }))}
      />
    </figure>
  );
}

const everyStep = (most: number, step: number) =>
  Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
