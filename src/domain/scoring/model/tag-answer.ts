import { rubricTable } from '../../questions/rubric-table';
import type { Slot } from '../../questions/slot';
import { standsFor, type PartPresence } from './part-gates';
import { measures } from '../text/lexicon/quantities';
import { weighFigure, weighWhy, type SpanWeights, type ToldWhy } from './spans';
import { perTurn, readAnswer, type Reading } from '../text/parse-answer';
import type { AnswerToScore } from '../inputs';
import type { Part } from '../scorecard';
import type { Story, TaggedReading } from './tagged-answer';
import type { Chain } from './crf';
import { tagChain, type Leaning, type Tagger, type Tagging } from './tagger';

/** The part that a probe for a slot asks for. */
const partOfSlot = new Map<Slot, Part>(rubricTable.map(({ slot, part }) => [slot, part]));

/** Log odds by which a reply to a probe leans to what the probe asked for: more than its place can speak against it. */
const probeLeaning = 9;

type Words = Pick<AnswerToScore, 'turns' | 'corrections'>;

const overlap = (
  one: { turn: number; start: number; end: number },
  other: { turn: number; start: number; end: number },
) => (one.turn === other.turn ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) : 0);

function leaningOf(unit: Reading, { turns, corrections }: Words): Leaning | null {
  const corrected = corrections?.findLast((correction) => 2 * overlap(unit, correction) > unit.end - unit.start);
  if (corrected) return { part: corrected.part, weight: Infinity };
  const slot = turns[unit.turn]?.probeSlot;
  return slot ? { part: partOfSlot.get(slot)!, weight: probeLeaning } : null;
}

/** The candidate's word, or a probe that asked for the part, stands above the gate. */
function leaningTo(part: PartPresence, chance: number, leaning: Leaning | null | undefined): number {
  if (!leaning) return chance;
  if (leaning.part === part) return 1;
  return leaning.weight === Infinity ? 0 : chance;
}

const figuresOf = (unit: Reading, spans: SpanWeights) =>
  unit.quantities.filter(measures).map((quantity) => ({ quantity, chance: weighFigure(unit, quantity, spans) }));

/** All that is made of a unit. Written out: a long answer has hundreds, and copying field by field is slow. */
const taggedAs = (
  unit: Reading,
  { tag, likely, probability, chances }: Tagging,
  { telling, late, why, figures, repeats }: Omit<TaggedReading, keyof Reading | keyof Tagging>,
): TaggedReading => ({
  turn: unit.turn,
  start: unit.start,
  end: unit.end,
  tokens: unit.tokens,
  cut: unit.cut,
  spoken: unit.spoken,
  words: unit.words,
  cues: unit.cues,
  kinds: unit.kinds,
  deeds: unit.deeds,
  acts: unit.acts,
  breaks: unit.breaks,
  quantities: unit.quantities,
  people: unit.people,
  tag,
  likely,
  probability,
  chances,
  telling,
  why,
  figures,
  late,
  repeats,
});

/** The units of one turn. The reply to a probe has a chain of its own: it does not push the parts of the story to other places. */
function tellTurn(
  units: readonly Reading[],
  answer: Words,
  { weigh, spans }: Tagger,
): { chain: Chain; told: TaggedReading[] } {
  const leanings = units.map((unit) => leaningOf(unit, answer));
  const { chain, tellings } = weigh(units, leanings);
  const whys = weighWhy(units, spans);
  const taggings = tagChain(chain);
  const told = units.map((unit, at) => {
    const telling = (part: PartPresence) => leaningTo(part, tellings[at]?.[part] ?? 0, leanings[at]);
    return taggedAs(unit, taggings[at] as Tagging, {
      telling: { S: telling('S'), T: telling('T'), R: telling('R') },
      late: standsFor('R', at, units.length),
      why: whys[at] as ToldWhy,
      figures: figuresOf(unit, spans),
      repeats: false,
    });
  });
  return { chain, told };
}

/** Of each unit the one before it that says the same word for word, from four words on; "I see." may come twice. */
function firstsOf(readings: readonly Reading[]): (Reading | null)[] {
  const said = new Map<string, Reading>();
  return readings.map((reading) => {
    if (reading.words.length < 4) return null;
    const text = reading.words.join(' ');
    const first = said.get(text);
    if (!first) said.set(text, reading);
    return first ?? null;
  });
}

/** An answer read as a story: its units with their tags, and the chain of every turn, over the units that repeat nothing. */
export type TaggedAnswer = { story: Story; chains: Chain[] };

/** Reads the words, tags every unit and asks the gates of it. What was said before is tagged as it was then, and is evidence of nothing. */
export function tell(answer: Words, tagger: Tagger): TaggedAnswer {
  const all = readAnswer(answer.turns, tagger.model.borders);
  const firsts = firstsOf(all);
  const fresh = all.filter((_, at) => firsts[at] === null);
  const turns = perTurn(fresh).map((units) => tellTurn(units, answer, tagger));
  const told = turns.flatMap((turn) => turn.told);
  let next = 0;
  const story = all.map((unit, at): TaggedReading => {
    const first = firsts[at];
    if (!first) return told[next++] as TaggedReading;
    const before = told[fresh.indexOf(first)] as TaggedReading;
    return taggedAs(unit, before, { ...before, telling: { S: 0, T: 0, R: 0 }, late: false, repeats: true });
  });
  return { story, chains: turns.map(({ chain }) => chain) };
}
