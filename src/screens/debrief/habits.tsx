import type { Habit, Said } from '../../domain/review/habits';
import { clockText } from '../../domain/session/timing';
import type { Evidence } from '../../domain/scoring/scorecard';
import type { PastAnswer } from '../../domain/review/past-answer';
import { Quotes } from './quotes';
import styles from './habits.module.css';

type HabitsProps = {
  answer: PastAnswer;
  habits: readonly Habit[];
  onPoint: (evidence: readonly Evidence[]) => void;
};

/** More than this would be a wall of times. */
const shownPlaces = 8;

/** What comes back in an answer: the words, how often, and each place one press away. */
export function Habits({ answer, habits, onPoint }: HabitsProps) {
  return (
    <ul className={styles.habits}>
      {habits.map(({ text, said }) => (
        <li key={text}>
          <Quotes answer={answer} evidence={said.slice(0, 1)} onPoint={onPoint} />
          {said.length > 1 && (
            <>
              {said.length} times{' '}
              {said.slice(1, shownPlaces).map((place, index) => (
                <button
                  key={`${place.turn} ${place.start}`}
                  type="button"
                  className={styles.place}
                  aria-label={`“${text}”, ${placeName(place, index + 2)}`}
                  onClick={() => onPoint([place])}
                >
                  {place.atMs === null ? `${index + 2}` : clockText(place.atMs)}
                </button>
              ))}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function placeName({ atMs }: Said, number: number): string {
  return atMs === null ? `number ${number}` : `at ${clockText(atMs)}`;
}
