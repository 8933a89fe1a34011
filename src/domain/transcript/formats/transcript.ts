import type { Word } from '../../session/answer';
import { wordCount } from '../../session/answer';

/**
 * What a pasted text turned out to be. srt, vtt, sbv: caption files. timed-lines: lines under times. labelled: lines
 * under names. meeting: lines under names and times. numbered: a text with line numbers.
 */
export const transcriptFormats = ['srt', 'vtt', 'sbv', 'timed-lines', 'labelled', 'meeting', 'numbered'] as const;

export type TranscriptFormat = (typeof transcriptFormats)[number];

/** A stretch as the file holds it. Times in ms from the file's own zero; null where it gives none. */
export type Piece = {
  speaker: string | null;
  startMs: number | null;
  endMs: number | null;
  text: string;
  /** Its words where the file tells the time of each. */
  timed?: readonly { text: string; fromMs: number }[];
  /** It begins a paragraph of its speaker. */
  paragraph?: boolean;
};

/** What one person said until another spoke; `words` lie in `text`, with times where they are known. */
export type SpokenTurn = { speaker: string | null; startMs: number | null; text: string; words: Word[] };

export type FoundTranscript = { format: TranscriptFormat; turns: SpokenTurn[] };

/** A person in a transcript and how many words are theirs. `name` is null where the file names nobody. */
export type Speaker = { name: string | null; words: number };

/** Everybody who speaks, most words first. */
export function speakersOf({ turns }: Pick<FoundTranscript, 'turns'>): Speaker[] {
  const words = new Map<string | null, number>();
  for (const { speaker, text } of turns) words.set(speaker, (words.get(speaker) ?? 0) + wordCount(text));
  return [...words].map(([name, count]) => ({ name, words: count })).sort((one, other) => other.words - one.words);
}

/** Whose words they are taken for until somebody says otherwise: the one with the most. */
export function likelyCandidate(transcript: Pick<FoundTranscript, 'turns'>): string | null {
  return speakersOf(transcript)[0]?.name ?? null;
}
