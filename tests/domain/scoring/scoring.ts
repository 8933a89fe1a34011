import type { AnswerToScore } from '../../../src/domain/scoring/inputs';
import { adviseOn } from '../../../src/domain/scoring/advice/advised-answer';
import { readAnswer } from '../../../src/domain/scoring/text/parse-answer';
import { weights } from '../../../src/domain/scoring/rubric/rubric';
import { shippedTagger } from '../../../src/domain/scoring/model/tagger';
import type { BoxId, Credit, CriterionId, Scorecard } from '../../../src/domain/scoring/scorecard';

export function scored(text: string, more: Partial<AnswerToScore> = {}): Scorecard {
  return adviseOn({ turns: [{ text, probeSlot: null }], question: null, ...more });
}

const worth: Readonly<Record<Credit, number>> = { none: 0, partial: 0.5, full: 1 };

/** The points behind the rating, 0–100. */
export function points(card: Scorecard): number {
  return card.findings.reduce((sum, { id, credit }) => sum + weights[id] * worth[credit], 0);
}

export function finding(card: Scorecard, id: CriterionId) {
  const found = card.findings.find((finding) => finding.id === id);
  if (!found) throw new Error(`No finding of ${id}.`);
  return found;
}

export function box(card: Scorecard, id: BoxId) {
  const found = card.boxes.find((box) => box.id === id);
  if (!found) throw new Error(`No box ${id}.`);
  return found;
}

export function creditWorth(card: Scorecard, id: CriterionId): number {
  return worth[finding(card, id).credit];
}

export function likely(card: Scorecard): number {
  return card.rating.kind === 'rated' ? card.rating.likely : 0;
}

/** The first unit of a text, read. */
export function read(text: string) {
  const unit = readAnswer([{ text }], shippedTagger.model.borders)[0];
  if (!unit) throw new Error(`Nothing to read in "${text}".`);
  return unit;
}
