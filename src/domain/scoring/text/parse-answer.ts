import type { Turn } from '../../session/answer';
import { cuesOf, type Cue, type CueHit } from './lexicon/cues';
import { actsOf, type Act, type Doer } from './lexicon/acts';
import { deedsOf, type Deed } from './lexicon/deeds';
import { peopleOf, type Person } from './lexicon/people';
import { quantitiesOf, type Quantity } from './lexicon/quantities';
import type { Evidence } from '../scorecard';
import type { BorderWeights } from './segments';
import type { Token } from './lexicon/tokens';
import { wordSet } from './lexicon/word-set';
import { unitsOf, type Unit } from './sentences';

/** A unit with all that the lexer found in it. Hits are token indexes of the unit. */
export type Reading = Unit & {
  words: readonly string[];
  cues: readonly CueHit[];
  /** The kinds of cue among them. */
  kinds: ReadonlySet<Cue>;
  deeds: readonly Deed[];
  /** What the speaker did that could have been seen: wider than `deeds`, which the tagger sees. */
  acts: readonly Act[];
  /** Whether a mark stands between each word and the one before it. */
  breaks: readonly boolean[];
  quantities: readonly Quantity[];
  people: readonly Person[];
};

/** Reads an answer once; everything after works on these. */
export function readAnswer(turns: readonly Pick<Turn, 'text'>[], borders: BorderWeights): Reading[] {
  let doer: Doer | null = null;
  return unitsOf(turns, borders).map((unit) => {
    const text = turns[unit.turn]?.text ?? '';
    const words = unit.tokens.map((token) => token.text);
    const breaks = breaksIn(text, unit.tokens);
    const cues = cuesOf(words);
    const { acts, carried } = actsOf(words, breaks, doer);
    doer = carried;
    return {
      turn: unit.turn,
      start: unit.start,
      end: unit.end,
      tokens: unit.tokens,
      cut: unit.cut,
      spoken: unit.spoken,
      words,
      breaks,
      cues,
      kinds: new Set(cues.map(({ cue }) => cue)),
      deeds: deedsOf(words),
      acts,
      quantities: quantitiesOf(unit.tokens),
      people: peopleOf(text, unit.tokens),
    };
  });
}

const marks = ',;:()—–…!?.';

function breaksIn(text: string, tokens: readonly Token[]): boolean[] {
  let end = tokens[0]?.start ?? 0;
  return tokens.map((token) => {
    const from = end;
    end = token.end;
    return !(token.start - from === 1 && text[from] === ' ') && hasMark(text, from, token.start);
  });
}

function hasMark(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (marks.includes(text[at] as string) || (text[at] === '-' && text[at - 1] === ' ')) return true;
  }
  return false;
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

/** Words at which the phrase around a hit ends: another clause begins. */
const clauseEnds = wordSet(
  'and but so because which then when while i we he she they if until where who although cause',
);
const longestPhrase = 12;

/** The phrase that a hit begins: up to the next mark or clause, at most a dozen words. */
export function phraseAround(reading: Reading, hit: { from: number; to: number }): { from: number; to: number } {
  let to = hit.to;
  while (
    to < reading.words.length &&
    to - hit.from < longestPhrase &&
    !reading.breaks[to] &&
    !clauseEnds.has(reading.words[to] as string)
  )
    to += 1;
  return { from: hit.from, to };
}

/** How far the phrase of a figure reaches before and behind it: "fell from forty minutes to eleven within six weeks". */
const figureReach = { before: 3, behind: 4 };

/** A figure with what it counts and what was done to it, inside its clause. */
export function figurePhrase(
  { words, breaks }: Reading,
  hit: { from: number; to: number },
): { from: number; to: number } {
  let { from, to } = hit;
  while (
    from > 0 &&
    hit.from - from < figureReach.before &&
    !breaks[from] &&
    !clauseEnds.has(words[from - 1] as string)
  )
    from -= 1;
  while (to < words.length && to - hit.to < figureReach.behind && !breaks[to] && !clauseEnds.has(words[to] as string))
    to += 1;
  return { from, to };
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
