import { wordCount } from '../session/answer';
import { spokenMs } from '../session/timing';

/** How an answer was delivered. Beside the rating, never inside it. */
export type Delivery = {
  words: number;
  /** Milliseconds of talk; for a typed answer, how long it would take to say. */
  talkMs: number;
  estimated: boolean;
  /** Words a minute of talk; null when it was typed or its words are not known. */
  wordsPerMinute: number | null;
};

/** Words, talk time and pace of an answer. `talkMs` of a turn is null when it was typed. */
export function deliveryOf(turns: readonly { text: string; talkMs: number | null }[]): Delivery {
  const words = turns.reduce((sum, { text }) => sum + wordCount(text), 0);
  const spoken = turns.filter((turn) => turn.talkMs !== null);
  const typedWords = turns.reduce((sum, { text, talkMs }) => (talkMs === null ? sum + wordCount(text) : sum), 0);
  const saidMs = spoken.reduce((sum, turn) => sum + (turn.talkMs ?? 0), 0);
  const heardMs = spoken.reduce((sum, turn) => (turn.text.trim() ? sum + (turn.talkMs ?? 0) : sum), 0);
  const heardWords = spoken.reduce((sum, { text }) => sum + wordCount(text), 0);
  const wordsPerMinute = heardMs > 0 && heardWords > 0 ? Math.round(heardWords / (heardMs / 60_000)) : null;
  return {
    words,
    talkMs: saidMs + spokenMs(typedWords),
    estimated: typedWords > 0,
    wordsPerMinute,
  };
}
