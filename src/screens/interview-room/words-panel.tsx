import { useEffect, useEffectEvent } from 'react';
import type { WordWay } from '../../domain/transcript/word-ways';
import { WordWays } from '../answer/words/word-ways';
import { Button } from '../ui/button';
import { useWords } from '../store-context';
import type { WordsChoice } from './use-words-choice';
import styles from './words-panel.module.css';

/** Asked once, under the first question: the best way for this machine is selected, and starting the answer takes it. */
export function WordsPanel({ choice }: { choice: WordsChoice }) {
  const ways = useWords((words) => words.ways);
  const around = useWords((words) => words.around);
  const look = useWords((words) => words.look);
  useEffect(() => void look(), [look]);
  const { selected, packToCome, take, check, failed } = choice;
  const best = ways.find((way) => way !== failed);
  const select = (way: WordWay) => choice.select(way, way === 'captions-here' && around?.ownCaptions !== 'available');
  const selectBest = useEffectEvent(select);
  useEffect(() => {
    if (selected === null && best) selectBest(best);
  }, [selected, best]);
  if (!around || selected === null) return null;
  const live = (selected === 'captions-here' && !packToCome) || selected === 'captions-maker';
  return (
    <section className={styles.panel} aria-label="Your words">
      <WordWays
        label="How should your spoken answers become text?"
        ways={ways}
        ownCaptions={around.ownCaptions}
        value={selected}
        onChange={select}
      />
      {live && (
        <div>
          <Button look="quiet" onClick={() => void take().then(() => check(true))}>
            Try it with a sentence
          </Button>
        </div>
      )}
      <p className={styles.note}>You’re asked this once. You can change it in Settings.</p>
    </section>
  );
}
