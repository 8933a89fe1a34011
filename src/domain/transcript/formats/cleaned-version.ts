import type { TranscriptSource, Word } from '../../session/answer';
import { askedWithin, type AskedWithin } from '../asked-within';
import { timedAgain } from '../word-timings';
import { ownWords } from './own-words';
import { cleanText } from './pieces';
import { readTranscript } from './read-transcript';
import { likelyCandidate } from './transcript';

type Version = {
  source: TranscriptSource;
  text: string;
  words: readonly Word[];
  asPasted?: true;
  cleanedFrom?: string;
  asked?: readonly AskedWithin[];
};

/** What a machine of this app wrote holds no names and no times. */
const byHand: ReadonlySet<TranscriptSource> = new Set(['typed', 'pasted', 'corrected']);

/**
 * A stored version of the candidate's words, as it is read: where a whole transcript was pasted, the words of the one
 * who says most, with its times and what the others asked in between; `cleanedFrom` is then the text as it is stored. What
 * the candidate chose to keep as it was, and plain text, is given back unchanged.
 */
export function cleanedVersion<V extends Version>(version: V): V {
  if (version.asPasted || !byHand.has(version.source)) return version;
  const found = readTranscript(version.text);
  if (!found) return version;
  const own = ownWords(found, likelyCandidate(found));
  const { text, words } = own;
  const asked = askedWithin(own);
  const heard = version.words.some(({ fromMs, guessed }) => fromMs !== undefined && !guessed);
  return {
    ...version,
    text,
    words: heard ? timedAgain(version, text) : words,
    cleanedFrom: version.text,
    ...(asked.length > 0 ? { asked } : {}),
  };
}

/** Where a stretch of the stored text stands in the cleaned one; null when it is not in it. */
export function placeInCleaned(
  { text, cleanedFrom }: Pick<Version, 'text' | 'cleanedFrom'>,
  stretch: { start: number; end: number },
): { start: number; end: number } | null {
  if (cleanedFrom === undefined) return stretch.end <= text.length ? stretch : null;
  const said = cleanText(cleanedFrom.slice(stretch.start, stretch.end));
  const start = said ? text.indexOf(said) : -1;
  return start < 0 ? null : { start, end: start + said.length };
}
