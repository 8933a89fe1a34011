import type { Turn } from '../../session/answer';
import { cuesOf, type Cue, type CueHit } from './lexicon/cues';
import { deedsOf, type Deed } from './lexicon/deeds';
import { peopleOf, type Person } from './lexicon/people';
import { quantitiesOf, type Quantity } from './lexicon/quantities';
import type { Evidence } from '../scorecard';
import type { BorderWeights } from './segments';
import { unitsOf, type Unit } from './sentences';

/** A unit with all that the lexer found in it. Hits are token indexes of the unit. */
export type Reading = Unit & {
  words: readonly string[];
  cues: readonly CueHit[];
  /** The kinds of cue among them. */
  kinds: ReadonlySet<Cue>;
  deeds: readonly Deed[];
  quantities: readonly Quantity[];
  people: readonly Person[];
};

/** Reads an answer once; everything after works on these. */
export function readAnswer(turns: readonly Pick<Turn, 'text'>[], borders: BorderWeights): Reading[] {
  return unitsOf(turns, borders).map((unit) => {
    const words = unit.tokens.map((token) => token.text);
    const cues = cuesOf(words);
    return {
      ...unit,
      words,
      cues,
      kinds: new Set(cues.map(({ cue }) => cue)),
      deeds: deedsOf(words),
      quantities: quantitiesOf(unit.tokens),
      people: peopleOf(turns[unit.turn]?.text ?? '', unit.tokens),
    };
  });
}

export function has(reading: Reading, cue: Cue): boolean {
  return reading.kinds.has(cue);
}

/** The raw offsets of a hit. */
export function evidenceOf(reading: Reading, hit: { from: number; to: number }): Evidence {
  const first = reading.tokens[hit.from];
  const last = reading.tokens[hit.to - 1];
  return { turn: reading.turn, start: first?.start ?? reading.start, end: last?.end ?? reading.end };
}

/** The whole unit as evidence. */
export function wholeOf({ turn, start, end }: Reading): Evidence {
  return { turn, start, end };
}

/** The units of each turn, in the order of the turns. */
export function perTurn<U extends Pick<Unit, 'turn'>>(units: readonly U[]): U[][] {
  const turns = [...new Set(units.map(({ turn }) => turn))];
  return turns.map((turn) => units.filter((unit) => unit.turn === turn));
}
