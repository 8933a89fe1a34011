import type { Stretch } from '../../domain/audio/pauses';
import { withoutCrowds } from '../../domain/transcript/loops';
import type { HeardWord } from './contract';

/** What the recognizer hears at once: stretches of speech close together, with nothing between them. */
export type SpeechWindow = {
  samples: Float32Array<ArrayBuffer>;
  /** Where each part of the samples comes from; all in ms. */
  parts: { fromMs: number; toMs: number; startsAtMs: number }[];
};

/** The recognizer hears thirty seconds at a time; its own cut would fall into the middle of a word. */
const longestMs = 28_000;

/** On less than this it makes words up. */
const shortestMs = 500;

/** Room before and after each stretch, so that soft sounds at its edges are heard too. */
const roomMs = 150;

/** Cuts the spoken parts out of a recording, in windows that a recognizer takes in one piece where speech allows it. */
export function speechWindows(samples: Float32Array, sampleRate: number, spoken: readonly Stretch[]): SpeechWindow[] {
  const endMs = (samples.length / sampleRate) * 1000;
  const roomy = spoken.map(({ fromMs, toMs }, index) => {
    const before = spoken[index - 1]?.toMs ?? 0;
    const after = spoken[index + 1]?.fromMs ?? endMs;
    return {
      fromMs: Math.max(fromMs - roomMs, index === 0 ? 0 : (before + fromMs) / 2),
      toMs: Math.min(toMs + roomMs, index === spoken.length - 1 ? endMs : (toMs + after) / 2),
    };
  });

  return grouped(roomy)
    .filter((group) => !isTooShort(group))
    .map((group) => windowOf(group, samples, sampleRate));
}

function grouped(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last && lengthOf([...last, stretch]) <= longestMs) last.push(stretch);
    else groups.push([stretch]);
  }
  // A short word left over would be lost; beside others it is heard, and thirty seconds are not reached by it.
  return groups.reduce<Stretch[][]>((kept, group) => {
    const before = kept.at(-1);
    if (before && (isTooShort(group) || isTooShort(before))) before.push(...group);
    else kept.push(group);
    return kept;
  }, []);
}

function isTooShort(group: readonly Stretch[]): boolean {
  return lengthOf(group) < shortestMs + 2 * roomMs;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}

function windowOf(group: readonly Stretch[], samples: Float32Array, sampleRate: number): SpeechWindow {
  const pieces = group.map(({ fromMs, toMs }) =>
    samples.subarray(Math.round((fromMs * sampleRate) / 1000), Math.round((toMs * sampleRate) / 1000)),
  );
  const joined = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const parts: SpeechWindow['parts'] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const { fromMs, toMs } = group[index] ?? { fromMs: 0, toMs: 0 };
    parts.push({ fromMs, toMs, startsAtMs: (at / sampleRate) * 1000 });
    joined.set(piece, at);
    at += piece.length;
  }
  return { samples: joined, parts };
}

/** One word as the recognizer gives it: seconds in its window; the end of the last one may be missing. */
export type RawWord = { text: string; timestamp: [number, number | null] };

/** Words of a window on the time line of the whole recording. What is no word, like [BLANK_AUDIO], is left out. */
export function placedWords(words: readonly RawWord[], { parts }: Pick<SpeechWindow, 'parts'>): HeardWord[] {
  const said = withoutCrowds(words.map((word) => ({ ...word, fromMs: word.timestamp[0] * 1000 })));
  return said.flatMap(({ text, timestamp: [fromS, toS] }) => {
    const word = text.trim();
    if (!/[\p{L}\p{N}]/u.test(word) || /^[[(*♪].*[\])*♪]$/u.test(word)) return [];
    const part = parts.findLast(({ startsAtMs }) => startsAtMs <= fromS * 1000) ?? parts[0];
    if (!part) return [];
    const place = (ms: number) => Math.min(part.toMs, Math.max(part.fromMs, part.fromMs + ms - part.startsAtMs));
    const fromMs = place(fromS * 1000);
    return [{ text: word, fromMs, toMs: Math.max(fromMs, place(toS === null ? Infinity : toS * 1000)) }];
  });
}
