import { useId } from 'react';
import type { OwnWords } from '../../domain/transcript/formats/own-words';
import { speakersOf, type FoundTranscript, type TranscriptFormat } from '../../domain/transcript/formats/transcript';
import { wordCount } from '../../domain/session/answer';
import { Select } from '../ui/select';
import styles from './pasted-transcript.module.css';

type PastedTranscriptProps = {
  found: FoundTranscript;
  /** Whose words are taken. */
  speaker: string | null;
  own: OwnWords;
  onSpeaker: (speaker: string | null) => void;
};

const formatWords: Readonly<Record<TranscriptFormat, string>> = {
  srt: 'captions',
  vtt: 'captions',
  sbv: 'captions',
  'timed-lines': 'a transcript with times',
  labelled: 'a transcript with names',
  meeting: 'a transcript with names and times',
  numbered: 'a transcript with line numbers',
};

/** Enough to know one's own words by. */
const shownWords = 120;

function beginningOf(text: string): string {
  const words = text.split(/(?<=\s)/u);
  return words.length > shownWords ? `${words.slice(0, shownWords).join('').trimEnd()} …` : text;
}

/** What was recognized in a pasted text: who speaks, which one is the candidate, and what is left of it. */
export function PastedTranscript({ found, speaker, own, onSpeaker }: PastedTranscriptProps) {
  const id = useId();
  const speakers = speakersOf(found);
  const others = speakers.reduce((sum, { name, words }) => (name === speaker ? sum : sum + words), 0);
  const timed = own.words.some(({ fromMs }) => fromMs !== undefined);
  return (
    <section className={styles.found} aria-labelledby={`${id}-heading`}>
      <p id={`${id}-heading`} role="status" className={styles.heading}>
        This looks like {formatWords[found.format]}
        {speakers.length > 1 ? `: ${speakers.length} people speak in it.` : '.'}
      </p>
      {speakers.length > 1 && (
        <Select
          label="Which one is you?"
          value={String(speakers.findIndex(({ name }) => name === speaker))}
          onChange={(index) => onSpeaker(speakers[Number(index)]?.name ?? null)}
          options={speakers.map(({ name, words }, index) => ({
            value: String(index),
            label: `${name ?? 'No name'} (${words} ${words === 1 ? 'word' : 'words'})`,
          }))}
        />
      )}
      <blockquote className={styles.own} aria-label="Your words in it">
        {beginningOf(own.text)}
      </blockquote>
      <p className={styles.note}>
        {wordCount(own.text)} words of yours.{' '}
        {others > 0
          ? `Left out: names, times and ${others} words of others.`
          : 'Numbers and times of lines are left out.'}
        {timed && ' When you said them is kept.'} The text you pasted is kept with them.
      </p>
    </section>
  );
}
