import { useEffect, useState } from 'react';
import { wayOf, type WordWay } from '../../domain/transcript/word-ways';
import { WordWays } from '../answer/words/word-ways';
import { useSettings, useTranscription, useWords } from '../store-context';
import { Button } from '../ui/button';
import type { WordsState } from '../../stores/transcription/words-store';
import { packLabel } from '../text/pack-label';
import { ProgressBar } from '../ui/progress-bar';
import { SectionHeading } from './section-heading';
import styles from './settings.module.css';

/** The choice that is asked once before the first spoken answer, made anew. Selecting is not yet agreeing. */
export function WordsSetting() {
  const chosen = useSettings((state) => wayOf(state.settings));
  const around = useWords((words) => words.around);
  const offered = useWords((words) => words.ways);
  const pack = useWords((words) => words.pack);
  const packShare = useWords((words) => words.packShare);
  const stopPack = useWords((words) => words.stopPack);
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
            label="How should your spoken answers become text?"
            ways={ways}
            ownCaptions={around.ownCaptions}
            value={value}
            onChange={setSelected}
          />
          {settled && value === 'captions-here' && pack === 'fetching' ? (
            <ProgressBar label={packLabel(packShare)} share={packShare} onCancel={stopPack} />
          ) : settled ? (
            <>
              <p role="status">{standing(value, offered, pack)}</p>
              {value === 'captions-here' && around.ownCaptions !== 'available' && offered.includes(value) && (
                <div>
                  <Button onClick={() => void choose(value)}>Download the language pack</Button>
                </div>
              )}
            </>
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

function standing(way: WordWay, offered: readonly WordWay[], pack: WordsState['pack']): string {
  if (way === 'captions-here' && pack === 'failed')
    return 'The language pack did not arrive. Try again, or choose another way for now.';
  if (way === 'captions-here' && pack === 'stopped')
    return 'No longer waiting for the language pack. Your answers have no captions until it is here.';
  if (way === 'captions-here' && pack === 'came')
    return 'The language pack is here. Before your next answer a short sentence shows that it works.';
  if (!offered.includes(way)) return 'This browser does not offer it here. Choose another way.';
  return 'This is what you chose.';
}

/** The button says what it agrees to. */
function consents(way: WordWay, packHere: boolean, fetched: boolean): string {
  switch (way) {
    case 'written-here':
      return fetched ? 'Use the recognizer' : 'Use it: download 60 MB once';
    case 'captions-here':
      return packHere ? 'Use these captions' : 'Use them: download the language pack';
    case 'captions-maker':
      return 'Use them: my voice goes to the maker';
    case 'by-ear':
      return 'Go without words';
    default:
      return way satisfies never;
  }
}
