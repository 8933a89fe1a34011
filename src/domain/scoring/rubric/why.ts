import { tellingPhrase } from '../model/spans';
import { evidenceOf } from '../text/parse-answer';
import type { Evidence } from '../scorecard';
import type { TaggedReading } from '../model/tagged-answer';

/**
 * From these chances on a unit tells why, or hints at it. Chosen on voices that were held out, short and spoken ones above all
 * (the table in src/domain/scoring/README.md).
 */
const whyCounts = { tells: 0.42, hints: 0.24 };

export const tellsWhy = ({ why }: TaggedReading): boolean => why.chance >= whyCounts.tells;
export const hintsWhy = ({ why }: TaggedReading): boolean => why.chance >= whyCounts.hints;

/** The phrase of a unit that tells why, as the candidate said it. */
export const whyPhraseOf = (unit: TaggedReading): Evidence => evidenceOf(unit, tellingPhrase(unit, unit.why));
