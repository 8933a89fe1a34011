import { has, type Reading } from '../text/parse-answer';
import type { Part } from '../scorecard';

/**
 * What is known of answers in general, beside what the corpus taught: people who mark their own answers put S into the first
 * fifth, T up to a third, R into the last quarter. Strangers' answers keep to that more closely than any one corpus; mixed into
 * the scores it carries the tagger to them (figures in src/domain/scoring/README.md). Speech does not keep to it: the more an answer
 * sounds spoken, the less it counts, and the places of speech are the tagger's to learn.
 */
const bounds = { situation: 0.2, task: 0.35, action: 0.74 };
/** Half width of the soft edges, as a share of the answer. */
const softness = 0.06;
/**
 * How much the place counts against the words; less where nobody wrote full stops and places are only nearly known. From .5 to 1 it is
 * much the same, 2 is worse (table in src/domain/scoring/README.md).
 */
const weights = { sentence: 1, segment: 0.5 };
/** Log odds for a result's own opening ("as a result", "in the end") late, or an assignment early. */
const signpost = 0.8;
const least = 0.02;

const below = (bound: number, x: number) => 1 / (1 + Math.exp((x - bound) / softness));

/**
 * Where each unit stands, 0–1. Sentences are counted; rule-made segments are as long as chance made them, so there the words
 * are counted.
 */
export function placesOf(readings: readonly Reading[]): number[] {
  const all = readings.reduce((sum, { words }) => sum + words.length, 0);
  let before = 0;
  return readings.map(({ words, cut }, at) => {
    const byWords = (before + words.length / 2) / all;
    before += words.length;
    return cut === 'segment' ? byWords : (at + 0.5) / readings.length;
  });
}

/** Score of each part at place `x` of the answer (0–1), to be added to what the words say. */
export function placeScores(reading: Reading, x: number): Readonly<Record<Part, number>> {
  const [inS, inT, inA] = [below(bounds.situation, x), below(bounds.task, x), below(bounds.action, x)];
  const weight = weights[reading.cut] * (1 - reading.spoken);
  const score = (share: number) => weight * Math.log(Math.max(share, least));
  return {
    S: score(inS),
    T: score(inT - inS) + (x < 0.5 && has(reading, 'assignment') ? signpost : 0),
    A: score(inA - inT),
    R: score(1 - inA) + (x > 0.5 && has(reading, 'closing') ? signpost : 0),
  };
}
