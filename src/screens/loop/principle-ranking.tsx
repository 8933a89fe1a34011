import { topicName, type TopicId } from '../../domain/loop/topic';
import styles from './loop.module.css';

type PrincipleRankingProps = {
  ranked: readonly TopicId[];
  /** Every principle and own topic that can be chosen. */
  all: readonly TopicId[];
  onChange: (ranked: TopicId[]) => void;
};

/** The principles and own topics as keys: each press puts one at the end of the ranking, or takes it out again. */
export function PrincipleRanking({ ranked, all, onChange }: PrincipleRankingProps) {
  return (
    <fieldset className={styles.ranking}>
      <legend>Press what matters, most important first</legend>
      <div className={styles.keys}>
        {all.map((id) => {
          const place = ranked.indexOf(id);
          const pressed = place >= 0;
          return (
            <button
              key={id}
              type="button"
              className={styles.key}
              aria-pressed={pressed}
              onClick={() => onChange(pressed ? ranked.filter((other) => other !== id) : [...ranked, id])}
            >
              {pressed && <span className={styles.place}>{place + 1}</span>}
              {topicName(id)}
            </button>
          );
        })}
      </div>
      <p className={styles.soft}>
        {ranked.length === 0 ? 'None yet: the panel would choose.' : 'The panel fills in the rest.'}
      </p>
    </fieldset>
  );
}
