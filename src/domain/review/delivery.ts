import type { TranscriptSource, Word } from '../session/answer';
import { shortestPauseMs } from '../audio/pauses';
import { spokenMs } from '../session/timing';
import { wordsOf } from '../transcript/word-timings';
import { hitsOf, phraseBook, type PhraseBook } from '../scoring/text/lexicon/phrases';
import { tokensOf } from '../scoring/text/lexicon/tokens';
import { hasTimes, paceOf, pausesOf, type PaceSegment, type Pauses, type TurnTalk } from './pace';
import { parts, type Evidence, type Part, type TaggedSpan } from '../scoring/scorecard';

/** How an answer was told. Beside the rating, never inside it; null wherever it is not known well enough to be said. */
export type Talk = {
  speakingMs: number | null;
  /** From the start of the recording to the first word, in the reply to the question itself. */
  firstWordMs: number | null;
  pauses: Pauses | null;
  pace: PaceSegment[];
  /** word-times: every half minute by itself. turns: one figure for a whole turn, since its words have no times. */
  paceFrom: 'word-times' | 'turns' | null;
  /** At least so many: recognizers leave most of them out. null where none would have been written down. */
  fillers: Evidence[] | null;
  hedges: Evidence[];
  /** Milliseconds of talk in each part. words: by the share of the words, since they have no times. */
  parts: { ms: Readonly<Record<Part, number>>; from: 'word-times' | 'words' } | null;
};

const fillers = phraseBook(['um|umm|uh|uhh|uhm|er|erm|hmm|mm|mhm, you know, i mean']);
const hedges = phraseBook([
  'maybe|perhaps|probably|possibly|somewhat|kinda|sorta|basically, sort|kind of, i guess|suppose, more or less, or something, and stuff',
]);
/** "That kind of customer" hedges nothing. */
const kindAsNoun = new Set(
  'a the this that these those what which some any same different other every each one new'.split(' '),
);

/** Sources that write every word down that they hear, more or less; live captions leave "um" out by design. */
const keepsFillers: ReadonlySet<TranscriptSource> = new Set(['recogniser', 'corrected', 'typed', 'pasted']);

/** Everything that can be said of how the turns of one answer were told. `spans` are its scorecard's. */
export function talkOf(turns: readonly TurnTalk[], spans: readonly TaggedSpan[]): Talk {
  const heard = turns.flatMap(({ turn, speech }) => (speech ? [{ turn, speech }] : []));
  const timed = turns.filter(hasTimes);
  const pace = paceOf(turns);
  const written = turns.filter(({ spoken, source }) => spoken && source !== null && keepsFillers.has(source));
  return {
    speakingMs: heard.length > 0 ? heard.reduce((sum, { speech }) => sum + speech.speakingMs, 0) : null,
    firstWordMs: heard.find(({ turn }) => turn === 0)?.speech.firstWordMs ?? null,
    pauses: pausesOf(turns),
    pace,
    paceFrom: pace.length === 0 ? null : timed.length > 0 ? 'word-times' : 'turns',
    fillers: written.length > 0 ? written.flatMap((turn) => evidenceOf(fillers, turn)) : null,
    hedges: turns.flatMap((turn) => evidenceOf(hedges, turn)),
    parts: partsOf(turns, spans),
  };
}

function evidenceOf(book: PhraseBook, { turn, text }: TurnTalk): Evidence[] {
  const tokens = tokensOf(text);
  return hitsOf(
    book,
    tokens.map((token) => token.text),
  ).flatMap(({ from, to }) => {
    if (tokens[to - 1]?.text === 'of' && kindAsNoun.has(tokens[from - 1]?.text ?? '')) return [];
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last ? [{ turn, start: first.start, end: last.end }] : [];
  });
}

function partsOf(turns: readonly TurnTalk[], spans: readonly TaggedSpan[]): Talk['parts'] {
  const ms = { S: 0, T: 0, A: 0, R: 0 };
  let from: 'word-times' | 'words' = 'word-times';
  for (const turn of turns) {
    const own = spans.filter((span) => span.turn === turn.turn);
    const timesKnown = hasTimes(turn);
    if (!timesKnown && own.length > 0) from = 'words';
    const words = timesKnown ? turn.words : wordsOf(turn.text);
    const msPerWord = meanMs(turn, words.length);
    for (const [index, word] of words.entries()) {
      const part = own.find(({ start, end }) => word.start >= start && word.start < end)?.likely;
      if (part) ms[part] += timesKnown ? saidIn(turn.words, index) : msPerWord;
    }
  }
  return parts.some((part) => ms[part] > 0) ? { ms, from } : null;
}

/** A word lasts until the next one begins, unless there is a pause between them. */
function saidIn(words: readonly Word[], index: number): number {
  const { fromMs, toMs = fromMs } = words[index] ?? {};
  if (fromMs === undefined || toMs === undefined) return 0;
  const next = words[index + 1]?.fromMs;
  return Math.max(0, (next !== undefined && next - toMs < shortestPauseMs ? next : toMs) - fromMs);
}

function meanMs({ speech }: TurnTalk, count: number): number {
  return speech && speech.speakingMs > 0 ? speech.speakingMs / count : spokenMs(1);
}
