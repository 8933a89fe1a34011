import { has, readAnswer } from '../../src/domain/scoring/text/parse-answer';
import type { Part } from '../../src/domain/scoring/scorecard';
import { shippedTagger } from '../../src/domain/scoring/model/tagger';
import { joined } from './examples';

/** What a tagger must beat. Each names the part of every sentence. */
export type Baseline = (sentences: readonly string[]) => Part[];

/** The part that is the most frequent, for everything. */
export const majority: Baseline = (sentences) => sentences.map(() => 'A');

/** First fifth S, up to a third T, last quarter R, A between. */
export const position: Baseline = (sentences) =>
  sentences.map((_, at) => {
    const x = (at + 0.5) / sentences.length;
    return x < 0.2 ? 'S' : x < 0.35 ? 'T' : x < 0.74 ? 'A' : 'R';
  });

/** Position, and a list of keywords that moves a sentence to its neighbor part. */
export const keywords: Baseline = (sentences) => {
  const parts = position(sentences);
  const { text, bounds } = joined(sentences);
  const readings = readAnswer([{ text }], shippedTagger.model.borders);
  return parts.map((part, at) => {
    const bound = bounds[at];
    const unit = readings.find(({ start, end }) => bound && start < bound.end && end > bound.start);
    if (!unit) return part;
    if (part === 'S' && has(unit, 'assignment')) return 'T';
    if (part === 'A' && at > sentences.length / 2 && has(unit, 'closing')) return 'R';
    if (part === 'T' && unit.deeds.length > 0 && !has(unit, 'assignment') && !has(unit, 'need')) return 'A';
    return part;
  });
};
