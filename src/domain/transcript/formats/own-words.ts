import type { Word } from '../../session/answer';
import { append, endsSentence } from './pieces';
import type { FoundTranscript } from './transcript';

/**
 * What one person of a transcript said, as one text, and what the others said in between. `before` is how many
 * characters of the text stand before it.
 */
export type OwnWords = {
  text: string;
  words: Word[];
  others: { speaker: string | null; text: string; before: number }[];
};

/** The words of one speaker alone. Times stay as the file gave them. */
export function ownWords({ turns }: Pick<FoundTranscript, 'turns'>, speaker: string | null): OwnWords {
  const own: OwnWords = { text: '', words: [], others: [] };
  for (const turn of turns) {
    if (turn.speaker !== speaker) {
      own.others.push({ speaker: turn.speaker, text: turn.text, before: own.text.length });
      continue;
    }
    // "Mm-hm" in the middle of a sentence does not end it.
    append(own, turn.text, turn.words, endsSentence(own.text) ? '\n' : ' ');
  }
  return own;
}

/** A file's clock may differ from the sound's by this much at its end, in milliseconds. */
const slackMs = 5000;

/**
 * Word times that fit a sound of `durationMs`: as they are, else counted from the first word; without times where
 * neither fits, since they then belong to another recording. `durationMs` null: nothing is known of the sound.
 */
export function fittedWords(words: readonly Word[], durationMs: number | null): Word[] {
  if (durationMs === null) return [...words];
  const times = words.flatMap(({ fromMs, toMs = fromMs }) => (fromMs === undefined ? [] : [fromMs, toMs ?? fromMs]));
  if (times.length === 0) return [...words];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const offsetMs = last <= durationMs + slackMs ? 0 : last - first <= durationMs + slackMs ? first : null;
  if (offsetMs === null) return words.map(({ start, end }) => ({ start, end }));
  return words.map((word) => {
    if (word.fromMs === undefined) return word;
    const fromMs = word.fromMs - offsetMs;
    return { ...word, fromMs, toMs: Math.max(fromMs, (word.toMs ?? word.fromMs) - offsetMs) };
  });
}
