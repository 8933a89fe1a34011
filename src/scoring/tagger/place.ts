import { has, type Reading } from '../reading';
import type { Part } from '../scorecard';

/**
 * What is known of answers in general, beside what the corpus taught: people who mark their own answers put S into the first
 * fifth, T up to a third, R into the last quarter. Strangers' answers keep to that more closely than any one corpus; mixed into
 * the scores it carries the tagger to them (figures in tools/README.md).
 */
const bounds = { situation: 0.2, task: 0.35, action: 0.74 };
/** Half width of the soft edges, as a share of the answer. */
const softness = 0.06;
/** How much the place counts against the words. */
const weight = 1.25;
/** Log odds for a result's own opening ("as a result", "in the end") late, or an assignment early. */
const signpost = 0.8;
const least = 0.02;

const below = (bound: number, x: number) => 1 / (1 + Math.exp((x - bound) / softness));

/** Score of each part at place `at` of `count` units, to be added to what the words say. */
export function placeScores(reading: Reading, at: number, count: number): Readonly<Record<Part, number>> {
  const x = (at + 0.5) / count;
  const [inS, inT, inA] = [below(bounds.situation, x), below(bounds.task, x), below(bounds.action, x)];
  const score = (share: number) => weight * Math.log(Math.max(share, least));
  return {
    S: score(inS),
    T: score(inT - inS) + (x < 0.5 && has(reading, 'assignment') ? signpost : 0),
    A: score(inA - inT),
    R: score(1 - inA) + (x > 0.5 && has(reading, 'closing') ? signpost : 0),
  };
}
