import type { TranscriptSource, Word } from '../session/answer';
import { longPauseMs, shortestPauseMs, type Speech, type Stretch } from '../audio/pauses';
import { wordsOf } from '../transcript/word-timings';
import type { Evidence } from '../scoring/scorecard';

/** One turn as it was said or typed. Times are ms of the turn's sound. */
export type TurnTalk = {
  turn: number;
  text: string;
  words: readonly Word[];
  source: TranscriptSource | null;
  /** It has a sound; false when it was typed. */
  spoken: boolean;
  /** null: typed, or its sound has not been looked at. */
  speech: Speech | null;
};

export type Pace = 'slow' | 'even' | 'fast';

/** A stretch of talk with its pace; `evidence` is what was said in it. */
export type PaceSegment = { evidence: Evidence; wordsPerMinute: number; pace: Pace };

/** All pauses, and the ones a listener takes for long. */
export type Pauses = { count: number; long: (Stretch & { turn: number })[] };

/** Words a minute inside which nothing is said about pace: the usual range of people who are easy to follow. */
export const evenPace = { from: 110, to: 180 } as const;

const segmentMs = 30_000;
/** Below this a pace says more about the sentence than about the speaker. */
const leastSegmentMs = 10_000;

/** The pace of each turn, stretch by stretch where its words have times; nothing for a turn of which too little is known. */
export function paceOf(turns: readonly TurnTalk[]): PaceSegment[] {
  return turns.flatMap((turn) => (hasTimes(turn) ? paceByWords(turn) : paceOfTurn(turn)));
}

export function hasTimes({ words }: Pick<TurnTalk, 'words'>): boolean {
  return words.some(({ fromMs }) => fromMs !== undefined);
}

/** Pauses of the turns whose sound was looked at; null when none was. */
export function pausesOf(turns: readonly Pick<TurnTalk, 'turn' | 'speech'>[]): Pauses | null {
  const heard = turns.flatMap(({ turn, speech }) => (speech ? [{ turn, speech }] : []));
  if (heard.length === 0) return null;
  const all = heard.flatMap(({ turn, speech }) => speech.pauses.map((pause) => ({ turn, ...pause })));
  return { count: all.length, long: all.filter(({ fromMs, toMs }) => toMs - fromMs >= longPauseMs) };
}

function paceFor(words: number, ms: number, evidence: Evidence): PaceSegment {
  const wordsPerMinute = Math.round(words / (ms / 60_000));
  const pace = wordsPerMinute < evenPace.from ? 'slow' : wordsPerMinute > evenPace.to ? 'fast' : 'even';
  return { evidence, wordsPerMinute, pace };
}

/** From the first word to the last, all pauses between them included. */
function paceOfTurn({ turn, text, speech }: TurnTalk): PaceSegment[] {
  const [first, last] = [speech?.spoken[0], speech?.spoken.at(-1)];
  const words = wordsOf(text).length;
  if (!first || !last || words === 0 || last.toMs - first.fromMs < leastSegmentMs) return [];
  return [paceFor(words, last.toMs - first.fromMs, { turn, start: 0, end: text.length })];
}

/** Half a minute at a time, cut at a pause where there is one; what is left over at the end joins the last. */
function paceByWords({ turn, words }: TurnTalk): PaceSegment[] {
  const timed = words.flatMap((word, index) =>
    word.fromMs === undefined ? [] : [{ index, word, fromMs: word.fromMs, toMs: word.toMs ?? word.fromMs }],
  );
  const cuts: { from: number; to: number }[] = [];
  let from = 0;
  for (const [at, one] of timed.entries()) {
    const lengthMs = one.toMs - (timed[from]?.fromMs ?? 0);
    const gapMs = (timed[at + 1]?.fromMs ?? Infinity) - one.toMs;
    if (lengthMs < segmentMs && (lengthMs < segmentMs * 0.75 || gapMs < shortestPauseMs)) continue;
    cuts.push({ from, to: at });
    from = at + 1;
  }
  const [left, end] = [timed[from], timed.at(-1)];
  const last = cuts.at(-1);
  if (left && end && (end.toMs - left.fromMs >= leastSegmentMs || !last)) cuts.push({ from, to: timed.length - 1 });
  else if (last) last.to = timed.length - 1;

  return cuts.flatMap((cut) => {
    const [first, final] = [timed[cut.from], timed[cut.to]];
    if (!first || !final || final.toMs - first.fromMs < leastSegmentMs) return [];
    const evidence = { turn, start: first.word.start, end: final.word.end };
    return [paceFor(final.index - first.index + 1, final.toMs - first.fromMs, evidence)];
  });
}
