import { placeInCleaned } from '../transcript/formats/cleaned-version';
import type { BoxId, Correction, Credit } from '../scoring/scorecard';
import type { PastTranscript, StandingOverrule } from './past-answer';

type KeptOverrule = { box: BoxId; credit: Credit | null; heard: Credit; reason: string };

/** The newest word on each box, unless that word was to take it back. `overrules` oldest first. */
export function standingOverrules(overrules: readonly KeptOverrule[]): StandingOverrule[] {
  const newest = new Map(overrules.map((overrule) => [overrule.box, overrule]));
  return [...newest.values()].flatMap(({ box, credit, heard, reason }) =>
    credit === null ? [] : [{ box, credit, heard, reason }],
  );
}

/**
 * Corrections of the words that count, at their places in those words; the newest one for a stretch wins. `corrections`
 * oldest first; `wordsOf` gives the version of a turn's words that counts.
 */
export function standingCorrections<C extends Correction & { transcriptId: string }>(
  corrections: readonly C[],
  wordsOf: (turn: number) => Pick<PastTranscript, 'id' | 'text' | 'cleanedFrom'> | null | undefined,
): C[] {
  const current = corrections.flatMap((correction) => {
    const words = wordsOf(correction.turn);
    const place = words?.id === correction.transcriptId ? placeInCleaned(words, correction) : null;
    return place ? [{ ...correction, ...place }] : [];
  });
  return [...new Map(current.map((row) => [`${row.turn} ${row.start} ${row.end}`, row])).values()];
}
