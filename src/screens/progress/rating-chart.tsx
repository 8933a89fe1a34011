import { Link } from 'wouter';
import { routes } from '../routes';
import { ratingMarks, type RatedAnswer } from '../../domain/progress/progress';
import { dayText } from '../text/day';
import { figureText, fromTo } from './figure-text';
import { TableBehind } from './table-behind';
import { mostMarks, TimeChart } from './time-chart';
import styles from './progress.module.css';

/** Every rated answer: the bar is the range that was heard, the ring the own mark. */
export function RatingChart({ answers }: { answers: readonly RatedAnswer[] }) {
  const marks = ratingMarks(answers, mostMarks);
  const together = marks.at(-1)?.answers ?? 1;
  return (
    <figure className={styles.figure}>
      <figcaption>
        The bar is what was heard, the ring what you said.{' '}
        {together > 1 && `${answers.length} answers, each mark averages ${together} answers.`}
        {answers.length === 1 && 'From the second answer on, you see the trend.'}
      </figcaption>
      <TimeChart
        scale={{ from: 1, to: 5 }}
        lines={[1, 2, 3, 4, 5].map((at) => ({ at, text: String(at) }))}
        kind="range"
        label="beside"
        marks={marks.map(({ low, high, own, ...mark }) => ({
          ...mark,
          to: routes.replay(mark.lastId),
          bar: { from: low, to: high },
          ring: own,
          text: fromTo(low, high),
        }))}
      />
      <TableBehind
        caption="Rated answers"
        head={together > 1 ? ['Last day', 'Answers', 'You said', 'Heard'] : ['Day', 'Question', 'You said', 'Heard']}
        rows={marks.map(({ key, lastId, toAt, answers: count, own, low, high }) => ({
          key,
          cells: [
            <Link key={key} to={routes.replay(lastId)}>
              {dayText(toAt)}
            </Link>,
            together > 1 ? count : answers.find(({ answerId }) => answerId === key)?.question,
            own === null ? '–' : figureText(own),
            fromTo(low, high),
          ],
        }))}
      />
    </figure>
  );
}
