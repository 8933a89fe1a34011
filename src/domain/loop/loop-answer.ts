import type { Evidence, Scorecard } from '../scoring/scorecard';
import type { TopicId } from './topic';

/** One answer of a loop as the panel reads it. */
export type LoopAnswer = {
  answerId: string;
  sessionId: string;
  /** Who heard it, by seat. */
  seat: number;
  /** Its place among the questions of that seat. */
  index: number;
  principle: TopicId;
  question: string;
  skipped: boolean;
  /** The words of each turn; empty strings where they are not known. */
  turns: readonly string[];
  /** null while there are no words to score. */
  scorecard: Scorecard | null;
  /** The story that the candidate said it told; null for none, undefined where nothing was said. */
  storyId?: string | null;
};

/** The candidate's own words, with where they stand. */
export type Quote = { answerId: string; evidence: Evidence; text: string };

/** The likely rating, 1–5; 0 where there is none. */
export function ratingOf({ scorecard }: Pick<LoopAnswer, 'scorecard'>): number {
  return scorecard?.rating.kind === 'rated' ? scorecard.rating.likely : 0;
}

/** Longer quotes are cut at a word: a note-taker writes a line, not a page. */
const longestQuote = 220;

/** The words of a piece of evidence; null when it points outside of them. */
export function quoteOf({ answerId, turns }: Pick<LoopAnswer, 'answerId' | 'turns'>, evidence: Evidence): Quote | null {
  const words = turns[evidence.turn]?.slice(evidence.start, evidence.end).trim() ?? '';
  if (!words) return null;
  const cut = words.length <= longestQuote ? words : `${words.slice(0, longestQuote).replace(/\s+\S*$/u, '')} …`;
  return { answerId, evidence, text: cut };
}

/** The whole sentence around a piece of evidence: a number or a word alone says little to who reads it later. */
export function sentenceAround(
  answer: Pick<LoopAnswer, 'answerId' | 'turns'>,
  { turn, start, end }: Evidence,
): Quote | null {
  const text = answer.turns[turn] ?? '';
  if (!text.slice(start, end).trim()) return null;
  const opening = Math.max(
    ...['. ', '! ', '? ', '\n'].map((mark) => {
      const found = text.lastIndexOf(mark, Math.max(0, start - 1));
      return found === -1 ? 0 : found + mark.length;
    }),
  );
  const closing = /[.!?](?:\s|$)|\n/u.exec(text.slice(Math.max(start, end - 1)));
  const until = closing ? Math.max(start, end - 1) + closing.index + 1 : text.length;
  return quoteOf(answer, { turn, start: opening, end: until });
}

/** In the order of the panel, and of the questions of each seat: no matter when they were given. */
export function inPanelOrder(answers: readonly LoopAnswer[]): LoopAnswer[] {
  return answers.toSorted(
    (one, other) => one.seat - other.seat || one.index - other.index || (one.answerId < other.answerId ? -1 : 1),
  );
}
