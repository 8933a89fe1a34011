import { useEffect, useState } from 'react';
import { wayOf, type WordWay } from '../../domain/transcript/word-ways';
import { WordWays } from '../answer/word-ways';
import { useSettings, useTranscription, useWords } from '../store-context';
import { Button } from '../ui/button';
import { SectionHeading } from './section-heading';
import styles from './settings.module.css';

/** The choice that is asked once before the first spoken answer, made anew. Selecting is not yet agreeing. */
export function WordsSetting() {
  const chosen = useSettings((state) => wayOf(state.settings));
  const around = useWords((words) => words.around);
  const offered = useWords((words) => words.ways);
  const pack = useWords((words) => words.pack);
  const look = useWords((words) => words.look);
  const choose = useWords((words) => words.choose);
  const fetched = useTranscription((state) => state.model.kind === 'ready' || state.model.kind === 'fetching');
  const [selected, setSelected] = useState<WordWay | null>(null);
  useEffect(() => void look(), [look]);

  // What was chosen on another machine or by an older browser stays in sight, so that it can be left.
  const ways = chosen && !offered.includes(chosen) ? [...offered, chosen] : offered;
  const value = selected ?? chosen ?? ways[0];
  const settled = value === chosen;
  return (
    <section className={styles.section} aria-labelledby="words">
      <SectionHeading id="words">Your words</SectionHeading>
      {around && value && (
        <>
          <WordWays
            label="How should your words be written down?"
            ways={ways}
            ownCaptions={around.ownCaptions}
            value={value}
            onChange={setSelected}
          />
          {settled ? (
            <p role="status">{standing(value, offered, pack)}</p>
          ) : (
            <div>
              <Button onClick={() => void choose(value).then(() => setSelected(null))}>
                {consents(value, around.ownCaptions === 'available', fetched)}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function standing(way: WordWay, offered: readonly WordWay[], pack: 'idle' | 'fetching' | 'failed'): string {
  if (way === 'captions-here' && pack === 'fetching') return 'Your browser is fetching its language pack …';
  if (way === 'captions-here' && pack === 'failed')
    return 'The language pack did not come. Choose another way for now.';
  if (!offered.includes(way)) return 'This browser does not offer it here. Choose another way.';
  return 'This is what you chose.';
}

/** The button says what it agrees to. */
function consents(way: WordWay, packHere: boolean, fetched: boolean): string {
  switch (way) {
    case 'written-here':
      return fetched ? 'Use the recognizer' : 'Use it: fetch 60 MB once';
    case 'captions-here':
      return packHere ? 'Use these captions' : 'Use them: fetch the language pack';
    case 'captions-maker':
      return 'Use them: my voice goes to the maker';
    case 'by-ear':
      return 'Go without words';
    default:
      return way satisfies never;
  }
}
