import { Fragment, useId } from 'react';
import { cutAtAsked, type AskedWithin } from '../../../domain/transcript/asked-within';
import type { OwnWords } from '../../../domain/transcript/formats/own-words';
import { speakersOf, type FoundTranscript, type TranscriptFormat } from '../../../domain/transcript/formats/transcript';
import { wordCount } from '../../../domain/session/answer';
import { AskedNext } from '../asked-next';
import { Select } from '../../ui/select';
import { Toggle } from '../../ui/toggle';
import styles from './pasted-transcript.module.css';

type PastedTranscriptProps = {
  found: FoundTranscript;
  /** Whose words are taken. */
  speaker: string | null;
  own: OwnWords;
  /** What the others asked within those words, and whether it stays as follow-up questions. */
  asked: readonly AskedWithin[];
  asksKept: boolean;
  onAsksKept: (kept: boolean) => void;
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
export function PastedTranscript({
  found,
  speaker,
  own,
  asked,
  asksKept,
  onAsksKept,
  onSpeaker,
}: PastedTranscriptProps) {
  const id = useId();
  const speakers = speakersOf(found);
  const others = speakers.reduce((sum, { name, words }) => (name === speaker ? sum : sum + words), 0);
  const beginning = beginningOf(own.text);
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
      {asked.length > 0 && (
        <Toggle
          label={
            asked.length === 1
              ? 'Keep the question that was asked in between'
              : `Keep the ${asked.length} questions that were asked in between`
          }
          note={
            asked.length === 1
              ? 'It appears in your answer as a follow-up, and is never counted or scored as your words.'
              : 'They appear in your answer as follow-ups, and are never counted or scored as your words.'
          }
          checked={asksKept}
          onChange={onAsksKept}
        />
      )}
      <blockquote className={styles.own} aria-label="Your words in it">
        {cutAtAsked({ text: beginning, asked: asksKept ? asked : [] }).map((piece) => (
          <Fragment key={piece.start}>
            {piece.asked && <AskedNext text={piece.asked} />}
            <p className={styles.said}>{beginning.slice(piece.start, piece.end).trim()}</p>
          </Fragment>
        ))}
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
